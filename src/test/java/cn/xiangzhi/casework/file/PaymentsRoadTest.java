package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ServedRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.file.ServedRoad.Days;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Rules §14: every line of the bank is matched, assigned with a reason, given back or still open, and the sums agree. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class PaymentsRoadTest {

    private static final String ITEM = "CG-CF-020";

    @Autowired
    private CaseRoad road;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void 对上_人工对账_退回_未对上_合计等于银行到账_办案人员不能对账() throws Exception {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = on.served(
                ITEM,
                "CITIZEN",
                "贺长顺",
                "410899199503160210",
                "1000",
                new Days(
                        "2025-02-05",
                        "2025-02-06",
                        "2025-02-24",
                        "2025-02-26",
                        "2025-03-06",
                        "2025-03-07",
                        "2025-03-10"));
        var number = road.row(town, id).decisionNumber();
        var list = "银行流水号,决定书文号,缴款人,金额,缴款日期\n"
                + "YHLS-0001," + number + ",贺长顺,400,2025-03-20\n"
                + "YHLS-0002," + number + ",贺小妹,600,2025-03-20\n"
                + "YHLS-0003,云罚决〔2025〕999号,张三,77,2025-03-21\n"
                + "YHLS-0004,云罚决〔2025〕998号,李四,88,2025-03-21\n";
        var done = mvc.perform(multipart("/payments/import")
                        .file(new MockMultipartFile("list", "a.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                        .with(As.actor(town.treasury()))
                        .with(csrf()))
                .andReturn();
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/payments?state=OPEN");
        assertThat(done.getFlashMap().get("done")).isEqualTo("已对上1笔，未对上3笔，以前导入过0笔");
        var second = line(town, "YHLS-0002");
        assertThat(status(handler(town), "/payments/" + second + "/assign", "number", number, "why", "代缴"))
                .isEqualTo(422);
        assertThat(status(town.treasury(), "/payments/" + second + "/assign", "number", number, "why", " "))
                .isEqualTo(400);
        assertThat(again(town, "/payments/" + second + "/assign", "number", "云案〔2025〕999号", "why", "其妹代缴"))
                .contains("没有案号或者决定书文号为“云案〔2025〕999号”的案件", "value=\"云案〔2025〕999号\"", "value=\"其妹代缴\"");
        assertThat(again(town, "/payments/" + second + "/return", "on", "昨天", "why", "转错"))
                .contains("退回日期没有填写，或者不是有效的日期", "value=\"转错\"");
        assertThat(again(town, "/payments/" + second + "/again")).contains("仍找不到案件");
        assertThat(status(town.treasury(), "/payments/" + second + "/assign", "number", number, "why", "其妹代缴，有说明"))
                .isEqualTo(302);
        var third = line(town, "YHLS-0003");
        assertThat(status(town.treasury(), "/payments/" + third + "/return", "on", "2025-03-01", "why", "早于缴款"))
                .isEqualTo(400);
        assertThat(status(town.treasury(), "/payments/" + third + "/return", "on", "2025-03-25", "why", "银行退回凭证7号"))
                .isEqualTo(302);
        assertThat(status(town.treasury(), "/payments/" + third + "/assign", "number", number, "why", "再对"))
                .isEqualTo(404);
        assertThat(page(town.treasury(), "/payments/reconciliation?from=2025-03-01&to=2025-03-31"))
                .contains("银行到账等于已对上、未对上、已退回之和", "1,165.00", "1,000.00", "88.00", "77.00", "state=RETURNED");
        assertThat(page(town.treasury(), "/payments?state=OPEN&paid_from=2025-03-01&paid_to=2025-03-31"))
                .contains("YHLS-0004")
                .doesNotContain("YHLS-0001", "YHLS-0002", "YHLS-0003");
        assertThat(page(town.treasury(), "/payments?state=RETURNED"))
                .contains("YHLS-0003")
                .doesNotContain("YHLS-0004");
        assertThat(on.said(id, "assignReason")).isEqualTo("其妹代缴，有说明");
        assertThat(page(town.treasury(), "/payments/" + line(town, "YHLS-0004")))
                .contains("人工对到案件", "退回付款人");
    }

    @Test
    void 一张财政票据只用一次() {
        var town = road.town("CG-CF-061");
        collect(town, "何小满", "410899199503160210", "0036021", "2026-09-28");
        refused("CASH-02", "已在另一案件使用", () -> collect(town, "何大满", "410899199503160210", "0036021", "2026-09-29"));
        collect(town, "何大满", "410899199503160210", "0036022", "2026-09-29");
    }

    private void collect(Town town, String name, String number, String receipt, String day) {
        var id = road.lead(town, "CG-CF-061", "CITIZEN", name, day + "T09:40");
        road.identify(town, id, "CITIZEN", name, number, day + "T09:42");
        road.evidence(town, id, "执法记录仪视频", day + "T09:44");
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                day + "T09:45",
                "facts",
                "乱丢废弃物",
                "violated",
                "条例40条",
                "orderBasis",
                "条例40条",
                "correction",
                "捡拾",
                "correctBy",
                day,
                "recheckOn",
                day);
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                day + "T09:46",
                "checkedOn",
                day,
                "corrected",
                "未改正",
                "checkNote",
                "拒绝捡拾");
        road.pair(
                town,
                id,
                "USE_SUMMARY",
                day + "T09:48",
                "certificatesShown",
                "true",
                "occurredAt",
                day + "T09:40",
                "facts",
                "乱丢废弃物",
                "violated",
                "条例40条",
                "basis",
                "条例43条",
                "factsClear",
                "true",
                "kinds",
                "罚款",
                "fine",
                "50");
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", day + "T09:50", "noticeRecord", "记录仪", "pleaMade", "不陈述申辩");
        road.go(
                town.officer(),
                id,
                "DECIDE_ON_SPOT",
                day + "T09:52",
                "decidedAt",
                day + "T09:52",
                "decidedPlace",
                "前街",
                "signature",
                "当事人签名",
                "payBy",
                "当场收缴",
                "receiptNumber",
                receipt);
    }

    private Actor handler(Town town) {
        var o = town.officer();
        return new Actor(
                o.account(),
                o.person(),
                o.name(),
                o.organ(),
                o.organName(),
                "兼职",
                town.scope(),
                Set.of(Right.PAYMENT_RECORD, Right.PAYMENT_READ));
    }

    private UUID line(Town town, String reference) {
        return jdbc.sql("select id from casework_payment where county_code = :county and bank_reference = :reference")
                .param("county", town.county())
                .param("reference", reference)
                .query(UUID.class)
                .single();
    }

    private int status(Actor actor, String path, String... params) throws Exception {
        return sent(actor, path, params).getStatus();
    }

    /** The form as it comes back to the treasury after a refusal. */
    private String again(Town town, String path, String... params) throws Exception {
        var response = sent(town.treasury(), path, params);
        assertThat(response.getStatus()).as(path).isEqualTo(400);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(Actor actor, String path, String... params) throws Exception {
        var request = post(path).with(As.actor(actor)).with(csrf());
        for (var i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(Actor actor, String path) throws Exception {
        var response = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
