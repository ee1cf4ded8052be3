package cn.xiangzhi.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C04: a house on a planned road: stopped, to be put right, to be taken down, announced, demanded, and at last pulled down. */
@SampleStory
class S06C04DemolitionTest {

    private static final String OFFICER = "zhouhaitao";
    private static final String HEAD = "zhangmingyuan";
    private static final String BUILDING = "石桥村6组村庄规划预留道路上的砖混房基及墙体，46.8平方米，全部拆除";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 农村违法建设_停建_限期改正_限期拆除_公告催告_强制拆除() {
        var sample = Sample.begins(port, context, "2025-06-16T10:30:00");
        stopped(sample);
        ordered(sample);
        noticed(sample);
        decided(sample);
        demanded(sample);
        enforced(sample);
    }

    private static void stopped(Sample sample) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "ZR-CF-001",
                        "source", "网格巡查",
                        "party", "韩守田",
                        "place", "石桥村6组",
                        "summary", "2025年6月16日巡查发现韩守田在石桥村6组自家宅基地外侧村庄规划预留道路上建砖混房基及墙体46.8平方米，未取得乡村建设规划许可证。"));
        sample.step(OFFICER, "登记当事人", Map.of("idNumber", "410899196801170528", "address", "清源县云溪镇石桥村6组"));
        sample.step(OFFICER, "责令停止建设", Map.of("violated", "《中华人民共和国城乡规划法》第41条", "stopPosted", "现场张贴并当面送达"));
        sample.see(OFFICER, "责令停止建设通知书");
        sample.step(OFFICER, "开始核查", Map.of());
        sample.evidence(OFFICER, "视听资料", "E2 停建前后照片对比", "6月16日房基及墙体", "违法建设的位置和结构");
        sample.at("2025-06-17T09:00:00");
        sample.step(OFFICER, "呈报立案", Map.of("occurredOn", "2025-06-16"));
        sample.step(HEAD, "批准立案", Map.of()).sees("已立案", "2025-06-17");
        sample.day(OFFICER, "作出处罚决定", "2025-09-15");
        sample.at("2025-06-18T11:00:00");
        sample.step(OFFICER, "开展调查", Map.of("certificatesShown", "true", "rightsTold", "true"));
        sample.scene(OFFICER, "孙晓燕", "09:00", "10:00", "测绘面积46.8平方米，中误差±0.05米，续建至封顶");
        sample.inquiry(
                OFFICER,
                "10:10",
                "10:50",
                Map.of("asked", "韩守田", "askedId", "410899196801170528", "answers", "问：有没有规划许可？\n答：没有，村干部口头同意的。"));
        sample.at("2025-06-27T15:00:00");
        sample.evidence(OFFICER, "书证", "E3 县自然资源局复函", "不符合村庄规划，不能补办", "无法采取改正措施消除影响");
    }

    private static void ordered(Sample sample) {
        sample.at("2025-06-30T09:00:00");
        sample.step(
                OFFICER,
                "责令改正",
                Map.of("correction", "15日内自行改正，恢复预留道路", "correctBy", "2025-07-15", "recheckOn", "2025-07-16"));
        sample.at("2025-07-16T09:00:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "未改正", "checkNote", "房屋已封顶，未改正"));
        sample.step(
                OFFICER,
                "调查终结",
                Map.of(
                        "outcome", "责令限期拆除",
                        "discretion", "部分拆除不能消除影响；经核查不是唯一住房",
                        "complex", "true"));
        sample.review();
    }

    private static void noticed(Sample sample) {
        sample.at("2025-07-17T09:00:00");
        sample.closed(HEAD, "批准事先告知", "批准限期拆除事先告知");
        sample.step(HEAD, "批准限期拆除事先告知", Map.of("orderContent", BUILDING, "orderDays", "15"));
        sample.step(OFFICER, "送达事先告知书", Map.of("method", "DIRECT", "signer", "PARTY"));
        sample.day(OFFICER, "陈述申辩期限", "2025-07-24");
        sample.at("2025-07-22T10:00:00");
        sample.step(OFFICER, "记录陈述申辩", Map.of("plea", "称有村干部口头同意", "signed", "当事人签名"));
        sample.at("2025-07-24T10:00:00");
        sample.step(
                OFFICER, "复核陈述申辩", Map.of("pleaCheck", "村干部无权批准建设", "adopted", "不采纳", "pleaReason", "口头同意不能代替规划许可"));
        sample.step(OFFICER, "呈报处理决定", Map.of());
    }

    /** Reviewed, discussed by the heads, decided; the last days of both remedies follow from the service. */
    private static void decided(Sample sample) {
        sample.at("2025-07-25T09:00:00");
        sample.step(OFFICER, "送法制审核", Map.of("reviewAsked", "责令拆除，直接关系当事人重大权益"));
        var findings = new LinkedHashMap<String, String>();
        for (var point : List.of("Subject", "Power", "Facts", "Law", "Discretion", "Procedure", "Papers", "Crime")) {
            findings.put("legal" + point, "true");
        }
        findings.put("legalOpinion", "程序合法，同意");
        sample.step("yangsiyuan", "法制审核通过", findings);
        sample.at("2025-07-28T10:00:00");
        sample.step(
                HEAD,
                "负责人集体讨论",
                Map.of(
                        "discussedPlace", "镇政府会议室",
                        "presided", "张明远",
                        "opinions", "张明远（镇长）：同意限期拆除\n曹建华（副镇长）：同意限期拆除",
                        "conclusion", "一致同意限期拆除",
                        "signed", "全体签名"));
        sample.at("2025-07-29T09:00:00");
        sample.step(HEAD, "作出限期拆除决定", Map.of("orderContent", BUILDING, "orderDays", "15"));
        sample.at("2025-07-30T09:00:00");
        sample.step(OFFICER, "送达决定书", Map.of("method", "DIRECT", "signer", "PARTY"));
        sample.day(OFFICER, "申请复议截止", "2025-09-28");
        sample.day(OFFICER, "提起诉讼截止", "2026-01-30");
        sample.see(OFFICER, "2025-08-14");
    }

    private static void demanded(Sample sample) {
        sample.at("2025-08-15T09:00:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "未改正", "checkNote", "自拆期满，未拆除"));
        sample.at("2025-08-18T09:00:00");
        sample.step(OFFICER, "公告限期自行拆除", Map.of("announceUntil", "2025-08-28", "announcePlace", "现场和村务公开栏"));
        sample.at("2025-09-01T09:00:00");
        sample.step(
                OFFICER,
                "送达履行义务催告书",
                Map.of(
                        "method", "DIRECT",
                        "signer", "PARTY",
                        "dutyUntil", "2025-09-15",
                        "duty", "自行拆除石桥村6组预留道路上的建筑46.8平方米"));
        sample.at("2026-01-30T09:00:00");
        sample.step(
                OFFICER,
                "核查复议和诉讼情况",
                Map.of(
                        "reviewAnswer",
                        "没有收到复议申请",
                        "suitAnswer",
                        "没有受理诉讼",
                        "remedyChecked",
                        "县政府行政复议机构、县人民法院函复：没有复议申请，没有诉讼"));
        sample.closed(HEAD, "作出强制执行决定", "起诉到2026-01-30");
    }

    /** Not by night, not on a holiday: the Spring Festival is 02-15 to 02-23. */
    private static void enforced(Sample sample) {
        sample.at("2026-02-02T09:00:00");
        var decide = sample.form(
                HEAD,
                "作出强制执行决定",
                Map.of(
                        "planningArea", "乡、村庄规划区",
                        "enforcementBasis", "《中华人民共和国城乡规划法》第65条",
                        "enforceManner", "组织机械拆除",
                        "enforceAt", "2026-02-17T09:00"));
        sample.refused(decide, "作出强制执行决定", "ENFC-05");
        decide.fill("enforceAt", "2026-02-10T09:00").press("作出强制执行决定").sees("强制执行决定书");
        sample.at("2026-02-03T09:00:00");
        sample.step(OFFICER, "送达强制执行（代履行）决定书", Map.of("method", "DIRECT", "signer", "PARTY"));
        sample.at("2026-02-10T12:30:00");
        sample.step(
                OFFICER,
                "实施强制执行",
                Map.of(
                        "executedFrom", "2026-02-10T09:00",
                        "executedTo", "2026-02-10T12:00",
                        "executedPlace", "石桥村6组",
                        "certificatesShown", "true",
                        "present", "当事人韩守田、见证人凤志明",
                        "executionCourse", "物品登记搬出后，用机械拆除46.8平方米建筑，清理预留道路",
                        "belongings", "铁锹2把\n木料若干，交当事人",
                        "footage", "执法记录仪和无人机全程录像",
                        "signed", "当事人、见证人签名"));
        sample.at("2026-02-27T09:00:00");
        sample.step(OFFICER, "提交执行情况报告", Map.of("executionReport", "已强制拆除完毕，预留道路恢复"));
        var number = sample.found(OFFICER, "云案〔2025〕[0-9]+号");
        sample.step(HEAD, "批准结案", Map.of("publicationChecked", "true")).sees("已结案", "2026-02-27");
        sample.archive(number, "责令停止建设通知书", "强制执行决定书", "结案审批表");
    }
}
