package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers may throw at the door, through real HTTP: a clear answer each, never a 5xx, never a trace. */
@XiangzhiTest
class DoorTest {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void 公众网址写错得到中文说明() throws Exception {
        var answer = ask(get("/public/nowhere").header("Accept", "text/html"));
        assertThat(answer.statusCode()).isIn(403, 404);
        calm(answer);
    }

    @Test
    void 乱七八糟的请求都不致出错() throws Exception {
        var long_ = "x".repeat(1_000_000);
        for (var request : new HttpRequest.Builder[] {
            get("/public/large-type?on=maybe"),
            get("/public/large-type?back=%00"),
            get("/public/terms?start=%E6%98%A8%E5%A4%A9"),
            get("/api/v1/terms/nothing?start=2026-01-01"),
            get("/api/v1/terms/case.decide?start=x"),
            get("/api/v1/terms/case.decide?start=2026-01-01&excluded=many"),
            get("/api/v1/terms/case.decide"),
            get("/search?q=%00"),
            get("/webjars/nothing.js"),
            post("/public/report", "application/x-www-form-urlencoded", "text=" + long_),
            post("/public/report", "text/plain", "x"),
            post("/api/v1/reports", "application/json", "{\"text\":\"" + long_ + "\"}"),
            post("/api/v1/reports", "application/json", "{"),
            post("/sign-in", "application/x-www-form-urlencoded", "username=%00&password=" + "p".repeat(3_000_000))
        }) {
            var answer = ask(request);
            assertThat(answer.statusCode()).as(answer.uri().toString()).isLessThan(500);
            calm(answer);
        }
    }

    @Test
    void 样式脚本图标无需登录即可取得() throws Exception {
        for (var path : new String[] {
            "/shell/xiangzhi.css",
            "/shell/xiangzhi.js",
            "/favicon.svg",
            "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
            "/webjars/htmx.org/2.0.10/dist/htmx.min.js"
        }) {
            assertThat(ask(get(path)).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void 登录页的样式带内容指纹() throws Exception {
        var page = ask(get("/sign-in").header("Accept", "text/html")).body();
        assertThat(page).containsPattern("/shell/xiangzhi-[0-9a-f]{32}\\.css").contains("/webjars/tabler__core/1.4.0/");
    }

    private static void calm(HttpResponse<String> answer) {
        assertThat(answer.body())
                .as(answer.uri().toString())
                .doesNotContain("Exception", "at org.", "at java.", "Whitelabel");
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .GET();
    }

    private HttpRequest.Builder post(String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
