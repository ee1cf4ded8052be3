package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.organization.Staffing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** S6 C04: a building in a village ordered to stop, to be corrected, to be removed, and taken down by the township itself. */
@XiangzhiTest
@Import(CaseRoad.class)
class OrderRoadTest {

    private static final String[] WHAT = {
        "facts", "未取得乡村建设规划许可证，在村庄规划预留道路上建砖混房46.8平方米", "violated", "城乡规划法第41条", "basis", "城乡规划法第65条"
    };

    private static final String[] ORDER = {"orderContent", "石桥村6组砖混房46.8平方米，全部拆除", "orderDays", "15"};

    private static final String[] SITE = {
        "executedPlace",
        "石桥村6组",
        "certificatesShown",
        "true",
        "present",
        "当事人、村干部",
        "executionCourse",
        "清点物品后机械拆除",
        "belongings",
        "木床1张\n衣柜1个",
        "signed",
        "均已签名"
    };

    @Autowired
    private CaseRoad road;

    @Autowired
    private Papers papers;

    @Autowired
    private Staffing staffing;

    @Test
    @ThreeForms({
        PaperKind.SCENE_RECORD,
        PaperKind.CORRECTION_ORDER,
        PaperKind.FINAL_REPORT,
        PaperKind.CASE_REVIEW_SHEET,
        PaperKind.PLEA_RECORD,
        PaperKind.PLEA_REVIEW,
        PaperKind.LEGAL_OPINION,
        PaperKind.DISCUSSION_RECORD,
        PaperKind.SERVICE_RETURN,
        PaperKind.STOP_ORDER,
        PaperKind.ORDER_NOTICE,
        PaperKind.ORDER_DECISION,
        PaperKind.REMOVAL_ANNOUNCEMENT,
        PaperKind.DUTY_DEMAND,
        PaperKind.ENFORCEMENT_DECISION,
        PaperKind.ENFORCEMENT_RECORD,
        PaperKind.CLOSING_APPROVAL
    })
    void C04_农村违法建设_停建_限期改正_限期拆除_公告催告_强制拆除() {
        var r = start();
        notified(r);
        r.pair(
                "RECORD_PLEA",
                "2025-07-22T10:00",
                "pleaAt",
                "2025-07-22T10:00",
                "at",
                "镇政府",
                "plea",
                "有村干部口头同意",
                "signed",
                "已签名");
        r.officer("REVIEW_PLEA", "2025-07-24T10:00", "pleaCheck", "口头同意不能代替许可", "adopted", "不采纳", "pleaReason", "没有许可");
        r.officer("PROPOSE_DECISION", "2025-07-24T16:00", r.with("discretion", "部分拆除不能消除影响", "proposal", "建议责令限期拆除"));
        refused("PROC-05", () -> r.officer("SUBMIT_REVIEW", "2025-07-24T17:00", "reviewAsked", "责令拆除"));
        reviewed(r);
        refused("PROC-11", () -> r.head("DECIDE_ORDER", "2025-07-25T16:00", ORDER));
        discussed(r, "2025-07-28T10:00");
        refused("AUTH-06", () -> r.head("DECIDE", "2025-07-29T08:30"));
        refused("PROC-19", () -> r.head("DECIDE_ORDER", "2025-07-29T08:40", ORDER[0], ORDER[1], "orderDays", "10"));
        r.head("DECIDE_ORDER", "2025-07-29T09:00", ORDER);
        r.stands("DECIDED");
        r.serve("SERVE", "2025-07-30T10:00");
        r.stands("PERFORMING");
        r.said("reviewUntil", "2025-09-28");
        r.said("suitUntil", "2026-01-30");
        r.said("orderUntil", "2025-08-14");
        refused("ENFC-07", () -> announce(r, "2025-08-14T10:00"));
        r.recheck("未改正", "2025-08-15T09:00");
        announce(r, "2025-08-18T10:00");
        demand(r, "2025-09-01T10:00");
        r.stands("DEMANDED");
        refused("ENFC-07", () -> enforce(r, "2025-09-15T09:00", "2025-09-18T09:00", "乡、村庄规划区"));
        refused("ENFC-07", () -> checked(r, "2026-01-29T16:00"));
        checked(r, "2026-01-30T16:00");
        refused("ENFC-07", () -> enforce(r, "2026-01-30T17:00", "2026-02-10T09:00", "乡、村庄规划区"));
        refused("ENFC-08", () -> enforce(r, "2026-02-02T08:30", "2026-02-10T09:00", "镇规划区（城镇规划区）"));
        refused("ENFC-05", () -> enforce(r, "2026-02-02T08:40", "2026-02-16T09:00", "乡、村庄规划区"));
        refused(
                "ENFC-06",
                () -> r.head(
                        "DECIDE_ENFORCEMENT",
                        "2026-02-02T08:50",
                        ForceRoad.join(enforcement("2026-02-10T09:00", "乡、村庄规划区"), "utilities", "true")));
        enforce(r, "2026-02-02T09:00", "2026-02-10T09:00", "乡、村庄规划区");
        r.stands("SELF_EXECUTING");
        refused("ENFC-07", () -> execute(r, "2026-02-02T09:30", "2026-02-02T10:00"));
        r.serve("SERVE_ENFORCEMENT", "2026-02-03T10:00");
        r.said("enforceReviewUntil", "2026-04-07");
        r.said("enforceSuitUntil", "2026-08-03");
        refused("ENFC-05", () -> execute(r, "2026-02-09T22:30", "2026-02-09T23:00"));
        execute(r, "2026-02-10T09:00", "2026-02-10T12:00");
        r.officer("FINISH_EXECUTION", "2026-02-27T09:00", "executionReport", "已全部拆除，物品已交还");
        r.stands("FULFILLED");
        r.close("2026-02-27T16:00");
        r.archive("2026-02-27");
        r.stands("ARCHIVED");
        assertThat(papers.of(r.town().county(), "case", r.id()))
                .extracting(Paper::kind)
                .extracting(Enum::name)
                .contains(
                        "STOP_ORDER",
                        "ORDER_NOTICE",
                        "ORDER_DECISION",
                        "REMOVAL_ANNOUNCEMENT",
                        "DUTY_DEMAND",
                        "ENFORCEMENT_DECISION",
                        "ENFORCEMENT_RECORD")
                .doesNotContain("DECISION", "PRIOR_NOTICE");
    }

