package cn.xiangzhi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calculator through HTTP, without signing in. */
@XiangzhiTest
class TermApiTest {

    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    @Test
    void 不登录也能算出期限() throws Exception {
        var answer = get("/api/v1/terms/fine.pay?start=2025-09-18");
        assertThat(answer.statusCode()).isEqualTo(200);
        var body = json(answer);
        assertThat(body.get("due").asString()).isEqualTo("2025-10-09");
        assertThat(body.get("amber").asString()).isEqualTo("2025-10-03");
        assertThat(body.get("basis").asString()).contains("行政处罚法");
        assertThat(body.get("explanation").size()).isGreaterThan(2);
        assertThat(body.get("provisional").asBoolean()).isFalse();
    }

    @Test
    void 扣除天数与时刻() throws Exception {
        assertThat(json(get("/api/v1/terms/case.decide?start=2026-01-12&excluded=14"))
                        .get("due")
                        .asString())
                .isEqualTo("2026-04-27");
        assertThat(json(get("/api/v1/terms/transfer.handover?start=2026-05-26T15:00"))
                        .get("dueAt")
                        .asString())
                .startsWith("2026-05-27T15:00");
        assertThat(json(get("/api/v1/terms/fine.pay?start=2026-12-25"))
                        .get("provisional")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/terms/nothing?start=2026-01-01,404",
        "/api/v1/terms/fine.pay?start=2026-13-01,400",
        "/api/v1/terms/fine.pay?start=yesterday,400",
        "/api/v1/terms/fine.pay,400",
        "/api/v1/terms/fine.pay?start=2026-01-01&excluded=-1,400",
        "/api/v1/terms/fine.pay?start=2026-01-01&excluded=many,400",
        "/api/v1/terms/fine.pay?start=2030-01-01,422",
        "/public/terms,200",
        "/public/terms?term=fine.pay&start=2025-09-18&excluded=,200",
        "/public/terms?term=fine.pay&start=x,400"
    })
    void 每种输入得到相应的答复(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void 未导入的年份说出年份和办法() throws Exception {
        var body = get("/api/v1/terms/fine.pay?start=2030-01-01").body();
        assertThat(body).contains("CALENDAR_NOT_LOADED", "2030", "导入");
    }

    @Test
    void 全部期限可以列出() throws Exception {
        assertThat(json(get("/api/v1/terms")).size()).isGreaterThan(60);
    }

    @Test
    void 页面写出结果和怎样算出() throws Exception {
        assertThat(get("/public/terms?term=fine.pay&start=2025-09-18&excluded=").body())
                .contains("2025-10-09（周四）", "怎样算出", "顺延至");
    }
}
