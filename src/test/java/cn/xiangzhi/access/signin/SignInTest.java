package cn.xiangzhi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.access.Visitor;
import cn.xiangzhi.access.accounts.AccountDesk;
import cn.xiangzhi.access.accounts.PostDesk;
import cn.xiangzhi.base.Actor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@XiangzhiTest
class SignInTest {

    private static final String COUNTY = "990101";
    private static final String PASSWORD = "green-hills-2026";

    @Autowired
    private AccountDesk desk;

    @Autowired
    private PostDesk posts;

    @LocalServerPort
    private int port;

    private final String login = "u" + UUID.randomUUID().toString().substring(0, 8);
    private final Actor system = Actor.system(COUNTY);
    private UUID account = new UUID(0, 0);

    @BeforeEach
    void 建账号() {
        account = desk.open(system, new AccountDesk.Opening(login, "测试员", null, null, PASSWORD, false));
    }

    @Test
    void 未登录只见登录页() throws Exception {
        var visitor = new Visitor(port);
        var answer = visitor.get("/account/password");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.location(answer)).isEqualTo("/sign-in");
        assertThat(visitor.get("/sign-in").body()).contains("工作人员登录").doesNotContain("演示账号");
    }

    @Test
    void 登录后回到原想去的页面() throws Exception {
        posts.grant(system, account, DefaultRole.ADMINISTRATOR.name(), null, null);
        var visitor = new Visitor(port);
        visitor.get("/account/password");
        var answer = visitor.signIn(login, PASSWORD);
        assertThat(visitor.location(answer)).startsWith("/account/password");
        assertThat(visitor.get("/account/password").body()).contains("修改密码").contains("系统管理员");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("XZ_SESSION=") && c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    }

    @Test
    void 没有防冒用令牌的提交被拒绝() throws Exception {
        var answer = new Visitor(port).submit("/sign-in", "", Map.of("login", login, "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void 页面带有安全响应头() throws Exception {
        var headers = new Visitor(port).get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("geolocation=(self)");
    }
}
