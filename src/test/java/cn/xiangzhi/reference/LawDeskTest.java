package cn.xiangzhi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.access.Visitor;
import cn.xiangzhi.access.accounts.AccountDesk;
import cn.xiangzhi.access.accounts.PostDesk;
import cn.xiangzhi.base.Actor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The law desk as an officer meets it: a page that answers, refuses kindly and keeps what was typed. */
@XiangzhiTest
class LawDeskTest {

    private static final String PASSWORD = "green-hills-2026";

    @Autowired
    private AccountDesk desk;

    @Autowired
    private PostDesk posts;

    @LocalServerPort
    private int port;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void 登录() throws Exception {
        var system = Actor.system("990102");
        var login = "u" + UUID.randomUUID().toString().substring(0, 8);
        var account = desk.open(system, new AccountDesk.Opening(login, "执法员", null, null, PASSWORD, false));
        posts.grant(system, account, DefaultRole.ADMINISTRATOR.name(), null, null);
        visitor = new Visitor(port);
        visitor.signIn(login, PASSWORD);
    }

    @Test
    void 列出全部规则簿() throws Exception {
        assertThat(visitor.get("/law/desk").body())
                .contains("简易程序适用条件", "听证权利告知", "查封扣押的期限", "移送涉嫌犯罪案件")
                .contains("自动核对：适用简易程序、当场决定并交付", "只在这里问");
        assertThat(visitor.get("/law/desk/summary").body()).contains("在这些步骤和页面自动核对");
        assertThat(visitor.get("/law/desk/indicator").body()).contains("只在这里问：系统里没有设定考核指标的地方");
    }

    @Test
    void 罚款二百零一元不能当场处罚_写明条文和出路() throws Exception {
        var answer = visitor.get("/law/desk/summary?asked=true&party=CITIZEN&penalties=FINE&fine=201"
                + "&factsClear=true&officers=2&certificatesShown=true");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("超过对公民当场处罚的限额200元", "行政处罚法", "请转为普通程序办理", "value=\"201\"");
    }

    @Test
    void 填错日期时说明怎样填_已填内容还在() throws Exception {
        var answer = visitor.get("/law/desk/hearing-notice?asked=true&noticeServed=2026-02-30&hearing=2026-03-20");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("听证通知送达日", "须为日期", "value=\"2026-03-20\"");
    }

    @Test
    void 没有放假安排的年份不猜测() throws Exception {
        var answer = visitor.get("/law/desk/hearing-notice?asked=true&noticeServed=2031-03-02&hearing=2031-03-20");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("2031年的放假安排尚未导入");
    }

    @Test
    void 没有的规则簿() throws Exception {
        assertThat(visitor.get("/law/desk/nothing").statusCode()).isEqualTo(404);
    }
}
