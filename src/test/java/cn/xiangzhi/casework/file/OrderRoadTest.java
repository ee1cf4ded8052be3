package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** S6 C04: a building in a village ordered to stop, to be corrected, to be removed, and taken down by the township itself. */
@XiangzhiTest
@Import(CaseRoad.class)
class OrderRoadTest extends OrderSteps {

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
}
