package cn.xiangzhi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.access.PublicQueue;
import cn.xiangzhi.access.PublicQueues;
import jakarta.servlet.FilterChain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class QueueFilterTest {

    private final PublicQueue queue = PublicQueues.of(1, 1);
    private final QueueFilter filter = filter(1000, queue);

    private static QueueFilter filter(int perMinute, PublicQueue queue) {
        var limit = DataSize.ofMegabytes(1);
        return new QueueFilter(perMinute, new BodyLimit(limit, limit), queue);
    }

    @Test
    void 一个在办一个在等_再来的当时就说明_填的都在() throws Exception {
        var enough = new CountDownLatch(1);
        var first = posting((request, response) -> await(enough));
        var second = posting((request, response) -> {});

        var third = post("/public/report");
        third.addParameter("text", "路灯\"><script>坏了");
        var answer = new MockHttpServletResponse();
        filter.doFilter(third, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString())
                .contains("排队已满", "再提交一次", "路灯&quot;&gt;&lt;script&gt;坏了")
                .doesNotContain("<script>");

        enough.countDown();
        assertThat(first.get().getStatus()).isEqualTo(200);
        assertThat(second.get().getStatus()).as("等着的轮到了").isEqualTo(200);
        assertThat(served(post("/public/report"))).as("空下来的又能办").isTrue();
    }

    @Test
    void 办坏的也让出位置() throws Exception {
        for (var n = 0; n < 3; n++) {
            try {
                filter.doFilter(post("/public/report"), new MockHttpServletResponse(), (request, response) -> {
                    throw new IllegalStateException("broken");
                });
            } catch (IllegalStateException broken) {
                assertThat(broken).hasMessage("broken");
            }
        }
        assertThat(served(post("/public/report"))).isTrue();
    }

    @Test
    void 只看不交的不排队() throws Exception {
        assertThat(queue.enter()).isTrue();
        assertThat(served(new MockHttpServletRequest("GET", "/public/report"))).isTrue();
        queue.leave();
    }

    @Test
    void 同一地址提交过密的不占位置_当时说明_填的都在() throws Exception {
        var strict = filter(1, queue);
        strict.doFilter(post("/public/report"), new MockHttpServletResponse(), new MockFilterChain());
        var again = post("/public/report");
        again.addHeader("Authorization", "Bearer x");
        again.addParameter("text", "路灯坏了");
        var answer = new MockHttpServletResponse();
        strict.doFilter(again, answer, (request, response) -> {
            throw new IllegalStateException("不该再往里走");
        });
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(answer.getContentAsString()).contains("每分钟最多1次", "路灯坏了");
        again.setRemoteAddr("10.0.0.2");
        assertThat(served(again)).as("别的地址不受影响").isTrue();
    }

    @Test
    void 太大的不读_不占位置_由后面的说明() throws Exception {
        assertThat(queue.enter()).isTrue();
        var large = post("/public/report");
        large.setContentType("multipart/form-data; boundary=x");
        large.setContent(new byte[(1 << 20) + 1]);
        assertThat(served(large)).isTrue();
        queue.leave();
    }

    @Test
    void 带照片的请返回上一页_不假装留着() throws Exception {
        var full = filter(1000, PublicQueues.of(0, 0));
        var request = post("/public/report");
        request.setContentType("multipart/form-data; boundary=x");
        var answer = new MockHttpServletResponse();
        full.doFilter(request, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("返回上一页").doesNotContain("<form", "<button");
    }

    private boolean served(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    /** Posts on a thread of its own and comes back once that waits. */
    private FutureTask<MockHttpServletResponse> posting(FilterChain doing) {
        var task = new FutureTask<>(() -> {
            var response = new MockHttpServletResponse();
            filter.doFilter(post("/public/report"), response, doing);
            return response;
        });
        var thread = Thread.ofPlatform().start(task);
        while (thread.isAlive()
                && thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    private static void await(CountDownLatch enough) {
        try {
            enough.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequest post(String path) {
        return new MockHttpServletRequest("POST", path);
    }
}
