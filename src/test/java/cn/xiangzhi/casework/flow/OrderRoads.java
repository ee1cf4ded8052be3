package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Roads.filed;
import static cn.xiangzhi.casework.flow.Roads.plain;
import static cn.xiangzhi.casework.flow.Roads.punished;

import cn.xiangzhi.casework.flow.Road.Building;

/** Roads of what is ordered: a building removed, a duty enforced or carried out by another, beside a fine or without (rules §16). */
final class OrderRoads {

    private OrderRoads() {}

    static Road removal() {
        return ordered("限期拆除和强制拆除")
                .after(20, PerformMove.CHECK_CORRECTION, "corrected", "未改正")
                .then(RemovalMove.ANNOUNCE_REMOVAL)
                .after(6, RemovalMove.DEMAND_DUTY)
                .then(RemovalMove.HEAR_DEMANDED)
                .after(200, RemovalMove.CHECK_REMEDIES)
                .then(
                        ForceMove.DECIDE_ENFORCEMENT,
                        ForceMove.SERVE_ENFORCEMENT,
                        ForceMove.SUSPEND_EXECUTION,
                        ForceMove.RESUME_EXECUTION,
                        ForceMove.EXECUTE,
                        ForceMove.FINISH_EXECUTION)
                .after(0, PerformMove.CHECK_CORRECTION, "corrected", "已改正")
                .then(PerformMove.FULFIL, PerformMove.CLOSE)
                .ready();
    }

    /** The enforcement is stayed, falls and is decided anew; once done it is found unlawful. */
    static Road enforcedAgain() {
        return ordered("强制执行决定被撤销后重新作出，实施以后被确认违法")
                .after(20, PerformMove.CHECK_CORRECTION, "corrected", "未改正")
                .then(RemovalMove.ANNOUNCE_REMOVAL)
                .after(6, RemovalMove.DEMAND_DUTY)
                .after(200, RemovalMove.CHECK_REMEDIES)
                .then(ForceMove.DECIDE_ENFORCEMENT, ForceMove.SERVE_ENFORCEMENT)
                .after(0, RemedyMove.REGISTER_REVIEW, Remedies.TARGET, Remedies.ENFORCEMENT)
                .then(
                        RemedyMove.REPLY_REMEDY,
                        RemedyMove.HALT_EXECUTION,
                        ForceMove.SUSPEND_EXECUTION,
                        RemedyMove.REVOKE_ENFORCEMENT,
                        RemovalMove.CHECK_REMEDIES,
                        ForceMove.DECIDE_ENFORCEMENT,
                        ForceMove.SERVE_ENFORCEMENT)
                .after(0, RemedyMove.REGISTER_SUIT, Remedies.TARGET, Remedies.ENFORCEMENT)
                .then(
                        RemedyMove.REPLY_REMEDY,
                        ForceMove.EXECUTE,
                        ForceMove.FINISH_EXECUTION,
                        RemedyMove.ENFORCEMENT_FELL)
                .ready();
    }

    static Road removedAgain() {
        var road = ordered("限期拆除决定撤销后重新作出")
                .then(RemedyMove.REGISTER_REVIEW)
                .after(0, RemedyMove.REVOKE_REMEDY, "revokeGround", Remedies.PROCEDURE)
                .then(RemedyMove.REOPEN, OrdinaryMove.TAKE_EVIDENCE);
        return order(road).ready();
    }

    /** One decision, two roads: the fine before the court, the building taken down by the township itself. */
    static Road finedAndRemoved() {
        return plain(building("罚款并责令限期拆除，各走各的路"), ForceAsks.PENALTY_AND_REMOVAL, "罚款", "3000")
                .then(OrdinaryMove.REVIEW, OrdinaryMove.APPROVE_NOTICE, OrdinaryMove.SERVE_NOTICE)
                .after(0, OrdinaryMove.WAIVE_PLEA, "written", "true", "hearingWaived", "true")
                .after(0, OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "3000", "confiscated", "")
                .then(
                        DeliberationMove.SUBMIT_REVIEW,
                        DeliberationMove.PASS_REVIEW,
                        DeliberationMove.DISCUSS,
                        OrdinaryMove.DECIDE,
                        OrdinaryMove.SERVE,
                        OrdinaryMove.PERFORM)
                .after(20, PerformMove.CHECK_CORRECTION, "corrected", "未改正")
                .then(PerformMove.LAPSE, EnforceMove.DEMAND, RemovalMove.ANNOUNCE_REMOVAL)
                .after(6, RemovalMove.DEMAND_DUTY)
                .after(200, EnforceMove.APPLY_COURT)
                .then(
                        RemovalMove.CHECK_REMEDIES,
                        ForceMove.DECIDE_ENFORCEMENT,
                        InstalmentMove.COURT_ACCEPTS,
                        ForceMove.SERVE_ENFORCEMENT,
                        ForceMove.SUSPEND_EXECUTION,
                        EnforceMove.COURT_GRANTS,
                        ForceMove.RESUME_EXECUTION,
                        ForceMove.EXECUTE,
                        ForceMove.FINISH_EXECUTION,
                        PerformMove.PAY,
                        PerformMove.FULFIL,
                        PerformMove.CLOSE)
                .ready();
    }

