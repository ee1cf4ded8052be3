package cn.xiangzhi.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

class FewNoticesTest {

    private final FewNotices notices = new FewNotices();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void 办完不看下一页的只留最近的几条() {
        for (var n = 0; n < FewNotices.MOST + 30; n++) {
            done("/cases/" + n);
        }

        assertThat(left()).hasSize(FewNotices.MOST);
        assertThat(read("/cases/0")).isNull();
        assertThat(read("/cases/" + (FewNotices.MOST + 29))).containsEntry("done", "已办理");
        assertThat(left()).hasSize(FewNotices.MOST - 1);
    }

    private void done(String page) {
        var request = request("/form");
        var map = new FlashMap();
        map.put("done", "已办理");
        map.setTargetRequestPath(page);
        notices.saveOutputFlashMap(map, request, new MockHttpServletResponse());
    }

    private @Nullable Map<String, Object> read(String page) {
        return notices.retrieveAndUpdate(request(page), new MockHttpServletResponse());
    }

    private List<?> left() {
        return session.getAttributeNames().hasMoreElements()
                ? (List<?>) session.getAttribute(session.getAttributeNames().nextElement())
                : List.of();
    }

    private MockHttpServletRequest request(String page) {
        var request = new MockHttpServletRequest("GET", page);
        request.setSession(session);
        return request;
    }
}
