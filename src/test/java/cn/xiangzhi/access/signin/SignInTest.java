package cn.xiangzhi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.access.Staff;
import cn.xiangzhi.access.Visitor;
import cn.xiangzhi.access.accounts.AccountDesk;
import cn.xiangzhi.access.accounts.AccountState;
import cn.xiangzhi.access.accounts.PostDesk;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@XiangzhiTest
class SignInTest {

    private static final String COUNTY = "990101";

    @Autowired
    private AccountDesk desk;

    @Autowired
    private PostDesk posts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Staff staff = new Staff(null, null, null);
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void 开门() {
        staff = new Staff(desk, posts, Actor.system(COUNTY));
        visitor = new Visitor(port);
    }

    @Test
    void 未登录只见登录页() throws Exception {
        var answer = visitor.get("/account/password");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.location(answer)).isEqualTo("/sign-in");
        assertThat(visitor.get("/sign-in").body()).contains("工作人员登录").doesNotContain("演示账号");
    }

    @Test
    void 登录后回到原想去的页面() throws Exception {
        var member = staff.hire(DefaultRole.ADMINISTRATOR, null);
        visitor.get("/account/password");
        var answer = visitor.signIn(member.login(), Staff.PASSWORD);
        assertThat(visitor.location(answer)).startsWith("/account/password");
        assertThat(visitor.get("/account/password").body()).contains("修改密码").contains("系统管理员");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("XZ_SESSION=") && c.contains("HttpOnly") && c.contains("SameSite=Lax"));
    }

    @Test
    void 没有防冒用令牌的提交被拒绝() throws Exception {
        var member = staff.hire(DefaultRole.ADMINISTRATOR, null);
        assertThat(visitor.submit("/sign-in", "", Map.of("login", member.login(), "password", Staff.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        visitor.signIn(member.login(), Staff.PASSWORD);
        var answer = visitor.submit("/accounts/" + member.account() + "/reset", "forged", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("没有提交成功");
    }

    @Test
    void 页面带有安全响应头() throws Exception {
        var headers = visitor.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("geolocation=(self)");
    }

    @Test
    void 连续输错五次锁定且与未知账号回答相同() throws Exception {
        var member = staff.hire(DefaultRole.ADMINISTRATOR, null);
        var unknown = visitor.location(visitor.signIn("nobody-" + member.login(), "wrong-password-1"));
        for (var i = 0; i < 5; i++) {
            assertThat(visitor.location(visitor.signIn(member.login(), "wrong-password-1")))
                    .isEqualTo(unknown);
        }
        assertThat(visitor.location(visitor.signIn(member.login(), Staff.PASSWORD)))
                .as("锁定期内密码正确也不能登录")
                .isEqualTo(unknown);
        assertThat(audited(member)).contains("账号锁定", "登录失败");
        desk.unlock(staff.system(), member.account());
        assertThat(visitor.location(visitor.signIn(member.login(), Staff.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void 初始密码须先修改且旧密码不能再用() throws Exception {
        var member = staff.hire(DefaultRole.ADMINISTRATOR, null);
        var other = new Visitor(port);
        other.signIn(member.login(), Staff.PASSWORD);
        var initial = desk.reset(staff.system(), member.account());
        visitor.signIn(member.login(), initial);
        assertThat(visitor.location(visitor.get("/account"))).isEqualTo("/account/password");
        var again = change(initial, initial);
        assertThat(again.body()).contains("最近5次用过的密码相同");
        assertThat(change("wrong-old-1", "blue-river-3000").body()).contains("原密码不正确");
        assertThat(visitor.location(change(initial, "blue-river-3000"))).isEqualTo("/");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(change("blue-river-3000", Staff.PASSWORD).body()).contains("最近5次用过的密码相同");
        assertThat(visitor.location(other.get("/account"))).as("其他登录已结束").isEqualTo("/sign-in");
    }

    @Test
    void 两个岗位先选再办并可切换() throws Exception {
        var member = staff.hire(DefaultRole.ADMINISTRATOR, null);
        var second = posts.grant(staff.system(), member.account(), DefaultRole.ARCHIVIST.name(), null, "990101001");
        visitor.signIn(member.login(), Staff.PASSWORD);
        assertThat(visitor.location(visitor.get("/accounts"))).isEqualTo("/posts");
        visitor.post("/posts", "/post", Map.of("post", second.toString()));
        assertThat(visitor.get("/account").body()).contains("档案员");
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(403);
        var first = jdbc.sql("select id from access_post_grant where account_id = :a and id <> :second")
                .param("a", member.account())
                .param("second", second)
                .query(java.util.UUID.class)
                .single();
        visitor.post("/posts", "/post", Map.of("post", first.toString()));
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(audited(member)).contains("切换岗位");
    }

    @Test
    void 收回岗位停用账号随即生效() throws Exception {
        var member = staff.hire();
        var post = posts.grant(staff.system(), member.account(), DefaultRole.ADMINISTRATOR.name(), null, null);
        visitor.signIn(member.login(), Staff.PASSWORD);
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
        posts.revoke(staff.system(), member.account(), post);
        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(403);
        desk.state(staff.system(), member.account(), AccountState.DISABLED);
        assertThat(visitor.location(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void 管理员结束的登录立即失效() throws Exception {
        var member = staff.hire(DefaultRole.ARCHIVIST, null);
        visitor.signIn(member.login(), Staff.PASSWORD);
        assertThat(visitor.get("/account/sessions").body()).contains("本次登录");
        var chief = new Visitor(port);
        chief.signIn(staff.hire(DefaultRole.ADMINISTRATOR, null).login(), Staff.PASSWORD);
        var session = jdbc.sql("select id from access_session where account_id = :a")
                .param("a", member.account())
                .query(String.class)
                .single();
        assertThat(chief.get("/accounts/sessions").body()).contains(member.login());
        chief.post("/accounts/sessions", "/accounts/sessions/" + session + "/end", Map.of());
        assertThat(visitor.location(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void 退出后原会话不能再用() throws Exception {
        var member = staff.hire(DefaultRole.ARCHIVIST, null);
        visitor.signIn(member.login(), Staff.PASSWORD);
        var cookie = visitor.cookies().getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("XZ_SESSION"))
                .findFirst()
                .orElseThrow();
        visitor.post("/account", "/sign-out", Map.of());
        var thief = new Visitor(port).get("/account", "Cookie", "XZ_SESSION=" + cookie.getValue());
        assertThat(thief.statusCode()).isEqualTo(302);
    }

    @Test
    void 办案与登记缴款不能由一人兼任() {
        var member = staff.hire(DefaultRole.OFFICER, "990101001");
        assertThatThrownBy(() ->
                        posts.grant(staff.system(), member.account(), DefaultRole.FINANCE.name(), null, "990101001"))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("CASH-08"));
        assertThatThrownBy(() -> posts.grant(staff.system(), member.account(), DefaultRole.FINANCE.name(), null, null))
                .isInstanceOf(Refused.class);
        posts.grant(staff.system(), member.account(), DefaultRole.FINANCE.name(), null, "990101002");
    }

    private java.net.http.HttpResponse<String> change(String old, String fresh) throws Exception {
        return visitor.post(
                "/account/password", "/account/password", Map.of("old", old, "fresh", fresh, "again", fresh));
    }

    private java.util.List<String> audited(Staff.Member member) {
        return jdbc.sql("select what from access_audit where subject_id = :a order by seq")
                .param("a", member.account())
                .query(String.class)
                .list();
    }
}
