package cn.xiangzhi.story;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C02: two hundred yuan for a stall on the pavement: the most the summary procedure gives, and too much for cash. */
@SampleStory
class S06C02StallTest {

    private static final String OFFICER = "lijianguo";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 占道经营二百元_超过一百元不得当场收缴_银行缴款() {
        var sample = Sample.begins(port, context, "2026-04-27T10:10:00");
        ordered(sample);
        punished(sample);
        paid(sample);
    }

    private static void ordered(Sample sample) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "CG-CF-024",
                        "source", "投诉举报",
                        "party", "罗庆生",
                        "place", "建设路人行道",
                        "summary", "接12345转办，2026年4月27日罗庆生未经批准在建设路人行道摆水果摊约6平方米，影响通行。"));
        sample.step(OFFICER, "登记当事人", Map.of("idNumber", "41089919710822035X", "address", "清源县云溪镇南坡村4组"));
        sample.step(OFFICER, "开始核查", Map.of());
        sample.scene(OFFICER, "王敏", "09:40", "10:05", "水果摊占用人行道约6平方米，未出示批准手续");
        sample.evidence(OFFICER, "书证", "E1 12345工单截图", "占道卖水果影响通行，来电人信息已隐去", "案件来源");
        sample.step(
                OFFICER,
                "责令改正",
                Map.of(
                        "violated", "《城市道路管理条例》第27条第（一）项",
                        "correction", "4月28日18时前撤离，恢复人行道",
                        "correctBy", "2026-04-28",
                        "recheckOn", "2026-04-29"));
        sample.see(OFFICER, "责令改正通知书");
    }

    private static void punished(Sample sample) {
        sample.at("2026-04-29T17:20:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "未改正", "checkNote", "仍在原地经营"));
        sample.evidence(OFFICER, "视听资料", "E3 两次现场照片", "4月27日、4月29日同机位照片，带时间和坐标", "逾期未改正");
        sample.at("2026-04-29T17:30:00");
        var officer = sample.form(OFFICER, "适用简易程序", Map.of());
        Road.weigh(
                officer, "适用简易程序", 0, new Road.Weight("6", List.of("个人生计困难", "当场收摊"), "第1档（不足10平方米，逾期未改）", "200.00"));
        officer.fill(Map.of("certificatesShown", "true", "factsClear", "true", "kinds", "罚款", "fine", "201"));
        sample.refused(officer, "适用简易程序", "超过对公民当场处罚的限额200元");
        officer.fill("fine", "150");
        sample.refused(officer, "适用简易程序", "偏离裁量基准须由负责人集体讨论，当场处罚不能偏离");
        officer.fill("fine", "200").press("适用简易程序").sees("简易程序核对", "200元至500元", "取本档下限200元");
        sample.step(OFFICER, "当场告知", Map.of("noticeRecord", "执法记录仪 03:20", "pleaMade", "不陈述申辩"));
        sample.at("2026-04-29T17:35:00");
        var decide = sample.form(
                OFFICER, "当场决定并交付", Map.of("signature", "当事人签名", "payBy", "当场收缴", "receiptNumber", "0036000"));
        sample.refused(decide, "当场决定并交付", "CASH-01", "请改为到银行或者通过电子支付缴款");
        decide.fill(Map.of("payBy", "银行或者电子支付", "receiptNumber", "", "lateFeeStated", "true"))
                .press("当场决定并交付")
                .sees("罚款200元");
        sample.day(OFFICER, "缴纳罚款", "2026-05-14");
        sample.day(OFFICER, "申请行政复议", "2026-06-29");
        sample.sum(OFFICER, "应缴本金", "200.00元");
        var collect = sample.form(OFFICER, "当场收缴罚款", Map.of("receiptNumber", "0036000", "fiscalReceipt", "true"));
        sample.refused(collect, "当场收缴罚款", "CASH-01");
        sample.paper(OFFICER, "当场行政处罚决定书").sees("罚款200元", "代收银行", "每日按罚款数额的3%加处罚款");
        sample.step(OFFICER, "报所属机关备案", Map.of("reportedTo", "法制审核室"));
    }

    private static void paid(Sample sample) {
        sample.at("2026-04-30T09:00:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "已改正", "checkNote", "占道已清除"));
        var decision = sample.found(OFFICER, "云当罚〔2026〕[0-9]+号");
        var number = sample.found(OFFICER, "云案〔2026〕[0-9]+号");
        sample.at("2026-05-11T10:00:00").bank(decision, "罗庆生", "200.00");
        sample.sum(OFFICER, "尚欠", "0.00元");
        sample.at("2026-05-12T09:00:00");
        sample.step("zhangmingyuan", "批准结案", Map.of("publicationChecked", "true"))
                .sees("已结案", "2026-05-12");
        sample.archive(number, "当场行政处罚决定书", "责令改正通知书", "结案审批表");
    }
}