    @Test
    void 正在复议的不得强制拆除_自行拆除的即履行完毕() {
        var r = demanded(start());
        refused("ENFC-07", () -> check(r, "2026-02-02T09:00", "没有收到复议申请", "已受理诉讼，尚未终结"));
        refused(null, () -> check(r, "2026-02-02T09:05", "没有收到复议申请", "诉讼已经终结"));
        checked(r, "2026-02-02T09:10");
        r.officer(
                "REGISTER_SUIT",
                "2026-02-02T09:20",
                "remedyBody",
                "清源县人民法院",
                "remedyNumber",
                "（2026）豫0899行初3号",
                "suitInstance",
                "一审",
                "remedyAcceptedOn",
                "2026-01-30",
                "copyReceivedOn",
                "2026-02-02");
        refused("ENFC-07", () -> check(r, "2026-02-02T09:30", "没有收到复议申请", "没有受理诉讼"));
        refused("ENFC-07", () -> enforce(r, "2026-02-02T10:00", "2026-02-10T09:00", "乡、村庄规划区"));
        r.recheck("已改正", "2026-02-03T09:00");
        r.stands("FULFILLED");
    }

    @Test
    void 强制执行决定可以单独复议_复议不停止执行_决定停止的中止_被撤销的重新决定_实施以后违法的恢复原状() {
        var r = demanded(start());
        checked(r, "2026-02-02T09:00");
        enforce(r, "2026-02-02T10:00", "2026-02-10T09:00", "乡、村庄规划区");
        r.serve("SERVE_ENFORCEMENT", "2026-02-03T10:00");
        review(r, "2026-02-05T09:00", "强制执行（代履行）决定");
        refused(
                null,
                () -> r.officer("REVOKE_REMEDY", "2026-02-06T09:00", outcome("2026-02-06", "revokeGround", "因程序违法撤销")));
        r.officer(
                "HALT_EXECUTION",
                "2026-02-06T10:00",
                "haltedBy",
                "复议机关",
                "haltedOn",
                "2026-02-06",
                "haltGround",
                "可能造成难以弥补的损失");
        refused("ENFC-07", () -> execute(r, "2026-02-10T09:00", "2026-02-10T12:00"));
        r.head(
                "SUSPEND_EXECUTION",
                "2026-02-06T11:00",
                "ground",
                "复议、诉讼期间决定停止执行，或者限期拆除决定正在复议、诉讼",
                "reason",
                "复议机关决定停止执行");
        refused(null, () -> r.head("RESUME_EXECUTION", "2026-02-07T09:00", "reason", "继续"));
        r.officer("REVOKE_ENFORCEMENT", "2026-02-09T09:00", outcome("2026-02-09", "enforcementOutcome", "撤销"));
        r.stands("DEMANDED");
        assertThat(road.files.file(road.row(r.town(), r.id())).decision()).isNotNull();
        check(r, "2026-02-09T10:00", "复议已经终结", "没有受理诉讼");
        enforce(r, "2026-02-09T11:00", "2026-02-11T09:00", "乡、村庄规划区");
        r.serve("SERVE_ENFORCEMENT", "2026-02-10T10:00");
        review(r, "2026-02-10T14:00", "强制执行（代履行）决定");
        execute(r, "2026-02-11T09:00", "2026-02-11T12:00");
        refused(
                null,
                () -> r.officer(
                        "ENFORCEMENT_FELL", "2026-02-12T08:00", outcome("2026-02-12", "enforcementOutcome", "确认违法")));
        r.officer("FINISH_EXECUTION", "2026-02-12T09:00", "executionReport", "已全部拆除");
        r.stands("FULFILLED");
        refused("ARCH-01", () -> r.close("2026-02-12T10:00"));
        refused(
                null,
                () -> r.officer(
                        "UPHOLD_REMEDY", "2026-02-13T09:00", outcome("2026-02-13", "remedyOutcome", "确认违法（不撤销）")));
        r.officer(
                "ENFORCEMENT_FELL",
                "2026-02-13T09:10",
                ForceRoad.join(
                        outcome("2026-02-13", "enforcementOutcome", "确认违法"), "restitution", "拆下的门窗三日内退还，损失协商赔偿"));
        r.close("2026-02-13T10:00");
        r.stands("CLOSED");
    }

