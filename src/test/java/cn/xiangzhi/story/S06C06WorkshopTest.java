package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C06: a bean curd workshop is warned first; not put right in time it pays 500 and 1,000, each act weighed for itself. */
@SampleStory
class S06C06WorkshopTest {

    private static final String OFFICER = "zhouhaitao";
    private static final String PARTY = "清源县云溪镇老杨豆腐坊";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 先警告_逾期不改罚一千五百元_五一顺延() {
        var sample = Sample.begins(port, context, "2026-03-09T10:00:00");
        warned(sample);
        ordered(sample);
        filed(sample);
        noticed(sample);
        var decision = decided(sample);
        paid(sample, decision);
    }

    private static void found(Sample sample) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "SC-CF-005",
                        "source", "监督检查",
                        "kind", "INDIVIDUAL_BUSINESS",
                        "party", PARTY,
                        "place", "泉头村1组",
                        "summary", "2026年3月9日检查，未办理小作坊登记；黄豆、凝固剂无供货者证明，无进货台账。"));
        sample.step(
                OFFICER,
                "登记当事人",
                Map.of("creditCode", "92410899MA9K01071K", "representative", "杨大勇", "address", "清源县云溪镇泉头村1组"));
        sample.evidence(OFFICER, "视听资料", "E4 现场照片", "原料袋；没有进货台账", "未查验供货者证明");
    }

    /** The item's fine is beyond the summary procedure, and wants the order to have passed in vain; a warning is possible. */
    private static void warned(Sample sample) {
        found(sample);
        var spot = sample.form(
                        OFFICER,
                        "适用简易程序",
                        Map.of(
                                "certificatesShown", "true",
                                "factsClear", "true",
                                "violated", "《河南省食品小作坊、小经营店和小摊点管理条例》第45条第（二）（三）项",
                                "kinds", "罚款",
                                "fine", "1000"))
                .choose("officer2", "孙晓燕");
        sample.refused(spot, "适用简易程序", "超过对个体工商户当场处罚的限额200元", "请转为普通程序办理");
        spot.page().locator("main [name='kinds'][value='罚款']").uncheck();
        spot.fill(Map.of("kinds", "警告", "fine", "")).press("适用简易程序").sees("简易程序核对");
        sample.step(OFFICER, "当场告知", Map.of("noticeRecord", "执法记录仪 04:05", "pleaMade", "不陈述申辩"));
        sample.step(OFFICER, "当场决定并交付", Map.of("signature", "当事人签名")).sees("警告");
        sample.step(OFFICER, "报所属机关备案", Map.of("reportedTo", "法制审核室"));
    }

    private static void ordered(Sample sample) {
        sample.at("2026-03-09T11:00:00");
        found(sample);
        var order = sample.form(
                        OFFICER,
                        "责令改正",
                        Map.of(
                                "violated", "《河南省食品小作坊、小经营店和小摊点管理条例》第43条、第45条第（二）（三）项",
                                "correction", "办理小作坊登记，索取供货者证明，建立进货台账",
                                "correctBy", "2026-03-23",
                                "recheckOn", "2026-03-24"))
                .choose("officer2", "孙晓燕");
        order.press("责令改正").sees("责令改正通知书");
        sample.step(
                        OFFICER,
                        "增加违法行为",
                        Map.of(
                                "addedItem", "SC-CF-003",
                                "addedFacts", "没有办理小作坊登记，从事豆腐加工",
                                "addedViolated", "《河南省食品小作坊、小经营店和小摊点管理条例》第43条",
                                "sameAct", "不是同一个违法行为"))
                .sees("第1项 SC-CF-005", "第2项 SC-CF-003");
        sample.at("2026-03-24T09:30:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected.1", "未改正", "corrected.2", "未改正", "checkNote", "仍未登记，台账仍缺"));
    }

    private static void filed(Sample sample) {
        sample.step(OFFICER, "开始核查", Map.of());
        sample.scene(OFFICER, "孙晓燕", "09:00", "09:25", "仍未办理登记，黄豆、凝固剂仍无供货者证明和台账");
        sample.evidence(OFFICER, "书证", "E6 登记系统查询截图", "没有登记记录", "未办理小作坊登记");
        sample.step(OFFICER, "呈报立案", Map.of("occurredOn", "2026-03-09"));
        sample.at("2026-03-25T09:00:00");
        sample.step("zhangmingyuan", "批准立案", Map.of()).sees("已立案", "2026-03-25");
        sample.day(OFFICER, "作出处罚决定", "2026-06-23");
    }

    private static void noticed(Sample sample) {
        sample.at("2026-03-26T10:00:00");
        sample.step(OFFICER, "开展调查", Map.of("certificatesShown", "true", "rightsTold", "true"));
        sample.inquiry(
                OFFICER,
                "09:20",
                "09:50",
                Map.of("asked", "杨大勇", "askedId", "410899197606110337", "answers", "问：为什么没有办理登记？\n答：嫌麻烦，没去办。"));
        sample.at("2026-04-01T10:00:00");
        var report = sample.form(OFFICER, "调查终结", Map.of());
        report.sees("第1项 SC-CF-005", "第2项 SC-CF-003", "各项分别裁量，合并执行");
        Road.weigh(report, "调查终结", 1, new Road.Weight("640", List.of(), "第1档（货值不足1000元）", "1,000.00"));
        Road.weigh(report, "调查终结", 2, new Road.Weight("", List.of(), "第1档（逾期不办理登记）", "500.00"));
        assertThat(report.value("fine.1")).isEqualTo("1000");
        assertThat(report.value("fine.2")).isEqualTo("500");
        assertThat(report.value("weighed.1")).isEqualTo("货值金额＝640元");
        report.fill(Map.of(
                "facts.1", "黄豆、凝固剂无供货者证明，无进货台账，货值约640元，责令改正逾期未改",
                "violated.1", "《河南省食品小作坊、小经营店和小摊点管理条例》第45条第（二）（三）项",
                "kinds.1", "罚款",
                "fine.1", "999",
                "discretion.1", "货值约640元、初次逾期、无不良后果",
                "discretion.2", "逾期不办理登记，固定500元"));
        sample.refused(report, "调查终结", "不能调查终结（第1项 SC-CF-005）", "SC-CF-005的罚款下限为1000元，拟罚999元");
        report.fill("fine.1", "1000").fill("fine.2", "501");
        sample.refused(report, "调查终结", "不能调查终结（第2项 SC-CF-003）", "SC-CF-003的罚款上限为500元，拟罚501元");
        report.fill("fine.2", "500").press("调查终结").sees("案件调查终结报告", "罚款合计", "1,500.00元");
        looked(sample);
        sample.review();
        sample.at("2026-04-02T09:00:00");
        sample.step("zhangmingyuan", "批准事先告知", Map.of());
        sample.step(OFFICER, "送达事先告知书", Map.of("method", "DIRECT", "signer", "LEGAL_REPRESENTATIVE"));
        sample.paper(OFFICER, "行政处罚事先告知书")
                .sees("罚款1000元", "罚款500元", "合并执行，共罚款1500元", "第1档（货值不足1000元）")
                .doesNotSee("要求听证");
        sample.at("2026-04-03T09:00:00");
        sample.step(OFFICER, "登记放弃陈述申辩", Map.of("written", "true"));
    }

    /** Both weighings of the case's page, each with its own steps, on a desk and on a phone. */
    private static void looked(Sample sample) {
        var officer = sample.see(OFFICER, "违法行为和裁量");
        officer.page()
                .locator("main details summary")
                .filter(hasText("怎样算出"))
                .all()
                .forEach(one -> one.click());
        officer.sees("货值金额640元 → 第1档（货值不足1000元）", "第1档（逾期不办理登记）的幅度 → 500元");
        officer.size(390, 844).fits();
        sample.look(OFFICER, "c06-weighed");
        officer.size(1200, 900);
        officer.page().locator("section[aria-label='违法行为和裁量']").evaluate("e => e.scrollIntoView()");
        sample.manual(OFFICER, "officer-violations");
        officer.size(1440, 900);
    }

    private static Locator.FilterOptions hasText(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static String decided(Sample sample) {
        sample.at("2026-04-16T09:00:00");
        sample.step(OFFICER, "呈报处理决定", Map.of());
        sample.step("zhangmingyuan", "作出处罚决定", Map.of("lateFeeStated", "true")).sees("罚款1500元");
        sample.day(OFFICER, "送达处罚决定书", "2026-04-27");
        sample.paper(OFFICER, "行政处理决定审批表").sees("罚款1000元", "罚款500元", "合并执行，共罚款1500元");
        sample.paper(OFFICER, "行政处罚决定书").sees("罚款1000元", "罚款500元", "合并执行，共罚款1500元", "第45条", "第43条");
        sample.at("2026-04-17T09:00:00");
        sample.step(OFFICER, "送达决定书", Map.of("method", "DIRECT", "signer", "LEGAL_REPRESENTATIVE"));
        sample.day(OFFICER, "缴纳罚款", "2026-05-06");
        sample.day(OFFICER, "申请行政复议", "2026-06-16");
        sample.day(OFFICER, "直接提起行政诉讼", "2026-10-19");
        var decision = sample.found(OFFICER, "云罚决〔2026〕[0-9]+号");
        sample.at("2026-04-27T10:00:00").publish(decision, "老杨豆腐坊", "罚款1500元", "杨大勇");
        return decision;
    }

    /** The last day fell into the holiday: paid on the first day after it, and nothing is added. */
    private static void paid(Sample sample, String decision) {
        sample.at("2026-05-06T10:00:00");
        sample.sum(OFFICER, "应缴本金", "1,500.00元");
        sample.sum(OFFICER, "逾期天数", "0日");
        sample.bank(decision, PARTY, "1500.00");
        sample.sum(OFFICER, "尚欠", "0.00元");
        sample.at("2026-05-08T09:00:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected.1", "已改正", "corrected.2", "已改正", "checkNote", "登记证已核验，台账已建立"));
        var number = sample.found(OFFICER, "云案〔2026〕[0-9]+号");
        sample.step("zhangmingyuan", "批准结案", Map.of("publicationChecked", "true"))
                .sees("已结案", "2026-05-08");
        sample.archive(number, "行政处罚决定书", "立案审批表", "行政处罚事先告知书", "送达回证", "结案审批表");
    }
}
