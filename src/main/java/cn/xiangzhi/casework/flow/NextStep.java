package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.OrdinaryMove.APPROVE_NOTICE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.CONCLUDE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.DECIDE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.DECIDE_NO_PENALTY;
import static cn.xiangzhi.casework.flow.OrdinaryMove.FILE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.IDENTIFY;
import static cn.xiangzhi.casework.flow.OrdinaryMove.INQUIRE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.INSPECT_SCENE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.INVESTIGATE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.ORDER_CORRECTION;
import static cn.xiangzhi.casework.flow.OrdinaryMove.PROPOSE_DECISION;
import static cn.xiangzhi.casework.flow.OrdinaryMove.PROPOSE_FILING;
import static cn.xiangzhi.casework.flow.OrdinaryMove.RECORD_PLEA;
import static cn.xiangzhi.casework.flow.OrdinaryMove.REVIEW;
import static cn.xiangzhi.casework.flow.OrdinaryMove.REVIEW_PLEA;
import static cn.xiangzhi.casework.flow.OrdinaryMove.SERVE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.SERVE_NOTICE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.TAKE_EVIDENCE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.VERIFY;
import static cn.xiangzhi.casework.flow.OrdinaryMove.WAIVE_PLEA;

import cn.xiangzhi.casework.rules.Penalty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                : returned(t.file())
                        .or(() -> price(t.file()))
                        .or(() -> NextBeyond.of(t))
                        .orElseGet(() -> onRoad(t));
        return ExceptionMove.needed(t).stream()
                .filter(lift -> step.moves().contains(lift.step()))
                .findFirst()
                .map(lift -> lifted(lift, t.file()))
                .orElse(step);
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
            case LEAD, VERIFYING -> verifying(t);
            case FILED -> next("立案已经批准，两名执法人员出示证件、告知权利后开始调查", INVESTIGATE);
            case INVESTIGATING -> investigating(t);
            case CONCLUDED -> next("调查终结，由未参与办案的审核人员审核；有问题的退回补充调查", REVIEW);
            case CASE_REVIEWED -> reviewed(t);
            case NOTICE_SERVED -> noticed(t);
            case HEARING -> hearing(t);
            case LEGAL_REVIEW -> legal(t);
            case DISCUSSED -> next("集体讨论已经形成结论，由负责人作出决定", DECIDE);
            case DECIDED -> next("决定书自作出之日起7个工作日内送达；拒收的可以留置送达", SERVE);
            case SPOT_CHECK -> next("当场告知拟处罚的内容、事实、理由、依据和权利，听取陈述申辩", SummaryMove.NOTIFY_ON_SPOT);
            case SPOT_NOTIFIED ->
                t.file().evidenceInForce().isEmpty()
                        ? next("证据已经全部被排除：补充证据后再决定；不能证明的转为普通程序", TAKE_EVIDENCE, SummaryMove.TO_ORDINARY)
                        : next("已经告知并听取意见，当场作出决定、交付决定书", SummaryMove.DECIDE_ON_SPOT);
            case SPOT_DECIDED -> spotDecided(t);
            case PERFORMING -> performing(t);
            case OVERDUE -> next("缴款期限已过，先书面催告，再给10个工作日", EnforceMove.DEMAND);
            case DEMANDED ->
                selling(t.file()) ? next("已经决定拍卖查封扣押的财物：成交、价款缴库之后登记结果", ThingMove.SETTLE_SALE) : toCourt(t);
            case COURT_APPLIED ->
                t.file().since(EnforceMove.APPLY_COURT, InstalmentMove.COURT_ACCEPTS)
                        ? next("等法院审查；裁定到了在这里登记", EnforceMove.COURT_GRANTS, EnforceMove.COURT_REFUSES)
                        : next("等法院受理；受理通知到了在这里登记", InstalmentMove.COURT_ACCEPTS, EnforceMove.COURT_REFUSES);
            case SUSPENDED -> next("中止的原因消除后恢复调查", PauseMove.RESUME);
            case SERVED, FULFILLED, TERMINATED, EXEC_ENDED -> closing(t);
            default -> OPEN;
        };
    }

    /** The court is asked after the demand and the windows, and before its three months are over (AEL 53, 54, 56, 58). */
    private static NextStep toCourt(Try t) {
        var refused = t.file()
                .last(EnforceMove.APPLY_COURT, EnforceMove.OBJECT_COURT, EnforceMove.COURT_REFUSES)
                .filter(act -> act.move() == EnforceMove.COURT_REFUSES)
                .isPresent();
        var object = t.day("objectUntil").filter(until -> !t.on().isAfter(until));
        if (refused && object.isPresent() && !t.file().since(EnforceMove.APPLY_COURT, EnforceMove.OBJECT_COURT)) {
            return next(
                    "法院不予受理或者不准予执行：不服的到" + object.get() + "以前向上一级法院申请复议；材料可以补正的补正后重新申请；依法不能执行的终结",
                    EnforceMove.OBJECT_COURT,
                    EnforceMove.APPLY_COURT);
        }
        var demand = EnforceGates.demandEnds(t).map(day -> "催告期到" + day + "，").orElse("");
        var until = t.day("courtUntil").map(day -> "，最迟到" + day).orElse("");
        return next(
                demand + "复议和起诉的期限到" + EnforceGates.windowEnds(t) + "；都届满之后仍不缴的，申请法院强制执行" + until,
                EnforceMove.APPLY_COURT);
    }

    private static NextStep next(String words, Move... moves) {
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

    private static NextStep verifying(Try t) {
        var file = t.file();
        if (!file.party().identified()) {
            return next("先查明当事人：文书要写明姓名（名称）、证件号码和地址", IDENTIFY);
        }
        if (file.evidenceInForce().isEmpty()) {
            var words = "登记现场照片、录像或者笔录：没有证据不能立案，也不能当场处罚";
            return file.stage() == Stage.LEAD ? next(words, TAKE_EVIDENCE) : next(words, TAKE_EVIDENCE, INSPECT_SCENE);
        }
        var correction = correctionFirst(t);
        if (correction.isPresent()) {
            return correction.get();
        }
        if (file.stage() == Stage.LEAD) {
            return next("事实确凿、只给警告或者小额罚款的，适用简易程序；其他的开始核查", SummaryMove.USE_SUMMARY, VERIFY);
        }
        if (SentBack.filingProposed(file)) {
            return next("已经呈报，由负责人批准立案或者不予立案", FILE);
        }
        return file.has(ORDER_CORRECTION)
                ? next("初步证据已经具备，呈报立案", PROPOSE_FILING)
                : next("违法行为应当责令改正；初步证据已经具备的，呈报立案", PROPOSE_FILING, ORDER_CORRECTION);
    }

    /** An item that is fined only when somebody was ordered to correct and did not. */
    private static Optional<NextStep> correctionFirst(Try t) {
        var file = t.file();
        if (!t.known().any(item -> item.correction().startsWith("责令改正前置"))) {
            return Optional.empty();
        }
        if (!file.has(ORDER_CORRECTION)) {
            return Optional.of(next("该事项逾期或者拒不改正才能罚款：先责令改正，期满复查", ORDER_CORRECTION));
        }
        return file.said("corrected").isEmpty()
                ? Optional.of(next("改正期限届满后复查；未改正的才能罚款，只给警告的不必等", PerformMove.CHECK_CORRECTION))
                : Optional.empty();
    }

    private static NextStep investigating(Try t) {
        var file = t.file();
        if (!file.has(INQUIRE)) {
            return next("询问当事人，记入笔录", INQUIRE);
        }
        if (file.evidenceInForce().stream()
                .anyMatch(act -> act.facts().text("verification").equals("待查证"))) {
            return next("还有证据待查证：查证后以同一名称重新登记", TAKE_EVIDENCE);
        }
        return correctionFirst(t).orElseGet(() -> next("事实查清、证据齐全的，写明处理建议和确定的数额，调查终结", CONCLUDE));
    }

    private static NextStep reviewed(Try t) {
        var file = t.file();
        if (file.proposed().orElse(Penalty.NONE).none()) {
            return next("建议不予处罚，由负责人决定", DECIDE_NO_PENALTY);
        }
        return file.since(REVIEW, APPROVE_NOTICE)
                ? next("告知书已经批准，送达当事人；他从送达次日起有5个工作日陈述申辩", SERVE_NOTICE)
                : next("由负责人批准事先告知书：告知拟处罚的内容、事实、理由、依据和权利", APPROVE_NOTICE);
    }

    private static NextStep noticed(Try t) {
        var file = t.file();
        if (file.since(SERVE_NOTICE, RECORD_PLEA) && !file.since(RECORD_PLEA, REVIEW_PLEA)) {
            return next("当事人提出了陈述申辩：复核并写明是否采纳，不得因申辩加重", REVIEW_PLEA);
        }
        if (HearingGates.hearingOpen(file)) {
            return next("当事人申请了听证，由负责人指定主持人并提前7个工作日通知", DeliberationMove.APPOINT_HEARING);
        }
        if (!SentBack.proposed(file)) {
            return file.since(SERVE_NOTICE, RECORD_PLEA) || file.since(SERVE_NOTICE, WAIVE_PLEA)
                    ? next("按告知和复核的结果呈报处理决定", PROPOSE_DECISION)
                    : next("当事人有意见的记录陈述申辩，书面放弃的登记放弃；没有的，呈报处理决定，期满后决定", PROPOSE_DECISION, RECORD_PLEA, WAIVE_PLEA);
        }
        return deliberated(t);
    }

    private static NextStep hearing(Try t) {
        var file = t.file();
        if (!file.since(DeliberationMove.APPOINT_HEARING, DeliberationMove.HOLD_HEARING)) {
            return next("按通知的时间举行听证，制作笔录", DeliberationMove.HOLD_HEARING);
        }
        if (!file.since(DeliberationMove.HOLD_HEARING, DeliberationMove.REPORT_HEARING)) {
            return next("由主持人根据笔录提交听证报告", DeliberationMove.REPORT_HEARING);
        }
        return file.since(DeliberationMove.REPORT_HEARING, PROPOSE_DECISION)
                ? deliberated(t)
                : next("按听证的结果呈报处理决定", PROPOSE_DECISION);
    }

    /** After the proposal: the reviews the law wants for this file, then the head. */
    private static NextStep deliberated(Try t) {
        var removal = OrderGates.beside(t.file());
        if ((removal || DeliberationGates.reviewDue(t)) && !DeliberationGates.reviewed(t)) {
            return next(removal ? "责令拆除应当先经法制审核" : "属于应当法制审核的案件，决定之前先送审", DeliberationMove.SUBMIT_REVIEW);
        }
        if ((removal || DeliberationGates.discussionDue(t)) && !DeliberationGates.discussed(t)) {
            return next(removal ? "责令拆除由负责人集体讨论决定" : "情节复杂或者重大，由负责人集体讨论", DeliberationMove.DISCUSS);
        }
        return next("已经呈报，陈述申辩期满后由负责人作出决定", DECIDE);
    }

    private static NextStep legal(Try t) {
        return t.file().since(DeliberationMove.SUBMIT_REVIEW, DeliberationMove.PASS_REVIEW)
                ? deliberated(t)
                : next("由具有法律职业资格、未承办本案的人员逐项审核", DeliberationMove.PASS_REVIEW);
    }

    private static boolean selling(CaseFile file) {
        return !Things.of(file).in(Set.of(ThingState.SELLING)).isEmpty();
    }

    private static NextStep spotDecided(Try t) {
        var file = t.file();
        var cash = file.said("payBy").equals("当场收缴")
                && !file.since(SummaryMove.DECIDE_ON_SPOT, PerformMove.COLLECT_ON_SPOT);
        return cash
                ? next("决定书写明当场收缴：收款并开具财政票据，再报所属机关备案", PerformMove.COLLECT_ON_SPOT)
                : next("当场处罚决定要报所属机关备案", SummaryMove.REPORT_TO_ORGAN);
    }

    private static NextStep performing(Try t) {
        var file = t.file();
        if (InstalmentGates.pending(file).isPresent()) {
            return next(
                    "当事人书面申请了延期或者分期缴纳：由负责人在缴款期限届满之前答复",
                    InstalmentGates.asks(file, InstalmentAsks.PARTS)
                            ? InstalmentMove.APPROVE_INSTALMENTS
                            : EnforceMove.DEFER,
                    InstalmentMove.REFUSE_DEFERRAL);
        }
        if (MoneyGates.correctionOpen(t) && !file.ordered() && !OrderGates.dutyUnmet(t)) {
            return next("复查责令改正的内容是否已经改正", PerformMove.CHECK_CORRECTION);
        }
        if (MoneyGates.cashHeld(file)) {
            return next("当场收缴的罚款自收缴之日起2个工作日内缴至机关", PerformMove.HAND_OVER);
        }
        if (MoneyGates.cashHandedOver(file)) {
            return next("机关自收到罚款之日起2个工作日内缴付银行", PerformMove.BANK);
        }
        return next("等当事人缴款：到账后由财政所导入银行清单，本案自动转为履行完毕；过期不缴的自动转为逾期", PerformMove.PAY);
    }

    private static NextStep closing(Try t) {
        if (DelegatedReport.of(t.file()) == DelegatedReport.DUE) {
            return next("委托执法的案件，结案之前先把处罚情况报告委托机关", JurisdictionMove.REPORT_TO_ENTRUSTER);
        }
        return ClosingGates.unchecked(t)
                        && PerformMove.CHECK_CORRECTION.from().contains(t.file().stage())
                ? next("结案之前先复查责令改正的内容", PerformMove.CHECK_CORRECTION)
                : next("处理完毕，由负责人核对公示情况后批准结案，案卷转档案员归档", PerformMove.CLOSE);
    }
}
