package cn.xiangzhi.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.access.Staff;
import cn.xiangzhi.access.Visitor;
import cn.xiangzhi.access.accounts.AccountDesk;
import cn.xiangzhi.access.accounts.PostDesk;
import cn.xiangzhi.base.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@XiangzhiTest
class TokenTest {

    private static final String PATH = "/api/v1/whoever";

    @Autowired
    private AccountDesk desk;

    @Autowired
    private PostDesk posts;

    @Autowired
    private TokenDesk tokens;

    @LocalServerPort
    private int port;

    private final Actor system = Actor.system("990102");
    private Staff staff = new Staff(null, null, null);
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void 开门() {
        staff = new Staff(desk, posts, system);
        visitor = new Visitor(port);
    }

    @Test
    void 没有令牌是401并说明办法() throws Exception {
        var answer = visitor.get(PATH, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.body()).contains("\"remedy\"", "令牌");
    }

    @Test
    void 有效令牌可用作废后立即不可用() throws Exception {
        var member = staff.hire(DefaultRole.OFFICER, "990102001");
        var token = tokens.make(system, "对接测试", member.login(), null, 30);
        assertThat(get(token)).as("没有这个地址，但已过门").isEqualTo(404);
        assertThat(get(token.substring(0, token.length() - 3) + "xxx")).isEqualTo(401);
        tokens.revoke(system, Token.read(token).orElseThrow().id());
        assertThat(get(token)).isEqualTo(401);
    }

    @Test
    void 收回岗位令牌随即失效不会换成别的岗位() throws Exception {
        var member = staff.hire();
        var post = posts.grant(system, member.account(), DefaultRole.OFFICER.name(), null, "990102001");
        var token = tokens.make(system, "对接测试", member.login(), post, 30);
        posts.grant(system, member.account(), DefaultRole.ADMINISTRATOR.name(), null, null);
        assertThat(get(token)).isEqualTo(404);
        posts.revoke(system, member.account(), post);
        assertThat(get(token)).isEqualTo(401);
    }

    @Test
    void 浏览器会话打不开接口() throws Exception {
        visitor.signIn(staff.hire(DefaultRole.ADMINISTRATOR, null).login(), Staff.PASSWORD);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(visitor.get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void 接口说明可读() throws Exception {
        var answer = visitor.get("/v3/api-docs", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("乡治开放接口", "bearer", "Problem").doesNotContain("\"actor\"");
    }

    private int get(String token) throws Exception {
        return visitor.get(PATH, "Accept", "application/json", "Authorization", "Bearer " + token)
                .statusCode();
    }
}
