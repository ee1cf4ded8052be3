package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C13: a warning on the spot for a car on the fire lane; the remedy's last day lies in a year without a notice. */
@SampleStory
class S06C13WarningTest {

    private static final String OFFICER = "zhouhaitao";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 占用消防车通道当场警告_复议截止暂定() {
        var sample = Sample.begins(port, context, "2026-11-16T18:24:00");
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "XF-CF-009",
                        "source", "监督检查",
                        "party", "邵云飞",
                        "place", "东桥安置小区3号楼北侧",
                        "summary", "2026年11月16日18时10分，小区消防车通道被邵云飞的小客车堵塞，电话联系后12分钟移车，无后果。"));
        sample.step(OFFICER, "登记当事人", Map.of("idNumber", "41089920000212011X", "address", "清源县云溪镇东桥安置小区3号楼"));
        sample.evidence(OFFICER, "视听资料", "E1 现场照片", "消防车通道标线和被堵的通道", "占用消防车通道");
        sample.form(OFFICER, "责令改正", Map.of("violated", "《中华人民共和国消防法》第28条", "correction", "立即移车"))
                .choose("officer2", "孙晓燕")
                .press("责令改正");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "已改正", "checkNote", "12分钟后移车"));
        sample.step(OFFICER, "适用简易程序", Map.of("certificatesShown", "true", "factsClear", "true", "kinds", "警告"));
        sample.step(OFFICER, "当场告知", Map.of("noticeRecord", "执法记录仪 01:40", "pleaMade", "不陈述申辩"));
        sample.at("2026-11-16T18:35:00");
        var decide = sample.form(OFFICER, "当场决定并交付", Map.of("signature", "当事人签名"));
        assertThat(decide.page().locator("[name=payBy], [name=receiptNumber]").count())
                .as("只有警告，不问缴款")
                .isZero();
        decide.press("当场决定并交付").sees("警告");
        sample.day(OFFICER, "申请复议截止", "2027-01-15（周五）　暂定");
        assertThat(sample.by(OFFICER).text()).doesNotContain("应缴本金");
        sample.paper(OFFICER, "当场行政处罚决定书").sees("警告", "六十日内先向清源县人民政府申请行政复议").doesNotSee("代收银行");
        var number = sample.found(OFFICER, "云案〔2026〕[0-9]+号");
        sample.at("2026-11-17T09:00:00");
        sample.step(OFFICER, "报所属机关备案", Map.of("reportedTo", "法制审核室"));
        sample.at("2026-11-18T09:00:00");
        sample.step("zhangmingyuan", "批准结案", Map.of("publicationChecked", "true"))
                .sees("已结案", "2026-11-18");
        sample.archive(number, "当场行政处罚决定书", "结案审批表");
    }
}
