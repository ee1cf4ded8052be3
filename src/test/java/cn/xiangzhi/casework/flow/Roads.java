package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.flow.Road.Building;
import cn.xiangzhi.powers.Mode;
import java.util.List;

/** The roads that together go through every stage and every move that chance seldom makes. */
final class Roads {

    private static final String THINGS = "打捆机甲；绿色；1台\n打捆机乙；红色；1台";

    private Roads() {}

    static List<Road> all() {
        return List.of(
                summary(),
                spotAgain(),
                hearing(),
                removal(),
                removedAgain(),
                enforcedAgain(),
                finedAndRemoved(),
                finedAndOrdered(),
                substitute(),
                sale(),
                soldEarlyAndReturned(),
                soldEarlyAndConfiscated(),
                registered(),
                confiscation(),
                recall(),
                crime(),
                innocent(),
                afterDecision(),
                instalments(),
                refund(),
                entrusted());
    }

    private static Building filed(String name, String item) {
        return filed(Road.of(name, item));
    }

    private static Building filed(Building road) {
        return road.after(0, OrdinaryMove.IDENTIFY, "partyKind", "CITIZEN", "idNumber", "", "birth", "1980-01-01")
                .then(
                        OrdinaryMove.VERIFY,
                        OrdinaryMove.TAKE_EVIDENCE,
                        OrdinaryMove.PROPOSE_FILING,
                        OrdinaryMove.FILE,
                        OrdinaryMove.INVESTIGATE,
                        OrdinaryMove.INQUIRE);
    }

    /** The final report, plainly for a penalty that needs neither review nor discussion but where its sum does. */
    private static Building concluded(Building road, String kinds, String fine) {
        return plain(road, "给予行政处罚", kinds, fine).then(OrdinaryMove.REVIEW);
    }

    private static Building plain(Building road, String outcome, String kinds, String fine) {
        return road.after(
                0,
                OrdinaryMove.CONCLUDE,
                "outcome",
                outcome,
                "kinds",
                kinds,
                "fine",
                fine,
                "confiscated",
                "",
                "crime",
                "",
                "complex",
                "",
                "majorInterest",
                "",
                "minor",
                "",
                "firstTime",
                "",
                "noFault",
                "",
                "faultless",
                "",
                "cannotDiscern",
                "");
    }

    /** From the final report to the fine that is to be paid, the party giving up its plea. */
    private static Building punished(Building road, String kinds, String fine) {
        return concluded(road, kinds, fine)
                .then(OrdinaryMove.APPROVE_NOTICE, OrdinaryMove.SERVE_NOTICE)
                .after(0, OrdinaryMove.WAIVE_PLEA, "written", "true", "hearingWaived", "true")
                .after(0, OrdinaryMove.PROPOSE_DECISION, "kinds", kinds, "fine", fine, "confiscated", "")
                .then(OrdinaryMove.DECIDE, OrdinaryMove.SERVE, OrdinaryMove.PERFORM);
    }

    private static Road summary() {
        return collected(spot(identified("简易程序当场收缴")))
                .then(PerformMove.CLOSE, PerformMove.ARCHIVE)
                .ready();
    }

    private static Road spotAgain() {
        var first = collected(spot(identified("当场处罚撤销后重新当场处罚")))
                .after(0, RemedyMove.CORRECT_REVOKE)
                .then(RemedyMove.ORDER_REFUND, RemedyMove.REFUND, RemedyMove.REOPEN_SPOT)
                .after(0, OrdinaryMove.TAKE_EVIDENCE, "title", "重新核查的照片");
        return collected(spot(first))
                .then(ServiceMove.SERVE_PAPER, ServiceMove.SERVE_PAPER, PerformMove.CLOSE)
                .ready();
    }

    private static Building identified(String name) {
        return Road.of(name, "HB-CF-015")
                .after(0, OrdinaryMove.IDENTIFY, "partyKind", "CITIZEN", "idNumber", "", "birth", "1980-01-01")
                .then(OrdinaryMove.TAKE_EVIDENCE);
    }

    private static Building spot(Building road) {
        return road.after(0, SummaryMove.USE_SUMMARY, "kinds", "罚款", "fine", "100", "facts", "露天焚烧秸秆一堆")
                .then(SummaryMove.NOTIFY_ON_SPOT)
                .after(0, SummaryMove.DECIDE_ON_SPOT, "payBy", "当场收缴", "askedToPay", "true", "remote", "true");
    }

