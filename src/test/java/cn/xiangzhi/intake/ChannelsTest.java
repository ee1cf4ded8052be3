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
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The office's own questions and times on every channel, hotline orders, petitions and outgoing sheets (F2 F8 F14 F92). */
@XiangzhiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelsTest {

    private static final String COUNTY = "110101";
    private static final String CATEGORY = "HL-02";

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Questions questions;

    @Autowired
    private StandardTimes times;

    @Autowired
    private Reports reports;

    @Autowired
    private Orders orders;

    @Autowired
    private Terms terms;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private Town town;
    private Actor admin;
    private Actor dispatcher;

    @BeforeAll
    void 开县(@Autowired WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing, COUNTY);
        admin = town.actor("管理员", UUID.randomUUID(), town.government(), null, EnumSet.allOf(Right.class));
        dispatcher = town.dispatcher();
    }

    @Test
    void 每个渠道都要答附加问题_热线工单不因没问到而退_记下还要补问什么() throws Exception {
        var category = "HL-17";
        ask(category, "几号楼", "NUMBER", true, "");
        ask(category, "哪一种", "CHOICE", false, "漏水\n断电");
        var asked = questions.of(COUNTY, town.township(), category);
        var bare = report("楼道漏水", category, Channel.PATROL);
        assertThatThrownBy(() -> reports.receive(dispatcher, bare)).hasMessageContaining("请回答“几号楼”");
        var wrong = answered(bare, asked, "十二", "漏水");
        assertThatThrownBy(() -> reports.receive(dispatcher, wrong)).hasMessageContaining("请填写数字");
        var odd = answered(bare, asked, "12", "爆炸");
        assertThatThrownBy(() -> reports.receive(dispatcher, odd)).hasMessageContaining("请从选项中选一个");
        var stranger = new Answer(Ids.next(), "Q99", "别的问题", QuestionKind.TEXT, "答");
        assertThatThrownBy(() -> reports.receive(dispatcher, bare.with(Along.answers(List.of(stranger)))))
                .hasMessageContaining("“别的问题”现在不问");
        var good = answered(bare, asked, "12", "漏水");
        var receipt = reports.receive(dispatcher, good);
        assertThat(questions.answered(COUNTY, receipt.report()))
                .extracting(Answer::value)
                .containsExactly("12", "漏水");
        ask(category, "后来加问的", "TEXT", true, "");
        assertThat(reports.receive(dispatcher, good)).as("以前收下的照样答复").isEqualTo(receipt);
        var hotline = report("楼道断电", category, Channel.HOTLINE)
                .with(new Along(
                        List.of(),
                        List.of(),
                        new Along.Outside(Along.Source.HOTLINE, "RX-ASK-1", null, "", null),
                        null));
        var taken = reports.receive(dispatcher, hotline);
        assertThat(page(get("/reports/" + taken.report()).with(As.actor(dispatcher))))
                .contains("还要向报告人补问：几号楼、后来加问的");
    }

    private static NewReport answered(NewReport report, List<Question> asked, String number, String kind) {
        var answers = List.of(
                new Answer(
                        asked.getFirst().id(),
                        asked.getFirst().code(),
                        asked.getFirst().label(),
                        QuestionKind.NUMBER,
                        number),
                new Answer(
                        asked.getLast().id(),
                        asked.getLast().code(),
                        asked.getLast().label(),
                        QuestionKind.CHOICE,
                        kind));
        return report.with(Along.answers(answers));
    }

    @Test
    void 提问加上就问_不答不收_答了随报告和派单走_改了旧回答不变() throws Exception {
        var category = "HL-12";
        var required = ask(category, "小区名称", "TEXT", true, "");
        ask(category, "属于哪一种", "CHOICE", false, "停水\n电梯\n收费");
        ask(category, "现场照片", "PHOTO", false, "");
        var first = page(filled(category));
        assertThat(first).contains("这一类事还要问几句", "小区名称", "电梯", "请回答下面的问题").doesNotContain("请回答“小区名称”");
        assertThat(page(filled(category).param("asked", category))).contains("请回答“小区名称”");
        assertThat(page(filled(category)
                        .param("asked", category)
                        .param("answer.Q1", "阳光花园")
                        .param("answer.Q2", "乱写")))
                .contains("请从选项中选一个", "阳光花园");
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        var done = send(
                ((org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder) filled(category))
                        .file(new MockMultipartFile("photo.Q3", "a.jpg", "image/jpeg", picture.toByteArray()))
                        .param("asked", category)
                        .param("sure", "true")
                        .param("answer.Q1", "阳光花园")
                        .param("answer.Q2", "电梯"));
        assertThat(done.getRedirectedUrl()).startsWith("/public/report/done?code=");
        var report = newest(category);
        var order = orders.ofReport(COUNTY, report).orElseThrow();
        change(required, "小区叫什么", 0);
        for (var path : List.of("/reports/" + report, "/orders/" + order)) {
            assertThat(page(get(path).with(As.actor(dispatcher))))
                    .as(path)
                    .contains("小区名称", "阳光花园", "属于哪一种", "电梯", "照片1")
                    .doesNotContain("小区叫什么");
        }
        assertThat(page(get("/public/report/questions")
                        .param("county", COUNTY)
                        .param("category", category)
                        .param("where", town.village())))
                .contains("小区叫什么");
        assertThat(send(post("/categories/questions/" + required)
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("version", "0")
                                .param("label", "后来的人")
                                .param("kind", "TEXT")
                                .param("position", "10")
                                .param("validFrom", today.date().toString()))
                        .getStatus())
                .as("别人已改过的不覆盖")
                .isEqualTo(409);
    }

    @Test
    void 乡镇加的只问本乡镇_县里的乡镇改不了_停用的不问() throws Exception {
        var clerk =
                town.actor("镇管理员", UUID.randomUUID(), town.government(), town.township(), EnumSet.allOf(Right.class));
        var county = ask("HL-13", "车牌号", "TEXT", false, "");
        send(question("HL-13", "本镇哪个停车场", "TEXT", false, "").with(As.actor(clerk)));
        assertThat(questions.of(COUNTY, town.township(), "HL-13"))
                .extracting(Question::label)
                .containsExactly("车牌号", "本镇哪个停车场");
        assertThat(questions.of(COUNTY, town.other(), "HL-13"))
                .extracting(Question::label)
                .containsExactly("车牌号");
        assertThat(questions.of(COUNTY, null, "HL-13"))
                .extracting(Question::label)
                .containsExactly("车牌号");
        assertThat(send(get("/categories/questions/" + county).with(As.actor(clerk)))
                        .getStatus())
                .isEqualTo(404);
        send(post("/categories/questions/" + county)
                .with(csrf())
                .with(As.actor(admin))
                .param("version", "0")
                .param("label", "车牌号")
                .param("kind", "TEXT")
                .param("position", "10")
                .param("validFrom", today.date().minusDays(3).toString())
                .param("validTo", today.date().minusDays(1).toString()));
        assertThat(questions.of(COUNTY, town.other(), "HL-13")).isEmpty();
    }

    @Test
    void 自定时限写明来源_派单按它_法定的不能更长() throws Exception {
        assertThat(send(time(CATEGORY, 0, "9", "DAY", "")).getStatus()).isEqualTo(400);
        assertThat(send(time(CATEGORY, 0, "9", "DAY", "青政办〔2026〕3号")).getStatus())
                .isEqualTo(302);
        assertThat(times.of(COUNTY, town.township(), CATEGORY)).satisfies(time -> {
            assertThat(time.counted()).isEqualTo("9日");
            assertThat(time.own()).isTrue();
        });
        var report = reports.receive(dispatcher, report("楼道堵了", CATEGORY, Channel.PUBLIC_PAGE))
                .report();
        var order = orders.ofReport(COUNTY, report).orElseThrow();
        assign(order);
        assertThat(terms.of(COUNTY, order))
                .filteredOn(term -> term.ended() == null)
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.basis()).contains("青政办〔2026〕3号");
                    assertThat(term.due()).isEqualTo(today.date().plusDays(9));
                });
        var lawful = send(time("MD-03", 0, "90", "DAY", "自定"));
        assertThat(lawful.getStatus()).isEqualTo(422);
        assertThat(lawful.getContentAsString(StandardCharsets.UTF_8)).contains("信访工作条例34条");
        assertThat(send(time("MD-03", 0, "45", "DAY", "自定")).getStatus()).isEqualTo(302);
        assertThat(send(time("MD-03", 0, "40", "DAY", "自定")).getStatus())
                .as("版本旧了")
                .isEqualTo(409);
        assertThat(page(get("/categories/MD-03").with(As.actor(admin)))).contains("45日", "法定时限");
        assertThat(page(get("/categories").param("q", "生活困难").with(As.actor(admin))))
                .contains("青政办〔2026〕3号");
    }

    @Test
    void 对公众停用的_网页不提供也不收_工作人员照样登记() throws Exception {
        assertThat(send(post("/categories/HL-14/hidden")
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("hidden", "true"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(get("/public/report").param("county", COUNTY))).doesNotContain("value=\"HL-14\"");
        assertThat(send(filled("HL-14")).getStatus()).isEqualTo(400);
        assertThat(reports.receive(dispatcher, report("狗", "HL-14", Channel.VISIT))
                        .number())
                .isNotBlank();
        assertThat(send(post("/categories/groups")
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("group", "宣传广告")
                                .param("hidden", "true"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(get("/public/report").param("county", COUNTY))).doesNotContain("label=\"宣传广告\"");
        assertThat(send(post("/categories/XZ-001/hidden")
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("hidden", "true"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void 热线工单导入_先比对_错行说清_再导一次不重复_期限照来件_列名记住() throws Exception {
        ask("HL-09", "路面多宽", "NUMBER", false, "");
        var due = today.date().plusDays(20);
        var csv = "业务号,反映内容,事发区域,事发地址,诉求类别,来电时间,办结时限,联系方式,路面多宽\n"
                + "RX1,路上有坑,青石镇东坡村,桥头,道路破损/积水,2026/11/1 8:30," + due + ",13800000000,3.5\n"
                + "RX2,<script>alert(1)</script>,青石镇,,,,,,\n"
                + ",没有编号,青石镇,,,,,,\n"
                + "RX3,在外镇,白河镇,,,,,,\n"
                + "RX1,重复的,青石镇,,,,,,\n"
                + "RX4,时间乱写,青石镇,,,昨天,,abc,\n"
                + "RX5,宽度乱写,青石镇,,道路破损/积水,,,,很宽\n";
        var once = upload(csv);
        assertThat(page(get("/hotline/import/" + once).with(As.actor(dispatcher))))
                .contains("请先在下面指明");
        send(post("/hotline/import/" + once + "/columns")
                .with(csrf())
                .with(As.actor(dispatcher))
                .param("NUMBER", "业务号")
                .param("TEXT", "反映内容")
                .param("WHERE", "事发区域")
                .param("ADDRESS", "事发地址")
                .param("CATEGORY", "诉求类别")
                .param("RECEIVED", "来电时间")
                .param("DUE", "办结时限")
                .param("PHONE", "联系方式"));
        assertThat(page(get("/hotline/import/" + once).with(As.actor(dispatcher))))
                .contains("可以登记 2 张", "没有填写", "认不出在哪个乡镇", "与第 2 行重复", "不是日期", "不是电话号码", "请填写数字")
                .doesNotContain("<script>alert");
        assertThat(send(confirm(once)).getStatus()).as("有错先不登记").isEqualTo(400);
        var done = send(confirm(once).param("skipWrong", "true"));
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(page(get("/hotline/import/" + once).with(As.actor(dispatcher))))
                .contains("登记 2 张");
        var report = jdbc.sql("select report_id from intake_outside where county_code = :county and number = 'RX1'")
                .param("county", COUNTY)
                .query(UUID.class)
                .single();
        assertThat(reports.setDue(COUNTY, report)).hasValue(due);
        assertThat(questions.answered(COUNTY, report))
                .singleElement()
                .satisfies(answer -> assertThat(answer.value()).isEqualTo("3.5"));
        var order = orders.ofReport(COUNTY, report).orElseThrow();
        assign(order);
        assertThat(terms.of(COUNTY, order))
                .filteredOn(term -> term.ended() == null)
                .singleElement()
                .satisfies(term -> assertThat(term.due()).isEqualTo(due));
        var again = upload(csv);
        assertThat(page(get("/hotline/import/" + again).with(As.actor(dispatcher))))
                .contains("可以登记 0 张", "已经登记过 2 张");
        assertThat(send(confirm(again).param("skipWrong", "true")).getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from intake_outside where county_code = :county and number like 'RX_'")
                        .param("county", COUNTY)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(send(get("/hotline/import/" + once).with(As.actor(town.stranger())))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(api(
                                "/api/v1/hotline-orders",
                                "{\"number\":\"RX1\",\"text\":\"路上有坑\",\"township\":\"" + town.township() + "\"}"))
                        .getContentAsString())
                .as("接口重发同一张")
                .contains(report.toString());
        reports.answer(dispatcher, report, "坑已填平", today.date());
        assertThat(send(api("/api/v1/hotline-orders/RX1/return", "{\"returnNumber\":\"HD-1\"}"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("\"returnNumber\":\"HD-1\"", "坑已填平");
        ledgers(report);
    }

    /** The order entered once stands in two different sheets, with nothing typed again. */
    private void ledgers(UUID report) throws Exception {
        assertThat(send(post("/ledgers")
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("name", "热线回单表")
                                .param("channel", "HOTLINE")
                                .param("columns", "工单编号=来件编号\n办理结果\n回单编号\n宽度=路面多宽\n按期=是否按来件期限答复"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(post("/ledgers")
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("name", "坏表")
                                .param("columns", "=\n"))
                        .getStatus())
                .isEqualTo(400);
        var list = page(get("/ledgers").with(As.actor(dispatcher)));
        var id = list.replaceAll("(?s).*/ledgers/([0-9a-f-]{36})/sheet.*", "$1");
        var bytes = send(get("/ledgers/" + id + "/sheet.xlsx")
                        .param("from", "2026-01-01")
                        .param("to", today.date().toString())
                        .with(As.actor(dispatcher)))
                .getContentAsByteArray();
        var rows = cn.xiangzhi.shell.SheetReader.read(new ByteArrayInputStream(bytes), List.of("工单编号", "宽度"));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.get("工单编号")).isEqualTo("RX1");
            assertThat(row.get("办理结果")).isEqualTo("坑已填平");
            assertThat(row.get("回单编号")).isEqualTo("HD-1");
            assertThat(row.get("宽度")).isEqualTo("3.5");
            assertThat(row.get("按期")).isEqualTo("是");
        });
        assertThat(report).isNotNull();
    }

    @Test
    void 请求查处的信访件按履行职责办_十五日内书面告知_两个月内答复_不能直接答复() throws Exception {
        var number = "XF-" + UUID.randomUUID().toString().substring(0, 8);
        var made = send(petition(number, "ENFORCEMENT"));
        assertThat(made.getRedirectedUrl()).startsWith("/reports/");
        var report = UUID.fromString(made.getRedirectedUrl().substring(9));
        assertThat(terms.of(COUNTY, report))
                .extracting(RunningTerm::termId)
                .containsExactlyInAnyOrder("petition.inform", "petition.duty");
        assertThat(terms.of(COUNTY, report))
                .filteredOn(term -> term.termId().equals("petition.duty"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.due()).isEqualTo(today.date().plusMonths(2));
                    assertThat(term.basis()).contains("信访工作条例31(5)", "行政诉讼法47");
                });
        assertThat(page(get("/reports/" + report).with(As.actor(dispatcher))))
                .contains(number, "按履行法定职责程序办理", "登记书面告知", "不能以信访答复了结");
        assertThat(send(post("/reports/" + report + "/answer")
                                .with(csrf())
                                .with(As.actor(dispatcher))
                                .param("version", "0")
                                .param("words", "不予处理"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(page(get("/").with(As.actor(dispatcher)))).contains("信访件待书面告知");
        for (var i = 0; i < 2; i++) {
            assertThat(send(post("/reports/" + report + "/tell")
                                    .with(csrf())
                                    .with(As.actor(dispatcher))
                                    .param("on", today.date().toString())
                                    .param("words", "邮寄告知书"))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(terms.of(COUNTY, report))
                .filteredOn(term -> term.ended() == null)
                .extracting(RunningTerm::termId)
                .containsExactly("petition.duty");
        assertThat(send(petition(number, "ENFORCEMENT")).getContentAsString(StandardCharsets.UTF_8))
                .contains("已经登记过");
        var order = orders.ofReport(COUNTY, report).orElseThrow();
        assign(order);
        reports.answer(dispatcher, report, "已立案查处", today.date());
        assertThat(terms.of(COUNTY, report))
                .filteredOn(term -> term.termId().startsWith("petition."))
                .hasSize(2)
                .allSatisfy(term -> assertThat(term.ended()).isNotNull());
    }

    @Test
    void 一般信访件六十日_没有编号和要求的不收() throws Exception {
        assertThat(send(petition("", "CLAIM")).getStatus()).isEqualTo(400);
        var made = send(petition("XF-2", "CLAIM"));
        var report = UUID.fromString(made.getRedirectedUrl().substring(9));
        assertThat(terms.of(COUNTY, report))
                .extracting(RunningTerm::termId)
                .containsExactlyInAnyOrder("petition.inform", "petition.decide");
    }

    @Test
    void 密钥页签发一次看见_管理页没有权限打不开() throws Exception {
        var made = mvc.perform(post("/open311-keys")
                        .with(csrf())
                        .with(As.actor(admin))
                        .param("once", Ids.next().toString())
                        .param("owner", "县城管随手拍")
                        .param("contact", "李四 0391-1")
                        .param("fallback", town.township())
                        .param("perMinute", "60"))
                .andReturn();
        assertThat((String) made.getFlashMap().get("key")).startsWith("o3_");
        assertThat(page(get("/open311-keys").with(As.actor(admin))))
                .contains("县城管随手拍", "未使用", "有效")
                .doesNotContain((String) made.getFlashMap().get("key"));
        assertThat(send(post("/open311-keys")
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("owner", "没有兜底")
                                .param("contact", "x")
                                .param("perMinute", "60"))
                        .getStatus())
                .isEqualTo(400);
        for (var path : List.of("/open311-keys", "/categories", "/ledgers/new")) {
            assertThat(send(get(path).with(As.actor(town.officer()))).getStatus())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void 接口说明写着Open311和热线工单() throws Exception {
        var docs = send(get("/v3/api-docs")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(docs)
                .contains(
                        "/open311/v2/requests.{format}",
                        "/open311/v2/services/{code}.{format}",
                        "service_request_id",
                        "attribute[CODE]",
                        "/open311/v2/servicerequestupdates.{format}",
                        "/api/v1/hotline-orders");
    }

    private UUID ask(String category, String label, String kind, boolean required, String choices) throws Exception {
        var id = Ids.next();
        var answer = send(question(category, label, kind, required, choices)
                .param("once", id.toString())
                .with(As.actor(admin)));
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
        return id;
    }

    private AbstractMockHttpServletRequestBuilder<?> question(
            String category, String label, String kind, boolean required, String choices) {
        return post("/categories/" + category + "/questions")
                .with(csrf())
                .param("label", label)
                .param("kind", kind)
                .param("required", String.valueOf(required))
                .param("choices", choices)
                .param(
                        "position",
                        String.valueOf(10
                                + questions
                                        .of(COUNTY, town.township(), category)
                                        .size()))
                .param("validFrom", today.date().minusDays(3).toString());
    }

    private void change(UUID question, String label, int version) throws Exception {
        assertThat(send(post("/categories/questions/" + question)
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("version", String.valueOf(version))
                                .param("label", label)
                                .param("kind", "TEXT")
                                .param("required", "true")
                                .param("position", "10")
                                .param("validFrom", today.date().minusDays(3).toString()))
                        .getStatus())
                .isEqualTo(302);
    }

    private RequestBuilder time(String category, int version, String amount, String unit, String source) {
        return post("/categories/" + category + "/time")
                .with(csrf())
                .with(As.actor(admin))
                .param("version", String.valueOf(version))
                .param("amount", amount)
                .param("unit", unit)
                .param("source", source);
    }

    private RequestBuilder petition(String number, String asks) {
        return multipart("/reports/new")
                .param("channel", "PETITION")
                .param("text", "请求查处邻居违建")
                .param("where", town.village())
                .param("category", "HL-06")
                .param("outsideNumber", number)
                .param("asks", asks)
                .param("sure", "true")
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .with(As.actor(dispatcher));
    }

    private void assign(UUID order) throws Exception {
        assertThat(send(post("/orders/" + order + "/moves/ASSIGN")
                                .param("version", "0")
                                .param("once", UUID.randomUUID().toString())
                                .param("organ", town.brigade().toString())
                                .with(csrf())
                                .with(As.actor(dispatcher)))
                        .getStatus())
                .isEqualTo(302);
    }

    private UUID upload(String csv) throws Exception {
        var once = UUID.randomUUID();
        var answer = send(multipart("/hotline/import")
                .file(new MockMultipartFile("file", "工单.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("once", once.toString())
                .with(csrf())
                .with(As.actor(dispatcher)));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/hotline/import/" + once);
        return once;
    }

    private AbstractMockHttpServletRequestBuilder<?> confirm(UUID id) {
        return post("/hotline/import/" + id).with(csrf()).with(As.actor(dispatcher));
    }

    private RequestBuilder api(String path, String body) {
        return post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .accept(MediaType.APPLICATION_JSON)
                .with(As.actor(dispatcher));
    }

    private NewReport report(String text, String category, Channel channel) {
        return new NewReport(
                UUID.randomUUID(),
                null,
                channel,
                category,
                "",
                text,
                town.report(text).place(),
                null,
                "",
                "",
                "");
    }

    private UUID newest(String category) {
        return jdbc.sql(
                        "select id from intake_report where county_code = :county and category = :category order by id desc limit 1")
                .param("county", COUNTY)
                .param("category", category)
                .query(UUID.class)
                .single();
    }

    private AbstractMockHttpServletRequestBuilder<?> filled(String category) {
        return multipart("/public/report")
                .param("county", COUNTY)
                .param("once", UUID.randomUUID().toString())
                .param("category", category)
                .param("text", "电梯坏了")
                .param("where", town.village())
                .with(csrf());
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(RequestBuilder request) throws Exception {
        var response = send(request);
        var body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(200);
        return body;
    }
}
