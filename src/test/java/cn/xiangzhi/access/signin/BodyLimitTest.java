package cn.xiangzhi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that are too large, through the real server: always a refusal that can be read, never a torn line. */
@XiangzhiTest
class BodyLimitTest {

    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final long MEGABYTE = 1 << 20;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=xz";

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private String guard = "";

    @BeforeEach
    void open() throws Exception {
        var found = GUARD.matcher(client.send(request("/sign-in").GET().build(), BodyHandlers.ofString())
                .body());
        assertThat(found.find()).isTrue();
        guard = found.group(1);
    }

    @Test
    void 公开页面上传合计过大_带着防冒用的令牌也是413并说明() throws Exception {
        refused(post("/public/report", FILES, photo(101 * MEGABYTE)), 413, "合计超过100MB", "分次上传");
    }

    @Test
    void 办公页面上传合计过大和单个过大() throws Exception {
        refused(post("/reports/new", FILES, photo(301 * MEGABYTE)), 413, "合计超过300MB");
        refused(post("/reports/new", FILES, photo(201 * MEGABYTE)), 413, "有一个文件太大");
    }

    @Test
    void 上传不说明长度的被拒绝() throws Exception {
        var endless = BodyPublishers.ofInputStream(() -> new Zeros(3 * MEGABYTE));
        refused(post("/public/report", FILES, endless), 400, "没有说明内容的长度");
    }

    @Test
    void 百万字的文字是413并说明() throws Exception {
        for (var letter : List.of("a", "字")) {
            var text = "text=" + URLEncoder.encode(letter.repeat(1_000_000), StandardCharsets.UTF_8);
            refused(post("/public/report", FORM, BodyPublishers.ofString(text + "&_csrf=" + guard)), 413, "请");
            refused(post("/public/report", FORM, unknownLength(text + "&_csrf=" + guard)), 413, "请");
        }
    }

    @Test
    void 接口的百万字是413的问题说明() throws Exception {
        var text = "{\"text\":\"" + "字".repeat(1_000_000) + "\"}";
        var answer = post("/api/v1/reports", "application/json", BodyPublishers.ofString(text));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"why\"", "\"remedy\"");
    }

    private static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words).contains("<html").doesNotContain("FAULT-");
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        return client.send(request(path).header("Content-Type", type).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private static BodyPublisher unknownLength(String text) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private BodyPublisher photo(long size) {
        var head = bytes("--xz\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + guard
                + "\r\n--xz\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"\r\n\r\n");
        var tail = bytes("\r\n--xz--\r\n");
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new SequenceInputStream(new ByteArrayInputStream(head), new Zeros(size)),
                        new ByteArrayInputStream(tail))),
                head.length + size + tail.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            var given = (int) Math.min(left, length);
            java.util.Arrays.fill(into, from, from + given, (byte) 0);
            left -= given;
            return given;
        }
    }
}
