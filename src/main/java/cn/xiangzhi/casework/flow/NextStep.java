package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.OrdinaryMove.CONCLUDE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.DECIDE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.INVESTIGATE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.PROPOSE_DECISION;
import static cn.xiangzhi.casework.flow.OrdinaryMove.PROPOSE_FILING;
import static cn.xiangzhi.casework.flow.OrdinaryMove.REVIEW;
import static cn.xiangzhi.casework.flow.OrdinaryMove.SERVE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.TAKE_EVIDENCE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comes next on a file and why, whoever has to do it (rules §8.2): the road an officer of one year follows. It
 * proposes; whether a step may be made is said by the gates alone.
 *
 * @param moves the steps proposed, the first before the others; empty where the table alone tells
 */
public record NextStep(List<Move> moves, String words) {

    private static final NextStep OPEN = new NextStep(List.of(), "");

    /** The proposal for this file, whatever the move of the attempt is. */
    public static NextStep of(Try t) {
        var asked = ExceptionMove.pending(t.file());
        if (asked.isPresent()) {
            return next(
                    asked.get().name() + "申请批准例外：" + ExceptionMove.asked(asked.get()) + "。理由："
                            + asked.get().facts().text("requestReason") + "。由负责人批准或者不批准",
                    ExceptionMove.APPROVE_EXCEPTION,
                    ExceptionMove.REFUSE_EXCEPTION);
        }
        var step = answering(t.file())
                ? next("复议机关或者法院已经受理：在答复期限内提交答复、证据和依据", RemedyMove.REPLY_REMEDY)
                : urgent(t.file())
                        .or(() -> returned(t.file()))
                        .or(() -> price(t.file()))
                        .or(() -> NextMoney.unserved(t.file()))
                        .or(() -> NextBeyond.of(t))
                        .orElseGet(() -> onRoad(t));
        return ExceptionMove.needed(t).stream()
                .filter(lift -> step.moves().contains(lift.step()))
                .findFirst()
                .map(lift -> lifted(lift, t.file()))
                .orElse(step);
    }

    /** Taken in urgency, reported within the day, approved afterwards or ended (AEL 19; MSR 33). */
    private static Optional<NextStep> urgent(CaseFile file) {
        return Backing.urgent(file).map(approval -> next("情况紧急先行采取的措施，24小时内补办批准：由负责人审批；认为不应当采取的，立即解除", approval));
    }

