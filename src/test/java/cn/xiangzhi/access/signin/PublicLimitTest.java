package cn.xiangzhi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicLimitTest {

    private final PublicLimit limit = new PublicLimit(2);

    @Test
    void 同一地址提交过密即拒绝并说明() throws Exception {
        assertThat(passes("POST", "10.0.0.1")).isTrue();
        assertThat(passes("POST", "10.0.0.1")).isTrue();
        assertThat(passes("POST", "10.0.0.1")).isFalse();
        assertThat(passes("POST", "10.0.0.2")).as("别的地址不受影响").isTrue();
        assertThat(passes("GET", "10.0.0.1")).as("查看不受限").isTrue();
        assertThat(PublicLimit.tooMany(2).kind()).isEqualTo(Refused.Kind.TOO_MANY);
    }

    @Test
    void 失败登录多的地址暂停而登录成功的不计() {
        var addresses = new AddressLimit(3);
        for (var i = 0; i < 3; i++) {
            assertThat(addresses.exhausted("10.0.0.9")).isFalse();
            addresses.failed("10.0.0.9");
        }
        assertThat(addresses.exhausted("10.0.0.9")).isTrue();
        assertThat(addresses.exhausted("10.0.0.8")).isFalse();
    }

    private boolean passes(String method, String address) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/v1/reports");
        request.setRemoteAddr(address);
        var chain = new MockFilterChain();
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, chain);
        return chain.getRequest() != null;
    }
}