    @Test
    void 限期拆除决定正在复议的_已经作出的强制执行决定也不实施_有了结果再恢复() {
        var r = demanded(start());
        checked(r, "2026-02-02T09:00");
        enforce(r, "2026-02-02T10:00", "2026-02-10T09:00", "乡、村庄规划区");
        r.serve("SERVE_ENFORCEMENT", "2026-02-03T10:00");
        review(r, "2026-02-05T09:00", "处罚（处理）决定");
        refused("ENFC-07", () -> execute(r, "2026-02-10T09:00", "2026-02-10T12:00"));
        r.officer("UPHOLD_REMEDY", "2026-02-09T09:00", outcome("2026-02-09", "remedyOutcome", "驳回请求"));
        refused("ENFC-07", () -> execute(r, "2026-02-24T09:00", "2026-02-24T12:00"));
        execute(r, "2026-02-25T09:00", "2026-02-25T12:00");
    }

    private static String[] outcome(String day, String key, String word) {
        return new String[] {
            key,
            word,
            "outcomeNumber",
            "清政复决〔2026〕2号",
            "outcomeOn",
            day,
            "outcomeServedOn",
            day,
            "outcomeReason",
            "见决定书"
        };
    }

    private void review(ForceRoad r, String when, String target) {
        r.officer(
                "REGISTER_REVIEW",
                when,
                "remedyTarget",
                target,
                "remedyBody",
                "清源县人民政府",
                "remedyNumber",
                "清政复受〔2026〕2号",
                "reviewProcedure",
                "普通程序",
                "remedyAcceptedOn",
                when.substring(0, 10),
                "copyReceivedOn",
                when.substring(0, 10));
    }

    @Test
    void 夜间紧急强制执行须事先批准例外_理由印在现场笔录上() {
        var r = demanded(start());
        checked(r, "2026-02-02T09:00");
        enforce(r, "2026-02-02T10:00", "2026-02-10T09:00", "乡、村庄规划区");
        r.serve("SERVE_ENFORCEMENT", "2026-02-03T10:00");
        var urgent = ForceRoad.join(
                SITE, "executedFrom", "2026-02-09T22:30", "executedTo", "2026-02-09T23:30", "urgent", "true");
        refused("ENFC-05", () -> r.pair("EXECUTE", "2026-02-09T23:40", urgent));
        r.head(
                "APPROVE_EXCEPTION",
                "2026-02-09T21:00",
                "exceptionCode",
                "ENFC-05",
                "exceptionStep",
                "EXECUTE",
                "exceptionReason",
                "墙体随时倒塌，危及行人");
        refused("ENFC-05", () -> execute(r, "2026-02-09T22:30", "2026-02-09T23:00"));
        r.pair("EXECUTE", "2026-02-09T23:40", urgent);
        var record = papers.of(r.town().county(), "case", r.id()).stream()
                .filter(paper -> paper.kind().name().equals("ENFORCEMENT_RECORD"))
                .map(paper -> papers.open(r.town().head(), paper.id()).html())
                .findFirst()
                .orElseThrow();
        assertThat(record).contains("墙体随时倒塌，危及行人");
    }