    /** The price of what was sold early goes back, or to the treasury, before the file goes on (AEL 28(2)). */
    private static Optional<NextStep> price(CaseFile file) {
        var due = EarlySale.due(file);
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new NextStep(
                        due,
                        due.contains(ThingMove.RETURN_PRICE)
                                ? "查封扣押已经解除：先行变卖的价款由财政所退还当事人"
                                : "处罚决定没收了先行变卖的物品：价款由财政所缴入国库"));
    }

    /** What was sent back comes before everything else, with the reason, to whoever has to mend it. */
    private static Optional<NextStep> returned(CaseFile file) {
        return Criminal.suspected(file)
                ? Optional.empty()
                : SentBack.words(file).map(words -> switch (file.stage()) {
                    case VERIFYING -> next(words + "。补充核查后重新呈报立案", PROPOSE_FILING, TAKE_EVIDENCE);
                    case INVESTIGATING -> next(words + "。补充调查后重新写明处理建议，调查终结", TAKE_EVIDENCE, CONCLUDE);
                    case NOTICE_SERVED -> next(words + "。修改后重新呈报处理决定", PROPOSE_DECISION);
                    default -> next(words + "。补办后报告负责人", SendBackMove.REPORT_AMENDED);
                });
    }

    /** The next step waits for the head's approval to go on in spite of what was missed. */
    private static NextStep lifted(ExceptionMove.Lift lift, CaseFile file) {
        var no = ExceptionMove.refused(file)
                .map(act -> act.name() + "没有批准例外：" + act.facts().text("exceptionRefusal") + "。")
                .orElse("");
        return next(
                no + "“" + lift.step().label() + "”现在不能办：" + lift.code().label() + "。由机关负责人写明理由办理“批准例外”，之后继续；办案人员可以申请",
                ExceptionMove.REQUEST_EXCEPTION,
                ExceptionMove.APPROVE_EXCEPTION);
    }

    /** A review or a suit is open on the file and nobody has answered it (ARL 48; ALA 67). */
    private static boolean answering(CaseFile file) {
        return RemedyMove.REPLY_REMEDY.row().from().contains(file.stage())
                && Remedies.open(file)
                        .filter(act -> !file.since(act.move(), RemedyMove.REPLY_REMEDY))
                        .isPresent();
    }

    /** What comes next of the money, or of the file where it has but one road. */
    static NextStep onRoad(Try t) {
        return switch (t.file().stage()) {
            case LEAD, VERIFYING -> NextInquiry.verifying(t);
            case FILED -> next("立案已经批准，两名执法人员出示证件、告知权利后开始调查", INVESTIGATE);
            case INVESTIGATING -> NextInquiry.investigating(t);
            case CONCLUDED -> next("调查终结，由未参与办案的审核人员审核；有问题的退回补充调查", REVIEW);
            case CASE_REVIEWED -> NextDecision.reviewed(t);
            case NOTICE_SERVED -> NextDecision.noticed(t);
            case HEARING -> NextDecision.hearing(t);
            case LEGAL_REVIEW -> NextDecision.legal(t);
            case DISCUSSED -> next("集体讨论已经形成结论，由负责人作出决定", DECIDE);
            case DECIDED -> next("决定书自作出之日起7个工作日内送达；拒收的可以留置送达", SERVE);
            case SPOT_CHECK -> next("当场告知拟处罚的内容、事实、理由、依据和权利，听取陈述申辩", SummaryMove.NOTIFY_ON_SPOT);
            case SPOT_NOTIFIED ->
                t.file().evidence().inForce().isEmpty()
                        ? next("证据已经全部被排除：补充证据后再决定；不能证明的转为普通程序", TAKE_EVIDENCE, SummaryMove.TO_ORDINARY)
                        : next("已经告知并听取意见，当场作出决定、交付决定书", SummaryMove.DECIDE_ON_SPOT);
            case SPOT_DECIDED -> NextMoney.spotDecided(t);
            case PERFORMING -> NextMoney.performing(t);
            case OVERDUE -> next("缴款期限已过，先书面催告，再给10个工作日", EnforceMove.DEMAND);
            case DEMANDED ->
                NextMoney.selling(t.file())
                        ? next("已经决定拍卖查封扣押的财物：成交、价款缴库之后登记结果", ThingMove.SETTLE_SALE)
                        : NextMoney.toCourt(t);
            case COURT_APPLIED ->
                t.file().since(EnforceMove.APPLY_COURT, InstalmentMove.COURT_ACCEPTS)
                        ? next("等法院审查；裁定到了在这里登记", EnforceMove.COURT_GRANTS, EnforceMove.COURT_REFUSES)
                        : next("等法院受理；受理通知到了在这里登记", InstalmentMove.COURT_ACCEPTS, EnforceMove.COURT_REFUSES);
            case SUSPENDED -> next("中止的原因消除后恢复调查", PauseMove.RESUME);
            case SERVED, FULFILLED, TERMINATED, EXEC_ENDED -> NextMoney.closing(t);
            default -> OPEN;
        };
    }

    static NextStep next(String words, Move... moves) {
        return new NextStep(List.of(moves), words);
    }

    /** Two roads at once: the moves of both, the words of each after its name. */
    static NextStep both(NextStep order, NextStep money) {
        return new NextStep(
                Stream.concat(order.moves.stream(), money.moves.stream())
                        .distinct()
                        .toList(),
                "责令事项：" + order.words + "。罚款：" + money.words);
    }
}
