package cn.xiangzhi.casework.flow;

import java.util.List;
import java.util.Optional;

/** What comes next off the plain road: a suspected crime, an order to remove, enforcement without the court (rules §5, §16). */
final class NextBeyond {

    private NextBeyond() {}

    static Optional<NextStep> of(Try t) {
        var file = t.file();
        if (Criminal.suspected(file)) {
            return next(
                    CrimeGates.approved(file) ? "移送已经批准，二十四小时内移送公安机关" : "移送报告已经提出，由正职负责人三日内审批；涉嫌犯罪的不得以罚代刑",
                    CrimeGates.approved(file)
                            ? List.of(CrimeMove.HAND_TO_POLICE, CrimeMove.HAND_AFTER_DECISION)
                            : List.of(CrimeMove.APPROVE_CRIME, CrimeMove.REFUSE_CRIME),
                    file);
        }
        if (OrderRoad.running(file)) {
            return besideMoney(t);
        }
        return switch (file.stage()) {
            case TRANSFERRED_TO_POLICE -> police(file);
            case CASE_REVIEWED, LEGAL_REVIEW, DISCUSSED, NOTICE_SERVED ->
                OrderGates.removal(file) ? removalDecided(t) : Optional.empty();
            case PERFORMING, OVERDUE -> OrderGates.removalOpen(file) ? removalOwed(t) : Optional.empty();
            case DEMANDED -> duty(file) ? demanded(t) : Optional.empty();
            case SELF_EXECUTING -> executing(file);
            case EXEC_SUSPENDED -> suspended(file);
            case REVOKED ->
                next(
                        "原决定已被撤销：仍应处理的由负责人批准重新办理；没有新的事实和理由，不得作出同样的决定",
                        List.of(file.procedure() == Procedure.SUMMARY ? RemedyMove.REOPEN_SPOT : RemedyMove.REOPEN),
                        file);
            default -> Optional.empty();
        };
    }

    private static Optional<NextStep> next(String words, List<? extends Move> moves, CaseFile file) {
        return Optional.of(new NextStep(
                moves.stream().filter(file::stands).map(Move.class::cast).toList(), words));
    }

    private static Optional<NextStep> police(CaseFile file) {
        return switch (Criminal.of(file)) {
            case TRANSFERRED -> next("等公安机关三日内答复", List.of(CrimeMove.POLICE_FILE, CrimeMove.POLICE_REFUSE), file);
            case POLICE_FILED ->
                file.has(CrimeMove.HAND_GOODS)
                        ? next("等司法机关处理，结果到了在这里登记", List.of(CrimeMove.RECORD_JUDGMENT), file)
                        : next("公安机关已经立案：三日内移交涉案物品和材料", List.of(CrimeMove.HAND_GOODS), file);
            case POLICE_REFUSED ->
                next("公安机关不予立案：不服的三日内提请复议，仍应处罚的恢复行政程序", List.of(CrimeMove.ASK_POLICE_AGAIN, CrimeMove.TAKE_BACK), file);
            default -> next("司法机关已经处理：不再罚款的终止，仍应处罚的恢复", List.of(CrimeMove.END_FOR_CRIME, CrimeMove.TAKE_BACK), file);
        };
    }

    /** From the reviewed file to the decision to remove; the plain road leads as far as the proposal. */
    private static Optional<NextStep> removalDecided(Try t) {
        var file = t.file();
        if (file.stage() == Stage.CASE_REVIEWED) {
            return file.since(OrdinaryMove.REVIEW, RemovalMove.APPROVE_ORDER_NOTICE)
                    ? next("告知书已经批准，送达当事人", List.of(OrdinaryMove.SERVE_NOTICE), file)
                    : next("由负责人批准限期拆除事先告知书", List.of(RemovalMove.APPROVE_ORDER_NOTICE), file);
        }
        if (!SentBack.proposed(file)) {
            return Optional.empty();
        }
        if (!DeliberationGates.reviewed(t)) {
            return next("责令拆除应当先经法制审核", List.of(DeliberationMove.SUBMIT_REVIEW, DeliberationMove.PASS_REVIEW), file);
        }
        return DeliberationGates.discussed(t)
                ? next("集体讨论已经形成结论，由负责人作出限期拆除决定", List.of(RemovalMove.DECIDE_ORDER), file)
                : next("审核已经通过，由负责人集体讨论", List.of(DeliberationMove.DISCUSS), file);
    }

    private static Optional<NextStep> removalOwed(Try t) {
        var file = t.file();
        if (!OrderGates.dutyUnmet(t)) {
            return next(file.ordered() ? "自行拆除的期限届满后复查" : "改正的期限届满后复查", List.of(PerformMove.CHECK_CORRECTION), file);
        }
        return file.has(RemovalMove.ANNOUNCE_REMOVAL) || !file.ordered()
                ? next(file.ordered() ? "已经公告，再书面催告履行" : "期满没有改正：书面催告履行", List.of(RemovalMove.DEMAND_DUTY), file)
                : next("期满没有拆除：公告并限期自行拆除", List.of(RemovalMove.ANNOUNCE_REMOVAL), file);
    }

