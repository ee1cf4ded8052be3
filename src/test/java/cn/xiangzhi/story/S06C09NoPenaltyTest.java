package cn.xiangzhi.story;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C09: prices not marked, the first time, put right the same day: no penalty, and the shopkeeper is told why. */
@SampleStory
class S06C09NoPenaltyTest {

    private static final String OFFICER = "lijianguo";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 首次未明码标价当日改正_不予处罚并教育() {
        var sample = Sample.begins(port, context, "2026-07-06T10:30:00");
        filed(sample);
        decided(sample);
    }

    private static void filed(Sample sample) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "SC-CF-015",
                        "source", "监督检查",
                        "kind", "INDIVIDUAL_BUSINESS",
                        "party", "清源县云溪镇惠民便利店",
                        "place", "前街40号",
                        "summary", "2026年7月6日检查，惠民便利店货架23个品种未标明价格。"));
        sample.step(
                OFFICER,
                "登记当事人",
                Map.of("creditCode", "92410899MA9K03050W", "representative", "田甜", "address", "清源县云溪镇前街40号"));
        sample.step(OFFICER, "开始核查", Map.of());
        sample.scene(OFFICER, "王敏", "09:50", "10:20", "货架23个品种未标价，其余商品明码标价");
        sample.step(OFFICER, "责令改正", Map.of("violated", "《中华人民共和国价格法》第13条", "correction", "当日补齐23个品种的价格标签"));
        sample.at("2026-07-06T17:00:00").evidence(OFFICER, "视听资料", "E2 改正后照片", "23个品种价格标签已补齐", "及时改正");
        sample.at("2026-07-07T09:00:00");
        sample.evidence(OFFICER, "书证", "E3 无违法记录查询单", "近2年没有同类违法，没有投诉，没有多收价款", "初次违法、后果轻微");
        sample.step(OFFICER, "呈报立案", Map.of("occurredOn", "2026-07-06"));
        sample.step("zhangmingyuan", "批准立案", Map.of()).sees("已立案", "2026-07-07");
        sample.step(OFFICER, "开展调查", Map.of("certificatesShown", "true", "rightsTold", "true"));
        sample.at("2026-07-10T10:00:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "已改正", "checkNote", "复查合格"));
    }

    private static void decided(Sample sample) {
        sample.at("2026-07-15T09:00:00");
        var report = sample.form(
                OFFICER,
                "调查终结",
                Map.of(
                        "outcome", "给予行政处罚",
                        "kinds", "罚款",
                        "fine", "100",
                        "discretion", "初次违法，危害后果轻微，当日改正",
                        "minor", "true",
                        "correctedInTime", "true",
                        "noHarm", "true",
                        "firstTime", "true",
                        "harmSlight", "true"));
        sample.refused(report, "调查终结", "依法应当不予行政处罚", "请改为建议不予行政处罚，并进行教育");
        report.page().locator("main [name='kinds'][value='罚款']").uncheck();
        report.page().locator("main [name='minor']").uncheck();
        report.page().locator("main [name='noHarm']").uncheck();
        report.fill(Map.of("outcome", "不予行政处罚", "fine", "")).press("调查终结").sees("案件调查终结报告");
        sample.closed("zhangmingyuan", "批准事先告知", "这一步由审核人员办理：案件审核");
        sample.review();
        sample.at("2026-07-16T09:00:00");
        sample.step(
                        "zhangmingyuan",
                        "决定不予处罚",
                        Map.of(
                                "ground", "初次违法且危害后果轻微并及时改正",
                                "noPenaltyReason", "初次、后果轻微、及时改正，未危害生命健康，依法可以不予处罚",
                                "education", "7月17日当面教育12分钟，当事人签名并出具承诺书",
                                "firstTime", "true",
                                "harmSlight", "true",
                                "correctedInTime", "true"))
                .sees("不予行政处罚决定书");
        var number = sample.found(OFFICER, "云案〔2026〕[0-9]+号");
        sample.at("2026-07-17T10:00:00");
        sample.step(OFFICER, "送达决定书", Map.of("method", "DIRECT", "signer", "LEGAL_REPRESENTATIVE"));
        sample.day(OFFICER, "申请复议截止", "2026-09-15");
        sample.paper(OFFICER, "不予行政处罚决定书").sees("不予行政处罚", "初次违法且危害后果轻微并及时改正", "教育12分钟");
        sample.at("2026-07-20T09:00:00");
        sample.step("zhangmingyuan", "批准结案", Map.of("publicationChecked", "true"))
                .sees("已结案", "2026-07-20");
        sample.archive(number, "不予行政处罚决定书", "送达回证", "结案审批表");
    }
}
