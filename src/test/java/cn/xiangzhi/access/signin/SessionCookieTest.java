package cn.xiangzhi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SessionCookieTest {

    private static final String KEY = "abcdefghijABCDEFGHIJ0123456789_-abcdefghijk";

    @Test
    void 发出的会话认得出来() {
        var fresh = SessionCookie.fresh("410899");
        assertThat(SessionCookie.of(with(fresh.county() + "." + fresh.key()))).contains(fresh);
        assertThat(SessionCookie.of(with("410899." + KEY))).contains(new SessionCookie("410899", KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "410899",
                "410899." + KEY + "a",
                "41089." + KEY + "a",
                "41089a." + KEY,
                "4108990" + KEY,
                "410899.abcdefghijABCDEFGHIJ0123456789_-abcdefghij=",
                "410899.abcdefghijABCDEFGHIJ0123456789_.abcdefghijk",
                "４10899." + KEY
            })
    void 样子不对的不认(String value) {
        assertThat(SessionCookie.of(with(value))).isEmpty();
    }

    @Test
    void 别的名字和没有的都不认() {
        var other = new MockHttpServletRequest();
        other.setCookies(new Cookie("OTHER", "410899." + KEY));
        assertThat(SessionCookie.of(other)).isEmpty();
        assertThat(SessionCookie.of(new MockHttpServletRequest())).isEmpty();
    }

    private static MockHttpServletRequest with(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("A", "1"), new Cookie(SessionCookie.NAME, value));
        return request;
    }
}
