package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C11: a sand yard pays two of four parts; the late fee grows to the sum still owed and no further, and the court carries it out. */
@SampleStory
class S06C11InstalmentsTest {

    private static final String OFFICER = "lijianguo";
    private static final String HEAD = "zhangmingyuan";
    private static final String NAME = "清源县云溪恒通砂石有限公司";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 分期缴纳违约_加处封顶_催告_法院执行() {
        var sample = Sample.begins(port, context, "2025-11-17T10:30:00");
        filed(sample);
        noticed(sample);
        var decision = decided(sample);
        instalments(sample, decision);
        overdue(sample);
        court(sample, decision);
    }

    private static void filed(Sample sample) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "HB-CF-013",
                        "source", "监督检查",
                        "kind", "ORGANISATION",
                        "party", NAME,
                        "place", "北岭村北",
                        "summary", "2025年11月17日检查，露天砂堆约1800立方米未密闭、未覆盖、无围挡。"));
        sample.step(
                OFFICER,
                "登记当事人",
                Map.of("creditCode", "91410899MA9K0511XR", "representative", "卢志强", "address", "清源县云溪镇北岭村北"));
        sample.step(OFFICER, "开始核查", Map.of());
        sample.scene(OFFICER, "王敏", "09:50", "10:20", "砂堆经无人机体积测算约1800立方米，未密闭、未覆盖、无围挡");
        sample.evidence(OFFICER, "视听资料", "E2 照片", "露天砂堆", "未覆盖、无围挡");
        sample.step(
                OFFICER,
                "责令改正",
                Map.of(
                        "violated", "《中华人民共和国大气污染防治法》第72条",
                        "correction", "3日内覆盖砂堆并设置围挡",
                        "correctBy", "2025-11-20",
                        "recheckOn", "2025-11-20"));
        sample.at("2025-11-18T09:00:00");
        sample.step(OFFICER, "呈报立案", Map.of("basis", "《中华人民共和国大气污染防治法》第117条第（一）（二）项"));
        sample.step(HEAD, "批准立案", Map.of()).sees("已立案", "2025-11-18");
        // The ninetieth day, 2026-02-16, lies in the Spring Festival; the term rolls to the first working day after it.
        sample.day(OFFICER, "作出处罚决定", "2026-02-24");
        sample.see(OFFICER, "为什么是这一天", "第90日为2026-02-16", "末日是休息日，顺延");
        sample.step(OFFICER, "开展调查", Map.of("certificatesShown", "true", "rightsTold", "true"));
        sample.inquiry(
                OFFICER,
                "08:20",
                "08:50",
                Map.of("asked", "卢志强", "askedId", "410899197003150011", "answers", "问：砂堆为什么没有覆盖？\n答：还没来得及买网。"));
        sample.at("2025-11-20T09:00:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "已改正", "checkNote", "3日内已覆盖并设围挡"));
    }

    private static void noticed(Sample sample) {
        sample.at("2025-12-02T09:00:00");
        var report = sample.form(OFFICER, "调查终结", Map.of());
        Road.weigh(
                report,
                "调查终结",
                0,
                new Road.Weight("1800", List.of("及时覆盖整改"), "第2档（堆量1000立方米以上3000立方米以下）", "20,000.00"));
        assertThat(report.value("fine")).isEqualTo("20000");
        report.fill(Map.of("kinds", "罚款", "discretion", "堆量1000至3000立方米，及时改正，罚20000元", "firstTime", "true"));
        report.press("调查终结").sees("取本档下限20000元", "20000元至50000元");
        sample.review();
        sample.at("2025-12-03T09:00:00");
        sample.step(HEAD, "批准事先告知", Map.of());
        sample.step(OFFICER, "送达事先告知书", Map.of("method", "DIRECT", "signer", "LEGAL_REPRESENTATIVE"));
        sample.day(OFFICER, "陈述申辩期限", "2025-12-10");
        sample.paper(OFFICER, "行政处罚事先告知书").sees("罚款20000元");
    }

    private static String decided(Sample sample) {
        sample.at("2025-12-12T09:00:00");
        sample.step(OFFICER, "呈报处理决定", Map.of());
        sample.at("2025-12-22T09:00:00");
        sample.step(HEAD, "作出处罚决定", Map.of("lateFeeStated", "true")).sees("罚款20000元");
        sample.at("2025-12-24T09:00:00");
        sample.step(OFFICER, "送达决定书", Map.of("method", "DIRECT", "signer", "LEGAL_REPRESENTATIVE"));
        sample.day(OFFICER, "缴款截止", "2026-01-08");
        sample.sum(OFFICER, "应缴本金", "20,000.00元");
        sample.day(OFFICER, "申请复议截止", "2026-02-24");
        sample.day(OFFICER, "提起诉讼截止", "2026-06-24");
        sample.paper(OFFICER, "行政处罚决定书").sees("罚款20000元", "每日按罚款数额的3%加处罚款");
        return sample.found(OFFICER, "云罚决〔2025〕[0-9]+号");
    }

    /** Asked for and allowed before the last day to pay; two parts come, the second on its last day. */
    private static void instalments(Sample sample, String decision) {
        sample.at("2026-01-05T10:00:00");
        sample.step(
                OFFICER,
                "登记延期、分期缴纳申请",
                Map.of(
                        "deferralKind", "分期缴纳",
                        "written", "true",
                        "difficulty", "货款拖欠，附财务状况说明",
                        "planWished", "四期各5000元"));
        sample.at("2026-01-07T10:00:00");
        var plan = sample.form(
                HEAD, "批准分期缴纳", Map.of("instalmentPlan", "2026-01-30 5000\n2026-02-27 5000\n2026-03-31 5000"));
        sample.refused(plan, "批准分期缴纳", "20000");
        plan.fill("instalmentPlan", "2026-01-30 5000\n2026-02-27 5000\n2026-03-31 5000\n2026-04-30 5000")
                .press("批准分期缴纳")
                .sees("2026-01-30", "2026-02-27", "2026-03-31", "2026-04-30", "5,000.00元");
        sample.step(
                OFFICER,
                "送达其他文书",
                Map.of("servedPaper", "分期缴纳罚款决定书", "method", "DIRECT", "signer", "LEGAL_REPRESENTATIVE"));
        sample.at("2026-01-29T10:00:00").bank(decision, NAME, "5000.00");
        sample.at("2026-02-27T10:00:00").bank(decision, NAME, "5000.00");
        sample.sum(OFFICER, "已缴", "10,000.00元");
        sample.sum(OFFICER, "尚欠", "10,000.00元");
        sample.at("2026-04-01T09:00:00");
        sample.step(OFFICER, "提醒缴款", Map.of("remindedHow", "电话", "remindNote", "第3期未缴"));
        sample.at("2026-04-30T17:00:00");
        sample.sum(OFFICER, "逾期天数", "0日");
    }

    /** From the day after the last part: 300 a day on the 10,000 still owed, 9,900 on the 33rd day, full on the 34th. */
    private static void overdue(Sample sample) {
        sample.at("2026-05-01T09:00:00");
        sample.sum(OFFICER, "逾期天数", "1日");
        sample.see(OFFICER, "300.00元");
        sample.day(OFFICER, "申请法院强制执行", "2026-07-30");
        sample.at("2026-06-02T09:00:00");
        sample.sum(OFFICER, "逾期天数", "33日");
        sample.see(OFFICER, "9,900.00元");
        sample.at("2026-06-03T09:00:00");
        sample.sum(OFFICER, "逾期天数", "34日");
        sample.sum(OFFICER, "尚欠", "20,000.00元");
        sample.at("2026-06-08T09:00:00");
        sample.sum(OFFICER, "逾期天数", "39日");
        sample.sum(OFFICER, "尚欠", "20,000.00元");
        sample.step(OFFICER, "送达催告书", Map.of("method", "DIRECT", "signer", "LEGAL_REPRESENTATIVE"));
        sample.day(OFFICER, "催告期", "2026-06-23");
        sample.day(OFFICER, "申请法院强制执行截止", "2026-07-30");
        sample.look(OFFICER, "c11-demanded");
        sample.manual(OFFICER, "officer-demanded");
        sample.at("2026-06-24T09:00:00");
        sample.closed(HEAD, "申请法院强制执行", "2026-06-24");
    }

    private static void court(Sample sample, String decision) {
        sample.at("2026-06-29T09:00:00");
        sample.step(
                HEAD,
                "申请法院强制执行",
                Map.of("remedyUnused", "true", "partyOpinion", "催告后没有提出意见，也没有缴纳", "property", "砂石库存、运输车辆两台"));
        sample.paper(OFFICER, "强制执行申请书").sees("罚款20000元", "加处罚款10000元", "20000元");
        sample.day(OFFICER, "法院受理", "2026-07-06");
        sample.at("2026-07-02T09:00:00");
        sample.step(OFFICER, "登记法院受理强制执行申请", Map.of("courtAcceptedOn", "2026-07-02", "courtCase", "（2026）豫0899行审12号"));
        sample.day(OFFICER, "裁定", "2026-07-13");
        sample.at("2026-07-10T09:00:00");
        sample.step(OFFICER, "登记法院准予执行", Map.of("courtNumber", "（2026）豫0899行审12号", "ruledOn", "2026-07-10"));
        sample.at("2026-07-28T09:00:00").bank(decision, NAME, "20000.00");
        sample.sum(OFFICER, "尚欠", "0.00元");
        var number = sample.found(OFFICER, "云案〔2025〕[0-9]+号");
        sample.at("2026-08-03T09:00:00");
        sample.step(HEAD, "批准结案", Map.of("publicationChecked", "true")).sees("已结案", "2026-08-03");
        sample.archive(number, "行政处罚决定书", "强制执行申请书", "结案审批表");
    }
}