    @Test
    @ThreeForms(PaperKind.ENFORCEMENT_PAUSE)
    void 中止执行_恢复_终结_不满三年不得以满三年终结() {
        var r = demanded(start());
        checked(r, "2026-02-02T09:00");
        enforce(r, "2026-02-02T10:00", "2026-02-10T09:00", "乡、村庄规划区");
        r.head("SUSPEND_EXECUTION", "2026-02-04T09:00", "ground", "第三人对执行标的主张权利，确有理由", "reason", "村集体主张部分墙体");
        r.stands("EXEC_SUSPENDED");
        refused(
                null,
                () -> r.head(
                        "END_OWN_EXECUTION",
                        "2026-03-04T09:00",
                        "ground",
                        "中止执行满三年，没有明显社会危害，当事人确无能力履行",
                        "reason",
                        "不满三年"));
        r.head("RESUME_EXECUTION", "2026-03-04T10:00", "reason", "权属已经查清");
        r.stands("SELF_EXECUTING");
        r.head("END_OWN_EXECUTION", "2026-03-05T10:00", "ground", "执行标的灭失", "reason", "房屋被洪水冲毁");
        r.stands("EXEC_ENDED");
        r.close("2026-03-06T10:00");
        r.stands("CLOSED");
    }

    @Test
    @ThreeForms(PaperKind.SUBSTITUTE_DECISION)
    void 代履行_只有观瞻的不得_三日前再次催告_派员到场_费用按成本() {
        var r = demanded(start());
        refused("ENFC-09", () -> substitute(r, "UNSIGHTLY", "2025-09-16T09:00"));
        substitute(r, "TRAFFIC", "2025-09-16T09:00");
        r.serve("SERVE_ENFORCEMENT", "2025-09-17T10:00");
        refused("ENFC-09", () -> perform(r, "2025-09-22T09:00"));
        r.officer("LAST_DEMAND", "2025-09-18T09:00", "lastDemandOn", "2025-09-18", "lastDemandHow", "直接送达");
        refused("ENFC-09", () -> perform(r, "2025-09-22T09:00"));
        refused("ENFC-05", () -> perform(r, "2025-10-02T09:00"));
        perform(r, "2025-09-23T09:00");
        r.officer("FINISH_EXECUTION", "2025-09-24T09:00", "executionReport", "障碍物已清除");
        r.stands("FULFILLED");
    }

    @Test
    void 道路河道公共场所的遗洒物可以立即代履行_其他地点不可以() {
        var town = road.town();
        var r = ForceRoad.lead(road, town, "ZR-CF-001", "韩守田", "410899196801170528", "2025-06-16T08:00", WHAT);
        refused("ENFC-09", () -> clear(r, "其他", "TRAFFIC"));
        clear(r, "道路", "UNSIGHTLY");
    }

