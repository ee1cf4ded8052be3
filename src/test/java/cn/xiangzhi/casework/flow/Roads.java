package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.flow.Road.Building;
import cn.xiangzhi.powers.Mode;
import java.util.List;

/** The roads that together go through every stage and every move that chance seldom makes. */
final class Roads {

    private Roads() {}

    static List<Road> all() {
        return List.of(
                summary(),
                spotAgain(),
                hearing(),
                OrderRoads.removal(),
                OrderRoads.removedAgain(),
                OrderRoads.enforcedAgain(),
                OrderRoads.finedAndRemoved(),
                OrderRoads.finedAndOrdered(),
                OrderRoads.substitute(),
                ThingRoads.sale(),
                ThingRoads.soldEarlyAndReturned(),
                ThingRoads.soldEarlyAndConfiscated(),
                ThingRoads.registered(),
                ThingRoads.confiscation(),
                recall(),
                crime(),
                innocent(),
                afterDecision(),
                instalments(),
                refund(),
                entrusted());
    }

    static Building filed(String name, String item) {
        return filed(Road.of(name, item));
    }

    static Building filed(Building road) {
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

    static Building plain(Building road, String outcome, String kinds, String fine) {
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
                "reviewListed",
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
    static Building punished(Building road, String kinds, String fine) {
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