    private static Building collected(Building road) {
        return road.then(
                PerformMove.COLLECT_ON_SPOT,
                SummaryMove.REPORT_TO_ORGAN,
                PerformMove.HAND_OVER,
                PerformMove.BANK,
                PerformMove.FULFIL);
    }

    private static Road hearing() {
        return concluded(filed("听证、法制审核、集体讨论、申请法院执行", "HB-CF-015"), "罚款", "20000")
                .then(OrdinaryMove.APPROVE_NOTICE, OrdinaryMove.SERVE_NOTICE, DeliberationMove.REQUEST_HEARING)
                .then(DeliberationMove.APPOINT_HEARING)
                .after(17, DeliberationMove.HOLD_HEARING)
                .then(DeliberationMove.REPORT_HEARING)
                .after(0, OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "20000", "confiscated", "")
                .then(
                        DeliberationMove.SUBMIT_REVIEW,
                        DeliberationMove.PASS_REVIEW,
                        DeliberationMove.DISCUSS,
                        OrdinaryMove.DECIDE,
                        OrdinaryMove.SERVE,
                        OrdinaryMove.PERFORM)
                .after(17, PerformMove.LAPSE)
                .then(EnforceMove.DEMAND)
                .after(190, EnforceMove.APPLY_COURT)
                .then(
                        EnforceMove.COURT_REFUSES,
                        EnforceMove.OBJECT_COURT,
                        InstalmentMove.COURT_ACCEPTS,
                        EnforceMove.COURT_GRANTS,
                        EnforceMove.END_EXECUTION,
                        PerformMove.CLOSE)
                .ready();
    }

