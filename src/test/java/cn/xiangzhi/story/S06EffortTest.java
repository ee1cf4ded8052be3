package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * C03 as an officer of one year handles it who makes no mistake: from the lead to the archive every click and every typed field
 * is counted, and nothing is typed twice. What the law says to mistakes is told in {@link S06C03StrawTest}.
 */
@SampleStory
class S06EffortTest {

    private static final String OFFICER = "zhouhaitao";
    private static final String HEAD = "zhangmingyuan";
    private static final String NAME = "罗庆生";
    private static final String HOME = "清源县云溪镇柳湾村2组";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 没有一项要填两遍_数出全案的点击和填写() {
        var sample = Sample.begins(port, context, "2026-08-10T17:10:00");
        filed(sample);
        var filing = sample.effort().clicks() + "次点击，填写" + sample.effort().typed() + "栏，"
                + Math.round(sample.effort().seconds()) + "秒（按键模型）";
        concluded(sample);
        noticed(sample);
        closed(sample, decided(sample));
        var effort = sample.effort();
        System.out.println(effort.table());
        System.out.println("到批准立案：" + filing);
        assertThat(effort.twice()).as("没有一项要填两遍：" + effort.table()).isEmpty();
    }

    private static void filed(Sample sample) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "HB-CF-015",
                        "source", "网格巡查",
                        "party", NAME,
                        "place", "柳湾村东3亩地块",
                        "summary", "2026年8月10日16时20分，网格员巡查发现柳湾村东3亩地块有明火浓烟；16时35分执法人员到场，罗庆生正在点燃玉米秸秆，过火约420平方米，经扑灭。"));
        sample.step(OFFICER, "登记当事人", Map.of("idNumber", "41089919710822035X", "address", HOME));
        sample.step(OFFICER, "开始核查", Map.of());
        var scene = sample.form(
                OFFICER,
                "制作现场检查笔录",
                Map.of(
                        "startedAt", "2026-08-10T16:35",
                        "endedAt", "2026-08-10T16:55",
                        "certificatesShown", "true",
                        "rightsTold", "true",
                        "seen", "过火面积按GPS测得420平方米，明火已扑灭，附示意图"));
        scene.put("signed", "当事人逐页签名");
        sample.made(OFFICER, scene, "制作现场检查笔录");
        evidence(sample, Map.of("title", "E2 现场视频、照片8张", "content", "过火地块、明火和秸秆灰烬"));
        evidence(sample, Map.of("evidenceKind", "书证", "title", "E5 县政府禁烧公告", "content", "2026年禁烧区、禁烧时段，复印件与原件核对一致"));
        sample.step(OFFICER, "责令改正", Map.of("violated", "《中华人民共和国大气污染防治法》第77条", "correctionWay", "立即停止"));
        var check = sample.form(OFFICER, "复查改正情况", Map.of("corrected", "已改正"));
        check.put("checkNote", "已按责令改正通知书的要求改正");
        sample.made(OFFICER, check, "复查改正情况");
        sample.at("2026-08-11T09:00:00");
        sample.step(OFFICER, "呈报立案", Map.of());
        sample.step(HEAD, "批准立案", Map.of());
    }

    private static void evidence(Sample sample, Map<String, String> facts) {
        var piece = sample.form(OFFICER, "登记证据", facts);
        piece.fill("verification", "已查证属实").put("holder", "当事人签名确认");
        sample.made(OFFICER, piece, "登记证据");
    }

    private static void concluded(Sample sample) {
        sample.at("2026-08-11T10:00:00");
        sample.step(OFFICER, "开展调查", Map.of("certificatesShown", "true", "rightsTold", "true"));
        var inquiry = sample.form(
                OFFICER,
                "制作询问笔录",
                Map.of(
                        "startedAt", "2026-08-11T09:20",
                        "endedAt", "2026-08-11T09:50",
                        "certificatesShown", "true",
                        "rightsTold", "true",
                        "answers", "问：地里的火是谁点的？\n答：我点的，想省事，后来我也帮着扑了。"));
        inquiry.put("signed", "当事人逐页签名");
        sample.made(OFFICER, inquiry, "制作询问笔录");
        sample.at("2026-08-17T10:00:00");
        var report = sample.form(OFFICER, "调查终结", Map.of());
        Road.weigh(report, "调查终结", 0, new Road.Weight("0.63", List.of(), "第1档（过火不足1亩）", "800.00"));
        assertThat(report.value("basis")).startsWith("《大气污染防治法》第119条").contains("（行为时法）；《生态环境法典》第1131条", "适用行为时的规定");
        report.fill(Map.of("kinds", "罚款", "firstTime", "true"));
        sample.made(OFFICER, report, "调查终结");
        var review = sample.form("yangsiyuan", "案件审核", Map.of());
        for (var point : List.of("Jurisdiction", "Party", "Facts", "Nature", "Law", "Procedure", "Weight")) {
            review.fill("review" + point, "true");
        }
        review.put("reviewOpinion", "事实清楚，证据充分");
        sample.made("yangsiyuan", review, "案件审核");
    }

    private static void noticed(Sample sample) {
        sample.at("2026-08-18T09:00:00");
        sample.step(HEAD, "批准事先告知", Map.of());
        var serve = sample.form(
                OFFICER,
                "送达事先告知书",
                Map.of(
                        "method", "LEAVING",
                        "signer", "NOBODY",
                        "refused", "true",
                        "atResidence", "true",
                        "refusal", "不认可罚款，拒绝签收",
                        "witness", "柳湾村村民委员会主任 柳国栋"));
        serve.put("footage", "执法记录仪 2026-08-18");
        sample.made(OFFICER, serve, "送达事先告知书");
        sample.at("2026-08-20T10:00:00");
        var plea = sample.form(OFFICER, "记录陈述申辩", Map.of("plea", "主动参与扑火，家庭是低保户，请求减轻", "submitted", "低保证复印件"));
        plea.put("signed", "当事人逐页签名");
        sample.made(OFFICER, plea, "记录陈述申辩");
        sample.at("2026-08-24T10:00:00");
        var check = sample.form(OFFICER, "复核陈述申辩", Map.of());
        Road.weigh(check, "复核陈述申辩", 0, new Road.Weight("", List.of("主动扑火", "低保家庭"), "取本档下限500元", "500.00"));
        check.fill(Map.of(
                "pleaCheck", "经核查，现场视频显示其参与扑火；低保证属实",
                "adopted", "部分采纳",
                "pleaReason", "主动扑火、家庭低保，酌情减至500元"));
        sample.made(OFFICER, check, "复核陈述申辩");
        sample.step(OFFICER, "呈报处理决定", Map.of());
    }

    private static String decided(Sample sample) {
        sample.at("2026-08-27T09:00:00");
        sample.step(HEAD, "作出处罚决定", Map.of()).sees("已决定", "罚款500元");
        sample.at("2026-08-28T09:00:00");
        sample.step(OFFICER, "送达决定书", Map.of("method", "DIRECT", "signer", "ADULT_FAMILY", "atResidence", "true"));
        return sample.found(OFFICER, "云罚决〔2026〕[0-9]+号");
    }

    private static void closed(Sample sample, String decision) {
        sample.at("2026-09-14T15:00:00");
        sample.bank(decision, NAME, "500.00");
        sample.at("2026-09-16T09:00:00");
        sample.step(HEAD, "批准结案", Map.of("publicationChecked", "true")).sees("已结案", "2026-09-16");
        sample.archive(sample.found(OFFICER, "云案〔2026〕[0-9]+号"), "立案审批表", "结案审批表");
    }
}
