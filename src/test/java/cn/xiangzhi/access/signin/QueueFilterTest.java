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

class QueueFilterTest {

    private final PublicQueue queue = PublicQueues.of(1, 1);
    private final QueueFilter filter = new QueueFilter(queue);

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
    void 只看不交的和工作人员的页面不排队() throws Exception {
        assertThat(queue.enter()).isTrue();
        assertThat(served(new MockHttpServletRequest("GET", "/public/report"))).isTrue();
        assertThat(served(post("/reports"))).isTrue();
        queue.leave();
    }

    @Test
    void 带照片的请返回上一页_不假装留着() throws Exception {
        var full = new QueueFilter(PublicQueues.of(0, 0));
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