    private void qualify(String county, String code, UUID person) {
        var maker = new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "建账",
                new UUID(0, 9),
                "县委编办",
                "岗位",
                new Scope(county, code, null),
                EnumSet.allOf(Right.class));
        staffing.qualify(maker, person, "A20264108990002", LocalDate.of(2020, 3, 1));
    }

    private static String[] legal() {
        return new String[] {
            "legalSubject", "true",
            "legalPower", "true",
            "legalFacts", "true",
            "legalLaw", "true",
            "legalDiscretion", "true",
            "legalProcedure", "true",
            "legalPapers", "true",
            "legalCrime", "true",
            "legalOpinion", "同意"
        };
    }

    private ForceRoad start() {
        var town = road.town();
        var r = ForceRoad.lead(road, town, "ZR-CF-001", "韩守田", "410899196801170528", "2025-06-16T08:00", WHAT);
        r.pair("STOP_WORK", "2025-06-16T09:00", r.with("orderBasis", "城乡规划法第65条", "stopPosted", "现场张贴并直接送达"));
        r.officer("VERIFY", "2025-06-16T10:00");
        road.evidence(town, r.id(), "停建前照片", "2025-06-16T10:30");
        r.file("2025-06-16T16:00", "2025-06-17T09:00");
        r.said("decideBy", "2025-09-15");
        r.investigate("2025-06-18T08:30");
        r.pair(
                "INSPECT_SCENE",
                "2025-06-18T11:00",
                "startedAt",
                "2025-06-18T09:00",
                "endedAt",
                "2025-06-18T10:30",
                "at",
                "石桥村6组",
                "certificatesShown",
                "true",
                "rightsTold",
                "true",
                "seen",
                "测绘46.8平方米",
                "signed",
                "已签名");
        road.evidence(town, r.id(), "县自然资源局认定复函", "2025-06-27T10:00");
        r.correct("2025-07-15", "2025-06-30T10:00");
        return r;
    }

    private void notified(ForceRoad r) {
        r.recheck("未改正", "2025-07-16T09:00");
        r.conclude("责令限期拆除", "2025-07-16T14:00");
        r.review("2025-07-16T16:00");
        refused("PROC-04", () -> r.head("APPROVE_NOTICE", "2025-07-17T08:30"));
        refused("PROC-04", () -> r.serve("SERVE_NOTICE", "2025-07-17T08:40"));
        r.head("APPROVE_ORDER_NOTICE", "2025-07-17T09:00", ORDER);
        r.serve("SERVE_NOTICE", "2025-07-17T10:00");
        r.said("pleaUntil", "2025-07-24");
    }

    private void reviewed(ForceRoad r) {
        r.officer("SUBMIT_REVIEW", "2025-07-25T09:00", "reviewAsked", "责令拆除");
        qualify(r.town().county(), r.town().code(), r.town().reviewer().person());
        road.go(r.town().reviewer(), r.id(), "PASS_REVIEW", "2025-07-25T15:00", legal());
    }

    private void discussed(ForceRoad r, String when) {
        r.head(
                "DISCUSS",
                when,
                "discussedAt",
                when,
                "discussedPlace",
                "会议室",
                "presided",
                "郑镇长",
                "opinions",
                "郑镇长：同意拆除\n李副镇长：同意拆除",
                "conclusion",
                "责令限期拆除",
                "signed",
                "均已签名");
    }

    private ForceRoad demanded(ForceRoad r) {
        notified(r);
        r.officer("PROPOSE_DECISION", "2025-07-25T08:00", r.with("discretion", "不能补办", "proposal", "建议责令限期拆除"));
        reviewed(r);
        discussed(r, "2025-07-28T10:00");
        r.head("DECIDE_ORDER", "2025-07-29T09:00", ORDER);
        r.serve("SERVE", "2025-07-30T10:00");
        r.recheck("未改正", "2025-08-15T09:00");
        announce(r, "2025-08-18T10:00");
        demand(r, "2025-09-01T10:00");
        return r;
    }

    private void checked(ForceRoad r, String when) {
        check(r, when, "没有收到复议申请", "没有受理诉讼");
    }

    private void check(ForceRoad r, String when, String review, String suit) {
        r.officer("CHECK_REMEDIES", when, "reviewAnswer", review, "suitAnswer", suit, "remedyChecked", "电话核查，立案庭王法官答复");
    }

    private void announce(ForceRoad r, String when) {
        r.officer("ANNOUNCE_REMOVAL", when, "announceUntil", "2025-08-28", "announcePlace", "现场和村务公开栏");
    }

    private void demand(ForceRoad r, String when) {
        r.serve("DEMAND_DUTY", when, "dutyUntil", "2025-09-12", "duty", "拆除违法建设");
    }

    private static String[] enforcement(String at, String area) {
        return new String[] {
            "planningArea", area, "enforcementBasis", "城乡规划法第65条", "enforceManner", "机械拆除", "enforceAt", at
        };
    }

    private void enforce(ForceRoad r, String when, String at, String area) {
        r.head("DECIDE_ENFORCEMENT", when, enforcement(at, area));
    }

    private void execute(ForceRoad r, String from, String to) {
        r.pair("EXECUTE", to, ForceRoad.join(SITE, "executedFrom", from, "executedTo", to));
    }

    private void substitute(ForceRoad r, String harm, String when) {
        r.head(
                "DECIDE_SUBSTITUTE",
                when,
                "harm",
                harm,
                "performer",
                "清源县路达养护公司",
                "substituteManner",
                "清运占道墙体",
                "budget",
                "3200");
    }

    private void perform(ForceRoad r, String at) {
        r.pair(
                "PERFORM_SUBSTITUTE",
                at.substring(0, 10) + "T18:00",
                ForceRoad.join(
                        SITE,
                        "executedFrom",
                        at,
                        "executedTo",
                        at.substring(0, 10) + "T11:00",
                        "attended",
                        "true",
                        "substituteCost",
                        "3100"));
    }

    private void clear(ForceRoad r, String place, String harm) {
        r.pair(
                "CLEAR_AT_ONCE",
                "2025-06-16T12:00",
                "harm",
                harm,
                "clearedPlace",
                place,
                "executionCourse",
                "砂石遗洒占满行车道，立即清运",
                "executedFrom",
                "2025-06-16T10:00",
                "executedTo",
                "2025-06-16T11:00",
                "executedPlace",
                "乡道",
                "present",
                "村干部",
                "signed",
                "已签名");
    }
}
