package cn.xiangzhi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Ids;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Hotline orders from a file and over the API, outgoing sheets, and the keys of Open311 (F14 F92). */
@XiangzhiTest
class ChannelsTest extends ChannelsRoad {

    ChannelsTest() {
        super("110101");
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
                .param("county", county)
                .query(UUID.class)
                .single();
        assertThat(reports.setDue(county, report)).hasValue(due);
        assertThat(questions.answered(county, report))
                .singleElement()
                .satisfies(answer -> assertThat(answer.value()).isEqualTo("3.5"));
        var order = orders.ofReport(county, report).orElseThrow();
        assign(order);
        assertThat(terms.of(county, order))
                .filteredOn(term -> term.ended() == null)
                .singleElement()
                .satisfies(term -> assertThat(term.due()).isEqualTo(due));
        var again = upload(csv);
        assertThat(page(get("/hotline/import/" + again).with(As.actor(dispatcher))))
                .contains("可以登记 0 张", "已经登记过 2 张");
        assertThat(send(confirm(again).param("skipWrong", "true")).getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from intake_outside where county_code = :county and number like 'RX_'")
                        .param("county", county)
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

    /** What another system's program sends wrongly is told to it; nothing of it becomes an error of ours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "receivedAt":"0001-01-01T00:00:00+08:00"                    | 收到时间早于2000年
            "receivedAt":"2099-01-01T00:00:00+08:00"                    | 收到时间晚于现在
            "dueAt":"9999-12-31T00:00:00+08:00"                         | dueAt 的年份不对
            "dueAt":"+999999-12-31T00:00:00+08:00"                      | dueAt 的年份不对
            "category":"NOPE"                                           | 不在清单中
            "latitude":"NaN","longitude":"NaN"                          | 不在我国范围内
            "latitude":30.01                                            | 经纬度不完整
            "village":"1"                                               | 不属于这个乡镇
            "phone":"<script>"                                          | 电话应为数字
            "answers":[1]                                               | answers
            """)
    void 热线接口写错的说清楚_不出系统错误(String field, String words) throws Exception {
        var answer = send(api(
                "/api/v1/hotline-orders",
                "{\"number\":\"错\",\"text\":\"路上有坑\",\"township\":\"" + town.township() + "\"," + field + "}"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Q1\":null}", "{\"Q1\":[null]}", "{\"\":[\"\"]}", "null"})
    void 热线接口的回答可以是空的(String answers) throws Exception {
        var answer = send(api(
                "/api/v1/hotline-orders",
                "{\"number\":\"空" + answers.hashCode() + "\",\"text\":\"路上有坑\",\"township\":\"" + town.township()
                        + "\",\"category\":\"HL-03\",\"answers\":" + answers + "}"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
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
}