    /** The same where no law lets the township carry out what it ordered: both before the court, one of them in vain. */
    static Road finedAndOrdered() {
        return punished(
                        filed("罚款并责令改正，都申请法院执行", "HB-CF-015").after(0, OrdinaryMove.ORDER_CORRECTION, "orderLater", ""),
                        "罚款",
                        "3000")
                .after(17, PerformMove.CHECK_CORRECTION, "corrected", "未改正")
                .then(PerformMove.LAPSE, RemovalMove.DEMAND_DUTY, EnforceMove.DEMAND)
                .after(200, OrderCourtMove.APPLY_COURT_ORDER)
                .then(
                        EnforceMove.APPLY_COURT,
                        OrderCourtMove.COURT_ACCEPTS_ORDER,
                        OrderCourtMove.COURT_REFUSES_ORDER,
                        OrderCourtMove.OBJECT_COURT_ORDER,
                        OrderCourtMove.COURT_REFUSES_ORDER,
                        OrderCourtMove.APPLY_COURT_ORDER,
                        OrderCourtMove.COURT_GRANTS_ORDER,
                        OrderCourtMove.END_COURT_ORDER,
                        PerformMove.PAY,
                        OrderCourtMove.END_BOTH,
                        PerformMove.CLOSE)
                .ready();
    }

    /** A building ordered away, the order served. */
    private static Building ordered(String name) {
        return order(building(name));
    }

    /** A building looked into, after the order to correct was in vain. */
    private static Building building(String name) {
        return Road.of(name, "GH-CF-001")
                .after(0, OrdinaryMove.IDENTIFY, "partyKind", "CITIZEN", "idNumber", "", "birth", "1980-01-01")
                .then(OrdinaryMove.VERIFY, RemovalMove.STOP_WORK)
                .after(0, OrdinaryMove.ORDER_CORRECTION, "orderLater", "")
                .after(1, PerformMove.CHECK_CORRECTION, "corrected", "未改正")
                .then(
                        OrdinaryMove.TAKE_EVIDENCE,
                        OrdinaryMove.PROPOSE_FILING,
                        OrdinaryMove.FILE,
                        OrdinaryMove.INVESTIGATE,
                        OrdinaryMove.INQUIRE);
    }

    private static Building order(Building road) {
        return plain(road, ForceAsks.REMOVAL, "", "")
                .then(OrdinaryMove.REVIEW, RemovalMove.APPROVE_ORDER_NOTICE, OrdinaryMove.SERVE_NOTICE)
                .after(8, OrdinaryMove.PROPOSE_DECISION, "kinds", "", "fine", "", "confiscated", "")
                .then(
                        DeliberationMove.SUBMIT_REVIEW,
                        DeliberationMove.PASS_REVIEW,
                        DeliberationMove.DISCUSS,
                        RemovalMove.DECIDE_ORDER,
                        OrdinaryMove.SERVE,
                        OrdinaryMove.PERFORM);
    }

    static Road substitute() {
        return punished(
                        filed("代履行", "HB-CF-015").after(0, OrdinaryMove.ORDER_CORRECTION, "orderLater", ""),
                        "罚款",
                        "3000")
                .after(1, PerformMove.CHECK_CORRECTION, "corrected", "未改正")
                .then(RemovalMove.DEMAND_DUTY)
                .after(6, ForceMove.DECIDE_SUBSTITUTE, "harm", "POLLUTION")
                .then(ForceMove.SERVE_ENFORCEMENT, ForceMove.LAST_DEMAND)
                .after(4, ForceMove.PERFORM_SUBSTITUTE, "lastDemandOn", "")
                .then(ForceMove.FINISH_EXECUTION)
                .ready();
    }
}
