package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C03: straw burnt before the code came into force, decided after it: left at his door, pleaded, lowered from 800 to 500. */
@SampleStory
class S06C03StrawTest {

    private static final String OFFICER = "zhouhaitao";
    private static final String HEAD = "zhangmingyuan";
    private static final String NAME = "孟宪德";
    private static final String ID_NUMBER = "410899196204090175";
    private static final String BASIS =
            "《中华人民共和国大气污染防治法》第119条第1款（行为时法）；《中华人民共和国生态环境法典》第1131条第1款（决定时法，幅度相同，从旧兼从轻，适用行为时法）";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 露天焚烧秸秆_留置送达_申辩减轻_周六顺延() {
        var sample = Sample.begins(port, context, "2026-08-10T17:10:00");
        found(sample);
        filed(sample);
        concluded(sample);
        noticed(sample);
        pleaded(sample);
        var decision = decided(sample);
        paid(sample, decision);
    }

    private static void found(Sample sample) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "HB-CF-015",
                        "source", "网格巡查",
                        "party", NAME,
                        "place", "柳湾村东3亩地块",
                        "summary", "2026年8月10日16时20分，网格员巡查发现柳湾村东3亩地块有明火浓烟；16时35分执法人员到场，孟宪德正在点燃玉米秸秆，过火约420平方米，经扑灭。"));
        sample.look(OFFICER, "c03-01-lead");
        sample.manual(OFFICER, "officer-next-step");
        sample.step(OFFICER, "登记当事人", Map.of("idNumber", ID_NUMBER, "address", "清源县云溪镇柳湾村2组"));
        sample.step(OFFICER, "开始核查", Map.of());
        sample.look(OFFICER, "c03-02-verifying");
        sample.scene(OFFICER, "孙晓燕", "16:35", "16:55", "过火面积按GPS测得420平方米，明火已扑灭，附示意图");
        sample.evidence(OFFICER, "视听资料", "E2 现场视频、照片8张", "过火地块、明火和秸秆灰烬", "焚烧的地点和面积");
        sample.evidence(OFFICER, "书证", "E5 县政府禁烧公告", "2026年禁烧区、禁烧时段，复印件与原件核对一致", "地块在禁烧区、禁烧时段内");
        sample.step(OFFICER, "责令改正", Map.of("violated", "《中华人民共和国大气污染防治法》第77条", "correction", "立即停止焚烧，清理现场"));
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "已改正", "checkNote", "明火已灭，现场已清理"));
    }

    private static void filed(Sample sample) {
        sample.at("2026-08-11T09:00:00");
        sample.form(OFFICER, "呈报立案", Map.of("basis", BASIS));
        sample.look(OFFICER, "c03-03-propose");
        sample.by(OFFICER).press("呈报立案");
        sample.look(OFFICER, "c03-04-proposed");
        sample.closed(OFFICER, "批准立案", "没有本机关负责人批准，不得立案");
        sample.step(HEAD, "批准立案", Map.of()).sees("已立案", "2026-08-11");
        sample.day(OFFICER, "作出处罚决定", "2026-11-09");
        sample.at("2026-08-11T10:00:00");
        sample.step(OFFICER, "开展调查", Map.of("certificatesShown", "true", "rightsTold", "true"));
        sample.inquiry(OFFICER, "09:20", "09:50", Map.of("answers", "问：地里的火是谁点的？\n答：我点的，想省事，后来我也帮着扑了。"));
    }

    private static void concluded(Sample sample) {
        sample.at("2026-08-17T10:00:00");
        var report = sample.form(OFFICER, "调查终结", Map.of());
        Road.weigh(report, "调查终结", 0, new Road.Weight("0.63", List.of(), "第1档（过火不足1亩）", "800.00"));
        assertThat(report.value("fine")).isEqualTo("800");
        assertThat(report.value("lawChosen")).isEqualTo("行为时的规定");
        report.fill(Map.of(
                "kinds", "罚款",
                "fine", "400",
                "discretion", "过火420平方米，不足1亩，500元至800元档；新旧法幅度相同，从旧兼从轻，适用行为时的大气污染防治法",
                "firstTime", "true"));
        assertThat(report.value("basis")).isEqualTo(BASIS);
        sample.refused(report, "调查终结", "罚款下限为500元");
        sample.look(OFFICER, "c03-05-conclude-refused");
        sample.manual(OFFICER, "officer-refusal");
        report.fill("fine", "801");
        sample.refused(report, "调查终结", "超出裁量基准本档的幅度");
        report.fill("fine", "800").press("调查终结").sees("案件调查终结报告", "第1档（过火不足1亩）", "幅度相同，适用行为时的规定");
        sample.look(OFFICER, "c03-05b-weighed");
        sample.review();
    }

    /** He will not sign: handed over it is not served; left at home before a witness and on film it is. */
    private static void noticed(Sample sample) {
        sample.at("2026-08-18T09:00:00");
        sample.step(HEAD, "批准事先告知", Map.of());
        var serve = sample.form(
                OFFICER, "送达事先告知书", Map.of("method", "DIRECT", "signer", "NOBODY", "servedAt", "柳湾村2组孟宪德家中"));
        sample.refused(serve, "送达事先告知书", "SERV-");
        serve.fill(Map.of("method", "LEAVING", "refused", "true", "atResidence", "true", "refusal", "不认可罚款，拒绝签收"));
        sample.refused(serve, "送达事先告知书", "SERV-");
        sample.look(OFFICER, "c03-06-serve-refused");
        sample.manual(OFFICER, "officer-leaving");
        serve.fill(Map.of("witness", "柳湾村村民委员会主任 柳国栋", "footage", "执法记录仪 2026-08-18 09:12"))
                .press("送达事先告知书")
                .sees("已告知", "留置送达", "送达回证");
        sample.day(OFFICER, "陈述申辩期限", "2026-08-25");
        sample.look(OFFICER, "c03-07-noticed");
        sample.paper(OFFICER, "行政处罚事先告知书").sees("罚款800元");
        sample.paper(OFFICER, "送达回证").sees("留置送达", "柳国栋", "不认可罚款，拒绝签收");
    }

    private static void pleaded(Sample sample) {
        sample.at("2026-08-20T10:00:00");
        sample.step(OFFICER, "记录陈述申辩", Map.of("plea", "主动参与扑火，家庭是低保户，请求减轻", "submitted", "低保证复印件", "signed", "当事人签名"));
        sample.closed(OFFICER, "呈报处理决定", "当事人提出了陈述申辩，还没有复核");
        sample.at("2026-08-24T10:00:00");
        var check = sample.form(OFFICER, "复核陈述申辩", Map.of());
        Road.weigh(check, "复核陈述申辩", 0, new Road.Weight("0.63", List.of("主动扑火", "低保家庭"), "取本档下限500元", "500.00"));
        assertThat(check.value("fine")).isEqualTo("500");
        check.fill(Map.of(
                "pleaCheck", "经核查，现场视频显示其参与扑火；低保证属实",
                "adopted", "部分采纳",
                "pleaReason", "主动扑火、家庭低保，酌情减至500元",
                "fine", "900"));
        sample.refused(check, "复核陈述申辩", "告知的处罚为罚款800元，不得因当事人申辩而加重");
        check.fill("fine", "500").press("复核陈述申辩").sees("部分采纳", "500");
        var proposal = sample.form(OFFICER, "呈报处理决定", Map.of("fine", "801"));
        sample.refused(proposal, "呈报处理决定", "不得因申辩加重");
        proposal.fill("fine", "500").press("呈报处理决定");
        sample.at("2026-08-25T16:00:00");
        sample.closed(HEAD, "作出处罚决定", "陈述申辩期限到2026-08-25届满");
        sample.look(HEAD, "c03-08-head-waits");
        sample.manual(HEAD, "officer-plea-window");
    }

    private static String decided(Sample sample) {
        sample.at("2026-08-27T09:00:00");
        sample.step(HEAD, "作出处罚决定", Map.of("lateFeeStated", "true")).sees("已决定", "罚款500元");
        sample.day(OFFICER, "送达处罚决定书", "2026-09-07");
        sample.at("2026-08-28T09:00:00");
        sample.step(
                OFFICER,
                "送达决定书",
                Map.of("method", "DIRECT", "signer", "ADULT_FAMILY", "atResidence", "true", "servedAt", "柳湾村2组孟宪德家中"));
        sample.day(OFFICER, "缴纳罚款", "2026-09-14");
        sample.day(OFFICER, "申请行政复议", "2026-10-27");
        sample.day(OFFICER, "直接提起行政诉讼", "2027-02-28");
        sample.look(OFFICER, "c03-09-performing");
        sample.manual(OFFICER, "officer-performing");
        sample.day(OFFICER, "提起诉讼截止", "2027-02-28（周日）　暂定");
        sample.paper(OFFICER, "行政处罚决定书").sees(NAME, "罚款500元", "大气污染防治法", "生态环境法典", "部分采纳");
        return sample.found(OFFICER, "云罚决〔2026〕[0-9]+号");
    }

    /** The fifteenth day is a Saturday; on the Monday it is still in time. */
    private static void paid(Sample sample, String decision) {
        sample.at("2026-09-07T10:00:00").publish(decision, "孟某某", "罚款500元", NAME, ID_NUMBER);
        sample.at("2026-09-14T15:00:00");
        sample.sum(OFFICER, "逾期天数", "0日");
        sample.bank(decision, NAME, "500.00");
        sample.sum(OFFICER, "已缴", "500.00元");
        sample.sum(OFFICER, "尚欠", "0.00元");
        sample.at("2026-09-16T09:00:00");
        var number = sample.found(OFFICER, "云案〔2026〕[0-9]+号");
        sample.see(OFFICER);
        sample.look(OFFICER, "c03-10-fulfilled");
        sample.step(HEAD, "批准结案", Map.of("publicationChecked", "true")).sees("已结案", "2026-09-16");
        sample.archive(number, "立案审批表", "询问笔录", "行政处罚事先告知书", "送达回证", "行政处罚决定书", "结案审批表");
    }
}
