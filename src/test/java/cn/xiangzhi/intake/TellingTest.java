package cn.xiangzhi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.intake.matter.ReportClocks;
import cn.xiangzhi.intake.tracking.Window;
import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.webhooks.SubscriptionDesk;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Empowered;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The reporter is told by the way chosen; the dissatisfied are called back; asking again has its own clock (F66 F67). */
@XiangzhiTest
class TellingTest {

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PowerRegister powers;

    @Autowired
    private Reports reports;

    @Autowired
    private Orders orders;

    @Autowired
    private Terms terms;

    @Autowired
    private Window window;

    @Autowired
    private Today today;

    @Autowired
    private SubscriptionDesk subscriptions;

    @Autowired
    private PersonalData secrets;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private Town town;
    private Actor dispatcher;

    @BeforeEach
    void open(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing);
        Empowered.pavements(powers, town.dispatcher(), town.township());
        dispatcher = town.dispatcher();
    }

    @Test
    void 选短信的每一步都告诉_话里没有姓名和反映的内容_停了就不再发() throws Exception {
        var answer = send(multipart("/public/report")
                .param("once", UUID.randomUUID().toString())
                .param("text", "张三家门口堆了垃圾")
                .param("category", "HL-03")
                .param("where", town.village())
                .param("name", "王五")
                .param("phone", "138 1234 5678")
                .param("tell", "SMS")
                .with(csrf()));
        var code = answer.getRedirectedUrl().replaceAll(".*code=([^&]+).*", "$1");
        var report = jdbc.sql("select id from intake_report where county_code = :c")
                .param("c", town.county())
                .query(UUID.class)
                .single();
        var order = orders.ofReport(town.county(), report).orElseThrow();
        orders.assign(dispatcher, order, town.brigade(), null, today.date());
        reports.answer(dispatcher, report, "已经清理", today.date());
        assertThat(kinds()).containsExactly("REPORT_ACCEPTED", "REPORT_PROGRESS", "REPORT_ANSWERED");
        assertThat(texts()).noneMatch(text -> text.contains("张三") || text.contains("王五") || text.contains("垃圾"));
        assertThat(texts().getFirst()).contains(code.substring(0, 4));
        assertThat(texts().getLast()).contains("已经清理", window.ends(today.date()).toString());
        assertThat(jdbc.sql("select distinct address_masked from messages_message where county_code = :c")
                        .param("c", town.county())
                        .query(String.class)
                        .list())
                .containsExactly("138****5678");
        assertThat(page(get("/public/track").param("code", code))).contains("有了进展会给您发短信", "不用再发了");
        assertThat(send(post("/public/track/quiet").param("code", code).with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        reports.progress(dispatcher, report, "补充说明");
        assertThat(kinds()).hasSize(3);
        assertThat(page(get("/public/track").param("code", code)))
                .contains("补充说明")
                .doesNotContain("不用再发了");
    }

    @Test
    void 选了短信没有手机号_选了邮件没有邮箱_不收并说怎么改_填的都还在() throws Exception {
        for (var wrong : List.of(new String[] {"SMS", "0391-7890000", ""}, new String[] {"SMS", "", ""}, new String[] {
            "EMAIL", "", "不是邮箱"
        })) {
            var answer = send(multipart("/public/report")
                    .param("once", UUID.randomUUID().toString())
                    .param("text", "路灯坏了很久")
                    .param("where", town.village())
                    .param("phone", wrong[1])
                    .param("tell", wrong[0])
                    .param("mail", wrong[2])
                    .with(csrf()));
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getContentAsString()).contains("路灯坏了很久", "改选其他通知方式");
        }
        assertThatThrownBy(() -> Contact.chosen(Contact.By.EMAIL, "", "a@b")).isInstanceOf(Refused.class);
        assertThat(Contact.chosen(Contact.By.SMS, "+86 138-1234-5678", "").address())
                .isEqualTo("13812345678");
    }

    @Test
    void 事件里没有个人信息_受理派单答复评价再办都推() {
        var types = Arrays.stream(EventType.values()).map(EventType::type).toList();
        subscriptions.make(dispatcher, UUID.randomUUID(), "县平台", "https://8.8.8.8/in", types, null);
        var receipt = reports.receive(
                dispatcher, town.report("李四占道"), Contact.chosen(Contact.By.EMAIL, "", "wangwu@example.cn"));
        var order = orders.ofReport(town.county(), receipt.report()).orElseThrow();
        orders.assign(dispatcher, order, town.brigade(), null, today.date());
        orders.take(town.officer(), order, today.date());
        orders.done(town.officer(), order, "李四已收摊", today.date());
        reports.answer(dispatcher, receipt.report(), "李四已收摊", today.date());
        rate(receipt, "1", "王五说没办好");
        again(receipt);
        assertThat(jdbc.sql("select type from messages_event where county_code = :c order by id")
                        .param("c", town.county())
                        .query(String.class)
                        .list())
                .contains(
                        "cn.xiangzhi.report.accepted",
                        "cn.xiangzhi.order.assigned",
                        "cn.xiangzhi.order.done",
                        "cn.xiangzhi.report.told",
                        "cn.xiangzhi.report.answered",
                        "cn.xiangzhi.report.rated",
                        "cn.xiangzhi.report.reopened");
        assertThat(jdbc.sql("select body from messages_event where county_code = :c")
                        .param("c", town.county())
                        .query(String.class)
                        .list())
                .noneMatch(body -> body.contains("李四")
                        || body.contains("王五")
                        || body.contains("wangwu")
                        || body.contains(receipt.code()));
    }

    @Test
    void 不满意的限期回访_写明做了什么才办完_满意的不打扰() throws Exception {
        var content = reports.receive(dispatcher, town.report("满意的"));
        reports.answer(dispatcher, content.report(), "办好了", today.date());
        rate(content, "4", "");
        assertThat(calls()).isEmpty();
        var receipt = reports.receive(dispatcher, town.report("不满意的"));
        reports.answer(dispatcher, receipt.report(), "办好了", today.date());
        rate(receipt, "2", "没人来过");
        rate(receipt, "2", "没人来过");
        assertThat(calls()).hasSize(1);
        var call = calls().getFirst();
        assertThat(terms.of(town.county(), call)).hasSize(1).allMatch(term -> term.ended() == null);
        assertThat(page(get("/").with(As.actor(dispatcher)))).contains("不满意待回访", "没人来过");
        assertThat(tried(call, "0", "NOT_REACHED", "占线", "").getStatus()).isEqualTo(302);
        assertThat(tried(call, "1", "NOT_REACHED", "占线", "没事").getStatus()).isEqualTo(422);
        assertThat(tried(call, "0", "REACHED", "接了", "").getStatus()).isEqualTo(409);
        assertThat(tried(call, "1", "REACHED", "说今天又堆了", "已安排明早清理").getStatus()).isEqualTo(302);
        assertThat(tried(call, "2", "REACHED", "再问", "").getStatus()).isEqualTo(422);
        assertThat(terms.of(town.county(), call)).allMatch(term -> term.ended() != null);
        assertThat(page(get("/reports/calls/" + call).with(As.actor(dispatcher))))
                .contains("已办完", "占线", "已安排明早清理");
        assertThat(page(get("/public/track").param("code", receipt.code()))).contains("已安排明早清理");
        assertThat(send(get("/reports/calls/" + call).with(As.actor(town.stranger())))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void 再办的窗口和再办后的答复各有一钟_起停由行为定() {
        var receipt = reports.receive(dispatcher, town.report("再办"));
        reports.answer(dispatcher, receipt.report(), "办好了", today.date());
        assertThat(running(receipt)).containsExactly(ReportClocks.WINDOW);
        again(receipt);
        assertThat(running(receipt)).containsExactly(ReportClocks.AGAIN);
        reports.answer(dispatcher, receipt.report(), "又办好了", today.date());
        assertThat(running(receipt)).containsExactly(ReportClocks.WINDOW);
    }

    @Test
    void 并入的和我也遇到的_答复都告诉_并入的报告人也能评价_要求再办() throws Exception {
        var lead = reports.receive(dispatcher, town.report("张三门口占道"));
        var other =
                reports.receive(dispatcher, town.report("王五门口占道"), Contact.chosen(Contact.By.SMS, "13812345678", ""));
        var version = jdbc.sql("select version from intake_report where id = :id")
                .param("id", other.report())
                .query(String.class)
                .single();
        send(post("/reports/" + other.report() + "/merge")
                .param("version", version)
                .param("number", lead.number())
                .with(csrf())
                .with(As.actor(dispatcher)));
        assertThat(send(follow(lead, "12345")).getStatus()).isEqualTo(400);
        assertThat(send(follow(lead, "13987654321")).getStatus()).isEqualTo(302);
        assertThat(page(track(other))).contains("合并办理").doesNotContain("您满意吗", "没有办好");
        rate(other, "1", "早了");
        assertThat(calls()).as("答复以前不能评价").isEmpty();
        reports.answer(dispatcher, lead.report(), "张三已收摊", today.date());
        assertThat(kinds()).containsOnlyOnce("REPORT_FOLLOWED").endsWith("REPORT_FOLLOWED", "REPORT_PROGRESS");
        assertThat(texts())
                .filteredOn(text -> text.contains("您也遇到的事"))
                .singleElement()
                .asString()
                .contains(lead.number())
                .doesNotContain("张三", lead.code().substring(0, 4));
        assertThat(page(track(other))).contains("合并办理的这件事已答复：张三已收摊", "前可以要求再办", "您满意吗");
        rate(other, "2", "还在摆");
        rate(other, "2", "还在摆");
        assertThat(calls()).hasSize(1);
        assertThat(page(track(other))).doesNotContain("您满意吗");
        again(other);
        assertThat(reports.brief(town.county(), lead.report()).orElseThrow().stage())
                .isEqualTo(ReportStage.REOPENED);
        assertThat(running(lead)).containsExactly(ReportClocks.AGAIN);
        assertThat(page(track(other))).contains("您要求再办：没有办好").doesNotContain("没有办好？");
        assertThat(page(track(lead))).contains("同样反映这件事的人要求再办").doesNotContain("您要求再办");
    }

    private RequestBuilder follow(Receipt receipt, String phone) {
        return post("/public/report/follow")
                .param("same", receipt.report().toString())
                .param("once", UUID.randomUUID().toString())
                .param("where", town.village())
                .param("text", "我也看到了")
                .param("phone", phone)
                .param("tell", "SMS")
                .with(csrf());
    }

    private static RequestBuilder track(Receipt receipt) {
        return get("/public/track").param("code", receipt.code());
    }

    /** 15 days from the day after the answer: a Tuesday stays, a Saturday moves on to Monday. */
    @Test
    void 窗口末日遇休息日顺延() {
        assertThat(window.ends(LocalDate.of(2026, 11, 2))).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(window.ends(LocalDate.of(2026, 11, 6))).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    private List<String> running(Receipt receipt) {
        return terms.of(town.county(), receipt.report()).stream()
                .filter(term -> term.ended() == null)
                .map(term -> term.termId())
                .toList();
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from messages_message where county_code = :c and way <> 'WEBHOOK' order by id")
                .param("c", town.county())
                .query(String.class)
                .list();
    }

    private List<String> texts() {
        return jdbc
                .sql("select words_sealed from messages_message where county_code = :c and way = 'SMS' order by id")
                .param("c", town.county())
                .query(String.class)
                .list()
                .stream()
                .map(secrets::open)
                .toList();
    }

    private List<UUID> calls() {
        return jdbc.sql("select id from intake_call where county_code = :c")
                .param("c", town.county())
                .query(UUID.class)
                .list();
    }

    private MockHttpServletResponse tried(UUID call, String version, String result, String words, String done) {
        return send(post("/reports/calls/" + call)
                .param("version", version)
                .param("result", result)
                .param("words", words)
                .param("done", done)
                .with(csrf())
                .with(As.actor(dispatcher)));
    }

    private void rate(Receipt receipt, String level, String words) {
        send(post("/public/track/rate")
                .param("code", receipt.code())
                .param("level", level)
                .param("words", words)
                .with(csrf()));
    }

    private void again(Receipt receipt) {
        send(post("/public/track/reopen")
                .param("code", receipt.code())
                .param("why", "没有办好")
                .with(csrf()));
    }

    private String page(RequestBuilder request) throws Exception {
        var answer = send(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(RequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