    /** What was ordered beside a penalty, and the money where it is still owed: each its own next step; a mere correction is looked at first. */
    private static Optional<NextStep> besideMoney(Try t) {
        var file = t.file();
        if (file.stage() == Stage.PERFORMING
                && OrderRoad.of(file) == Stage.PERFORMING
                && !file.ordered()
                && !OrderGates.dutyUnmet(t)) {
            return Optional.of(NextStep.onRoad(t));
        }
        var order = ordered(t);
        var paid = t.known().money().settled(t.on()) && !MoneyGates.cashHeld(file) && !MoneyGates.cashHandedOver(file);
        return paid || file.stage() == Stage.EXEC_ENDED
                ? order
                : order.map(step -> NextStep.both(step, NextStep.onRoad(t)));
    }

    private static Optional<NextStep> ordered(Try t) {
        var file = t.file();
        var stage = OrderRoad.of(file);
        return switch (stage == null ? Stage.PERFORMING : stage) {
            case DEMANDED -> demanded(t);
            case SELF_EXECUTING -> executing(file);
            case EXEC_SUSPENDED -> suspended(file);
            case COURT_APPLIED ->
                next(
                        "等法院审查；受理通知、裁定到了在这里登记",
                        List.of(
                                OrderCourtMove.COURT_ACCEPTS_ORDER,
                                OrderCourtMove.COURT_GRANTS_ORDER,
                                OrderCourtMove.COURT_REFUSES_ORDER),
                        file);
            case COURT_ORDERED ->
                next(
                        "法院已经准予执行：执行后复查，登记“已改正”；法院终结执行的，终结",
                        List.of(PerformMove.CHECK_CORRECTION, OrderCourtMove.END_COURT_ORDER),
                        file);
            default -> removalOwed(t);
        };
    }

    /** The demand was for a duty, not for a fine. */
    private static boolean duty(CaseFile file) {
        return file.since(EnforceMove.DEMAND, RemovalMove.DEMAND_DUTY);
    }

    private static Optional<NextStep> demanded(Try t) {
        var file = t.file();
        if (OrderRoad.of(file) != null && OrderCourtGates.byCourt(t)) {
            return next(
                    "本机关没有强制拆除的权力：复议、起诉的期限届满后申请法院；污染、妨碍交通等后果，可以代履行",
                    List.of(OrderCourtMove.APPLY_COURT_ORDER, ForceMove.DECIDE_SUBSTITUTE),
                    file);
        }
        return RemedyCheck.clear(file)
                ? next("救济期限届满、没有复议和诉讼的，由负责人作出强制执行决定", List.of(ForceMove.DECIDE_ENFORCEMENT), file)
                : next("复议、起诉的期限届满后向复议机关和法院核查", List.of(RemovalMove.CHECK_REMEDIES), file);
    }

    /** Suspended for a remedy it waits for the outcome; else for its cause to go. */
    private static Optional<NextStep> suspended(CaseFile file) {
        return Remedies.barred(file)
                .map(why -> next(
                        why + "：结果到了在这里登记，之后再恢复或者重新决定",
                        List.of(
                                RemedyMove.UPHOLD_REMEDY,
                                Remedies.onDecision(file).isPresent()
                                        ? RemedyMove.REVOKE_REMEDY
                                        : RemedyMove.REVOKE_ENFORCEMENT),
                        file))
                .orElseGet(() -> next("中止执行的原因消除后恢复执行", List.of(ForceMove.RESUME_EXECUTION), file));
    }

    private static Optional<NextStep> executing(CaseFile file) {
        var substitute = file.since(ForceMove.DECIDE_ENFORCEMENT, ForceMove.DECIDE_SUBSTITUTE);
        var decision = substitute ? ForceMove.DECIDE_SUBSTITUTE : ForceMove.DECIDE_ENFORCEMENT;
        if (!file.since(decision, ForceMove.SERVE_ENFORCEMENT)) {
            return next("强制执行（代履行）决定书先送达当事人", List.of(ForceMove.SERVE_ENFORCEMENT), file);
        }
        if (substitute && !file.since(decision, ForceMove.LAST_DEMAND)) {
            return next("代履行三日前再催告一次", List.of(ForceMove.LAST_DEMAND), file);
        }
        var deed = substitute ? ForceMove.PERFORM_SUBSTITUTE : ForceMove.EXECUTE;
        var barred = Remedies.barred(file);
        if (barred.isPresent() && !file.since(decision, deed)) {
            return next(barred.get() + "：中止执行，等结果", List.of(ForceMove.SUSPEND_EXECUTION), file);
        }
        return file.since(decision, deed)
                ? next("实施完毕，提交执行情况报告", List.of(ForceMove.FINISH_EXECUTION), file)
                : next("按决定的时间实施：避开夜间和法定节假日，全程录像，制作笔录", List.of(deed), file);
    }
}
