package cn.xiangzhi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Empowered;
import cn.xiangzhi.powers.PowerRegister;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of intake and dispatch as they leave the house; kept under target/preview to be looked at. */
@XiangzhiTest
class ReportPagesTest {

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
    private Today today;

    @Autowired
    private ApplicationEventPublisher events;

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
    void 公众不登录就能反映_凭回执码查到() throws Exception {
        assertThat(page("public-report", get("/public/report").param("county", town.county())))
                .contains("我要反映", "东坡村", "青石镇（不清楚哪个村）", "占道经营");
        var answer = send(filled(UUID.randomUUID()));
        assertThat(answer.getRedirectedUrl()).startsWith("/public/report/done?code=");
        assertThat(page("public-done", get(answer.getRedirectedUrl()))).contains("回执码");
        var code = answer.getRedirectedUrl().replaceAll(".*code=([^&]+).*", "$1");
        assertThat(page("public-track", get("/public/track").param("code", code)))
                .contains("有人占道摆摊", "已收到", "已受理")
                .doesNotContain("13800000000");
    }

    @Test
    void 填错了原样退回_什么也没丢() throws Exception {
        var wrong = send(multipart("/public/report")
                .param("county", town.county())
                .param("text", "写了很多很多字")
                .param("phone", "不是电话")
                .with(csrf()));
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("写了很多很多字", "请选择事情发生在哪个村", "也可以不填");
        assertThat(send(filled(UUID.randomUUID()).param("latitude", "abc")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void 假照片不收_百万字不收() throws Exception {
        var fake = new MockMultipartFile("photos", "a.jpg", "image/jpeg", "<script>".getBytes(StandardCharsets.UTF_8));
        var answer = send(multipart("/public/report")
                .file(fake)
                .param("county", town.county())
                .param("text", "有假照片")
                .param("where", town.village())
                .with(csrf()));
        assertThat(answer.getContentAsString()).contains("没有收下", "有假照片");
        var long1 = send(multipart("/public/report")
                .param("text", "长".repeat(1_000_000))
                .param("where", town.village())
                .with(csrf()));
        assertThat(long1.getStatus()).isEqualTo(413);
        assertThat(long1.getContentAsString()).contains("怎么办");
    }

    @Test
    void 附近有同类的先问是不是同一件_我也遇到只加人数() throws Exception {
        var first = reports.receive(dispatcher, town.report("老王家门口占道")).report();
        var asked = page("public-doubles", 409, filled(UUID.randomUUID()));
        assertThat(asked).contains("是不是同一件事", "我也遇到", "不是同一件事，仍要提交", "有人占道摆摊").doesNotContain("老王家");
        var once = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            var done = send(post("/public/report/follow")
                    .param("same", first.toString())
                    .param("once", once)
                    .param("where", town.village())
                    .param("text", "我也看到了")
                    .with(csrf()));
            assertThat(done.getRedirectedUrl()).contains("followed");
        }
        assertThat(page("report", get("/reports/" + first).with(As.actor(dispatcher))))
                .contains("我也看到了", "1 人");
        var again = UUID.randomUUID();
        var done = send(filled(again).param("sure", "true")).getRedirectedUrl();
        assertThat(done).contains("done?code=");
        assertThat(send(filled(again)).getRedirectedUrl()).as("重发的不问，还是那张回执").isEqualTo(done);
    }

    @Test
    void 评价与再办在期限内_过了不行() throws Exception {
        var receipt = reports.receive(dispatcher, town.report("占道"));
        reports.answer(dispatcher, receipt.report(), "已清理", today.date());
        assertThat(page("public-track-answered", get("/public/track").param("code", receipt.code())))
                .contains("您满意吗", "非常不满意", "已清理", "没有办好");
        assertThat(send(rate(receipt, "9")).getStatus()).isEqualTo(400);
        assertThat(send(rate(receipt, "1")).getStatus()).isEqualTo(302);
        assertThat(send(again(receipt)).getStatus()).isEqualTo(302);
        assertThat(stage(receipt)).isEqualTo(ReportStage.REOPENED);
        reports.answer(dispatcher, receipt.report(), "再次清理", today.date().minusDays(30));
        assertThat(send(again(receipt)).getContentAsString()).contains("已经过了");
        events.publishEvent(new DayHasPassed(today.date()));
        assertThat(stage(receipt)).isEqualTo(ReportStage.CLOSED);
    }

    @Test
    void 工作人员登记_列表_派单各页() throws Exception {
        assertThat(page("clerk-new", get("/reports/new").with(As.actor(dispatcher))))
                .contains("登记报告", "热线");
        var made = send(multipart("/reports/new")
                .param("channel", "HOTLINE")
                .param("text", "来电反映占道")
                .param("where", town.village())
                .param("category", "HL-03")
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .with(As.actor(dispatcher)));
        assertThat(made.getRedirectedUrl()).startsWith("/reports/");
        var report = UUID.fromString(made.getRedirectedUrl().substring(9));
        var order = orders.ofReport(town.county(), report).orElseThrow();
        assertThat(page("reports", get("/reports").with(As.actor(dispatcher)))).contains("来电反映占道");
        assertThat(page("reports-found", get("/reports").param("q", "来电").with(As.actor(dispatcher))))
                .contains("来电反映占道");
        assertThat(page("board", get("/orders").with(As.actor(dispatcher)))).contains("来电反映占道", "待派单");
        assertThat(page("board-due", get("/orders").param("sort", "due-asc").with(As.actor(dispatcher))))
                .contains("来电反映占道");
        assertThat(page("order", get("/orders/" + order).with(As.actor(dispatcher))))
                .contains("首接责任", "派单", "书面移送");
        for (var move : new String[] {"ASSIGN", "TRANSFER"}) {
            page("move-" + move, get("/orders/" + order + "/moves/" + move).with(As.actor(dispatcher)));
        }
        var sent = send(post("/orders/" + order + "/moves/ASSIGN")
                .param("version", "0")
                .param("once", UUID.randomUUID().toString())
                .param("organ", town.brigade().toString())
                .with(csrf())
                .with(As.actor(dispatcher)));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/orders/" + order);
        assertThat(page("order-assigned", get("/orders/" + order).with(As.actor(town.officer()))))
                .contains("青石镇综合执法队", "签收");
        for (var form : new String[] {"category", "merge", "reporter"}) {
            page("desk-" + form, get("/reports/" + report + "/" + form).with(As.actor(dispatcher)));
        }
    }

    @Test
    void 外镇与无权的一律看不到() throws Exception {
        var report = reports.receive(dispatcher, town.report("占道")).report();
        var order = orders.ofReport(town.county(), report).orElseThrow();
        assertThat(send(get("/reports/" + report).with(As.actor(town.stranger())))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get("/orders/" + order).with(As.actor(town.stranger()))).getStatus())
                .isEqualTo(404);
        assertThat(send(get("/reports").param("q", "占道").with(As.actor(town.stranger())))
                        .getContentAsString())
                .doesNotContain(report.toString());
        assertThat(send(get("/reports/" + report + "/reporter").with(As.actor(town.officer())))
                        .getStatus())
                .isEqualTo(403);
    }

    private AbstractMockHttpServletRequestBuilder<?> rate(Receipt receipt, String level) {
        return post("/public/track/rate")
                .param("code", receipt.code())
                .param("level", level)
                .with(csrf());
    }

    private AbstractMockHttpServletRequestBuilder<?> again(Receipt receipt) {
        return post("/public/track/reopen")
                .param("code", receipt.code())
                .param("why", "又摆出来了")
                .with(csrf());
    }

    private ReportStage stage(Receipt receipt) {
        return reports.brief(town.county(), receipt.report()).orElseThrow().stage();
    }

    private AbstractMockHttpServletRequestBuilder<?> filled(UUID once) {
        return multipart("/public/report")
                .param("county", town.county())
                .param("once", once.toString())
                .param("category", "HL-03")
                .param("text", "有人占道摆摊")
                .param("where", town.village())
                .param("words", "老粮站")
                .param("phone", "13800000000")
                .with(csrf());
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String name, RequestBuilder request) throws Exception {
        return page(name, 200, request);
    }

    private String page(String name, int status, RequestBuilder request) throws Exception {
        var response = send(request);
        var body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        Files.createDirectories(Path.of("target/preview"));
        Files.writeString(Path.of("target/preview/intake-" + name + ".html"), body);
        return body;
    }
}