    private static Road removal() {
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
    private static Road enforcedAgain() {
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

    private static Road removedAgain() {
        var road = ordered("限期拆除决定撤销后重新作出")
                .then(RemedyMove.REGISTER_REVIEW)
                .after(0, RemedyMove.REVOKE_REMEDY, "revokeGround", Remedies.PROCEDURE)
                .then(RemedyMove.REOPEN, OrdinaryMove.TAKE_EVIDENCE);
        return order(road).ready();
    }

    /** One decision, two roads: the fine before the court, the building taken down by the township itself. */
    private static Road finedAndRemoved() {
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
    private static Road finedAndOrdered() {
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

    private static Road substitute() {
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

    private static Road sale() {
        return punished(
                        filed("拍卖查封扣押的财物抵缴罚款", "HB-CF-015")
                                .then(ThingMove.APPROVE_SEIZURE)
                                .after(0, ThingMove.SEIZE, "thingsTaken", THINGS),
                        "罚款",
                        "3000")
                .after(17, PerformMove.LAPSE)
                .then(EnforceMove.DEMAND, RemedyMove.REGISTER_REVIEW)
                .after(0, RemedyMove.UPHOLD_REMEDY, "remedyOutcome", "维持原决定")
                .then(ThingMove.EXTEND_SEIZURE)
                .after(17, ForceMove.SELL_SEIZED, "things", "打捆机甲\n打捆机乙")
                .after(0, ThingMove.SETTLE_SALE, "things", "打捆机甲", "proceeds", "100", "surplus", "")
                .ready();
    }

    private static Road soldEarlyAndReturned() {
        return soldEarly(filed("先行变卖，解除以后退还价款", "HB-CF-015"))
                .after(0, ThingMove.RELEASE_SEIZURE, "things", "打捆机甲", "releaseGround", "当事人没有违法行为")
                .after(0, ThingMove.RETURN_PRICE, "things", "打捆机甲", "priceSum", "100", "compensation", "")
                .ready();
    }

    private static Road soldEarlyAndConfiscated() {
        return punished(soldEarly(filed("先行变卖，没收以后价款缴库", "SC-CF-001")), "罚款、没收非法财物", "3000")
                .after(0, ThingMove.BANK_PRICE, "things", "打捆机甲", "priceSum", "100")
                .ready();
    }

    private static Building soldEarly(Building road) {
        return road.then(ThingMove.APPROVE_SEIZURE)
                .after(0, ThingMove.SEIZE, "thingsTaken", THINGS)
                .after(0, ThingMove.SELL_EARLY, "things", "打捆机甲；100", "sellWay", "变卖", "proceedsTo", "财政专户（暂存）");
    }

    private static Road registered() {
        return filed("先行登记保存以后处理", "HB-CF-015")
                .then(EvidenceMove.APPROVE_REGISTRATION)
                .after(0, EvidenceMove.REGISTER_THINGS, "thingsTaken", THINGS)
                .after(1, EvidenceMove.DISPOSE_REGISTERED, "things", "打捆机甲")
                .ready();
    }

    private static Road confiscation() {
        return punished(
                        filed("没收、拍卖、销毁", "SC-CF-001").after(0, ThingMove.RECEIVE_THINGS, "thingsTaken", THINGS),
                        "罚款、没收非法财物",
                        "3000")
                .after(0, ThingMove.CONFISCATE_THINGS, "things", "打捆机甲\n打捆机乙")
                .after(0, ThingMove.AUCTION_THINGS, "things", "打捆机甲")
                .after(0, ThingMove.DESTROY_THINGS, "things", "打捆机乙")
                .then(PerformMove.PAY, PerformMove.FULFIL, PerformMove.CLOSE, PerformMove.ARCHIVE)
                .ready();
    }

    private static Road recall() {
        return filed("立案后职权收回，移交承接机关", "SC-CF-001")
                .after(40, JurisdictionMove.RECORD_RECALL, "transition", Jurisdictions.HAND_OVER)
                .then(JurisdictionMove.HAND_OVER_RECALLED, PerformMove.CLOSE)
                .recalled();
    }

    private static Road crime() {
        return filed("移送公安机关，司法处理后终止", "HB-CF-015")
                .then(
                        CrimeMove.REPORT_CRIME,
                        CrimeMove.APPROVE_CRIME,
                        CrimeMove.HAND_TO_POLICE,
                        CrimeMove.POLICE_FILE,
                        CrimeMove.HAND_GOODS)
                .after(60, CrimeMove.RECORD_JUDGMENT, "judgment", CrimeAsks.COURT_FINE, "courtFine", "500")
                .then(CrimeMove.END_FOR_CRIME, PerformMove.CLOSE)
                .ready();
    }

    private static Road innocent() {
        return filed("公安机关不予立案，恢复处罚程序", "HB-CF-015")
                .then(CrimeMove.REPORT_CRIME, CrimeMove.APPROVE_CRIME, CrimeMove.HAND_TO_POLICE)
                .after(2, CrimeMove.POLICE_REFUSE, "stillUnlawful", "true")
                .then(CrimeMove.ASK_POLICE_AGAIN)
                .after(2, CrimeMove.POLICE_REFUSE, "stillUnlawful", "true")
                .then(CrimeMove.SUGGEST_SUPERVISION, CrimeMove.TAKE_BACK)
                .ready();
    }

    private static Road afterDecision() {
        return punished(filed("处罚决定之后移送公安机关", "HB-CF-015"), "罚款", "3000")
                .then(
                        CrimeMove.REPORT_CRIME,
                        CrimeMove.APPROVE_CRIME,
                        CrimeMove.HAND_AFTER_DECISION,
                        CrimeMove.POLICE_FILE)
                .ready();
    }

    private static Road instalments() {
        return punished(filed("延期、分期缴纳", "HB-CF-015"), "罚款", "3000")
                .after(0, InstalmentMove.APPLY_DEFERRAL, "deferralKind", InstalmentAsks.DEFER, "written", "true")
                .then(EnforceMove.DEFER)
                .after(0, InstalmentMove.APPLY_DEFERRAL, "deferralKind", InstalmentAsks.PARTS, "written", "true")
                .then(InstalmentMove.APPROVE_INSTALMENTS)
                .ready();
    }

    private static Road refund() {
        return punished(filed("缴清之后撤销，退还罚款", "HB-CF-015"), "罚款", "3000")
                .then(
                        PerformMove.PAY,
                        PerformMove.FULFIL,
                        RemedyMove.REGISTER_SUIT,
                        RemedyMove.HALT_EXECUTION,
                        RemedyMove.REPLY_REMEDY,
                        RemedyMove.ATTEND_REMEDY,
                        RemedyMove.REVOKE_REMEDY,
                        RemedyMove.ORDER_REFUND,
                        RemedyMove.REFUND,
                        RemedyMove.REOPEN)
                .ready();
    }

    private static Road entrusted() {
        var road = new Building("委托执法，报告委托机关之后结案", "HB-CF-015", Mode.DELEGATED);
        return punished(filed(road), "罚款", "3000")
                .then(PerformMove.PAY, PerformMove.FULFIL, JurisdictionMove.REPORT_TO_ENTRUSTER, PerformMove.CLOSE)
                .ready();
    }
}
