package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C01: fifty yuan on the spot for litter, taken in cash two days before the National Day, banked in time. */
@SampleStory
class S06C01SpotCashTest {

    private static final String OFFICER = "lijianguo";
    private static final String NAME = "何小满";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 当场处罚五十元_当场收缴_两个二日跨国庆节_复议前置() {
        var sample = Sample.begins(port, context, "2026-09-28T09:42:00");
        warned(sample);
        punished(sample);
        banked(sample);
    }

    /** Told twice to pick it up and refusing twice: without that the item allows no fine. */
    private static void warned(Sample sample) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "CG-CF-061",
                        "source", "监督检查",
                        "party", NAME,
                        "place", "前街菜市场门口",
                        "summary", "2026年9月28日9时40分，何小满驾车停于前街菜市场门口，从车窗向路面抛下烟盒、塑料袋，责令立即捡拾，拒绝并欲离开。"));
        sample.step(OFFICER, "登记当事人", Map.of("idNumber", "410899199503160210", "address", "清源县云溪镇前街18号"));
        sample.evidence(OFFICER, "视听资料", "E1 执法记录仪视频", "6分12秒，含02:10、05:31两次责令和拒绝的过程", "违法事实及拒不改正");
        sample.evidence(OFFICER, "视听资料", "E2 现场照片3张", "烟盒、塑料袋、车牌", "抛撒废弃物的事实");
        sample.form(OFFICER, "责令改正", Map.of("correction", "立即捡拾烟盒和塑料袋", "violated", violated()))
                .choose("officer2", "王敏")
                .press("责令改正");
        var officer = sample.form(OFFICER, "适用简易程序", summary());
        sample.refused(officer, "适用简易程序", "拒不改正才能罚款", "请先责令改正，期满后复查");
        sample.at("2026-09-28T09:46:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "未改正", "checkNote", "再次责令（05:31）后仍拒绝捡拾"));
    }

    private static String violated() {
        return "《焦作市城市市容和环境卫生管理条例》第40条第（二）项";
    }

    private static Map<String, String> summary() {
        return Map.of(
                "occurredAt", "2026-09-28T09:40",
                "certificatesShown", "true",
                "factsClear", "true",
                "kinds", "罚款",
                "fine", "50");
    }

    private static void punished(Sample sample) {
        sample.at("2026-09-28T09:50:00");
        var form = sample.form(OFFICER, "适用简易程序", Map.of());
        Road.weigh(form, "适用简易程序", 0, new Road.Weight("2", List.of(), "第1档（数量少、当场可以清除）", "50.00"));
        assertThat(form.value("fine")).isEqualTo("50");
        form.fill(summary()).press("适用简易程序").sees("废弃物件数＝2件", "第1档（数量少、当场可以清除）", "50元至100元");
        sample.step(OFFICER, "当场告知", Map.of("noticeRecord", "执法记录仪 05:31", "pleaMade", "不陈述申辩"));
        sample.at("2026-09-28T09:52:00");
        var told = Map.of("signature", "当事人签名", "payBy", "当场收缴", "receiptNumber", "0036021");
        sample.step(OFFICER, "当场决定并交付", told).sees("罚款50元");
        sample.day(OFFICER, "申请行政复议", "2026-11-27");
        sample.paper(OFFICER, "当场行政处罚决定书").sees("罚款50元", "六十日内先向清源县人民政府申请行政复议");
        sample.look(OFFICER, "c01-decided");
        sample.manual(OFFICER, "officer-spot");
        sample.at("2026-09-28T09:55:00");
        sample.step(OFFICER, "当场收缴罚款", Map.of("fiscalReceipt", "true"));
        sample.step(OFFICER, "报所属机关备案", Map.of("reportedTo", "法制审核室"));
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "已改正", "checkNote", "路面已清理"));
        sample.day(OFFICER, "当场收缴罚款缴至机关", "2026-09-30");
        sample.closed("zhangmingyuan", "批准结案", "这一步由财政所办理：罚款缴至机关");
    }

    /** To the organ on the second day, to the bank on the third: the second term runs over the holiday until 10-08. */
    private static void banked(Sample sample) {
        sample.at("2026-09-29T16:00:00");
        var money = sample.file() + "/money";
        var finance = sample.by("yanzheng");
        Road.move(finance, money, "罚款缴至机关", Map.of("receivedBy", "严正"));
        sample.day(OFFICER, "机关缴付银行", "2026-10-08");
        sample.at("2026-09-30T10:30:00");
        Road.move(finance, money, "机关缴付银行", Map.of("bankSlip", "回单0930"));
        sample.sum(OFFICER, "尚欠", "0.00元");
        var number = sample.found(OFFICER, "云案〔2026〕[0-9]+号");
        sample.at("2026-09-30T16:00:00");
        sample.step("zhangmingyuan", "批准结案", Map.of("publicationChecked", "true"))
                .sees("已结案", "2026-09-30");
        sample.archive(number, "当场行政处罚决定书", "当场收缴罚款登记", "结案审批表");
    }
}
