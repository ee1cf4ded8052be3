package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.OrdinaryMove.APPROVE_NOTICE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.CONCLUDE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.CONFIRM_ADDRESS;
import static cn.xiangzhi.casework.flow.OrdinaryMove.DECIDE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.DECIDE_NO_PENALTY;
import static cn.xiangzhi.casework.flow.OrdinaryMove.FILE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.INQUIRE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.INSPECT_SCENE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.INVESTIGATE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.ORDER_CORRECTION;
import static cn.xiangzhi.casework.flow.OrdinaryMove.PROPOSE_DECISION;
import static cn.xiangzhi.casework.flow.OrdinaryMove.PROPOSE_FILING;
import static cn.xiangzhi.casework.flow.OrdinaryMove.RECORD_PLEA;
import static cn.xiangzhi.casework.flow.OrdinaryMove.RENOTIFY;
import static cn.xiangzhi.casework.flow.OrdinaryMove.REVIEW_PLEA;
import static cn.xiangzhi.casework.flow.OrdinaryMove.SERVE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.SERVE_NOTICE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.TAKE_EVIDENCE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.VERIFY;
import static cn.xiangzhi.casework.flow.OrdinaryMove.WAIVE_PLEA;
import static cn.xiangzhi.casework.flow.PerformMove.ARCHIVE;
import static cn.xiangzhi.casework.flow.PerformMove.BANK;
import static cn.xiangzhi.casework.flow.PerformMove.CLOSE;
import static cn.xiangzhi.casework.flow.PerformMove.COLLECT_ON_SPOT;
import static cn.xiangzhi.casework.flow.PerformMove.FULFIL;
import static cn.xiangzhi.casework.flow.PerformMove.HAND_OVER;
import static cn.xiangzhi.casework.flow.PerformMove.LAPSE;
import static cn.xiangzhi.casework.flow.PerformMove.PAY;
import static cn.xiangzhi.casework.flow.Step.each;
import static cn.xiangzhi.casework.flow.Steps.CASH;
import static cn.xiangzhi.casework.flow.Steps.IN_TIME;
import static cn.xiangzhi.casework.flow.Steps.SERVED;
import static cn.xiangzhi.casework.flow.Steps.SHOWING;
import static cn.xiangzhi.casework.flow.Steps.SUMMARY;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.SummaryMove.DECIDE_ON_SPOT;
import static cn.xiangzhi.casework.flow.SummaryMove.NOTIFY_ON_SPOT;
import static cn.xiangzhi.casework.flow.SummaryMove.USE_SUMMARY;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Finding;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.Ruling;
import cn.xiangzhi.powers.PowerAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which books are asked before which move, in order, and under which act of power it falls. */
public final class Gates {

    private static final Map<Move, List<Step<?>>> OWN = Map.ofEntries(
            Map.entry(VERIFY, List.of()),
            Map.entry(TAKE_EVIDENCE, List.of(on(InquiryGates.AT_REST))),
            Map.entry(INQUIRE, List.of(on(InquiryGates.AT_REST), SHOWING, on(InquiryGates.RECORD))),
            Map.entry(INSPECT_SCENE, List.of(on(InquiryGates.AT_REST), SHOWING, on(InquiryGates.RECORD))),
            Map.entry(ORDER_CORRECTION, List.of(TWO, on(FilingGates.PARTY), on(FilingGates.CORRECTION))),
            Map.entry(CONFIRM_ADDRESS, List.of(TWO, on(FilingGates.PARTY))),
            Map.entry(PROPOSE_FILING, List.of(on(FilingGates.PROPOSE), TWO, IN_TIME)),
            Map.entry(FILE, List.of(on(FilingGates.FILE), TWO)),
            Map.entry(INVESTIGATE, List.of(SHOWING)),
            Map.entry(CONCLUDE, List.of(on(InquiryGates.CONCLUDE), each(PenaltyGates.PROPOSED), on(ReopenGates.AGAIN))),
            Map.entry(RENOTIFY, List.of(each(PenaltyGates.PROPOSED))),
            Map.entry(APPROVE_NOTICE, List.of(on(NoticeGates.APPROVE), on(OrderGates.NOTICE_BESIDE))),
            Map.entry(SERVE_NOTICE, List.of(on(NoticeGates.SERVE), TWO, SERVED, on(NoticeGates.DAY))),
            Map.entry(RECORD_PLEA, List.of(TWO)),
            Map.entry(WAIVE_PLEA, List.of(on(NoticeGates.WAIVE))),
            Map.entry(
                    REVIEW_PLEA,
                    List.of(on(NoticeGates.REVIEW_PLEA), each(NoticeGates.NOT_HEAVIER), each(NoticeGates.AS_TOLD))),
            Map.entry(
                    PROPOSE_DECISION,
                    List.of(
                            on(DecisionGates.PROPOSE),
                            each(DecisionGates.NOT_HEAVIER),
                            each(PenaltyGates.PROPOSED),
                            each(PenaltyGates.EDUCATED),
                            on(ReopenGates.AGAIN))),
            Map.entry(
                    DECIDE,
                    List.of(
                            on(CrimeGates.BESIDE),
                            on(OrderGates.NOT_AN_ORDER),
                            on(DecisionGates.DECIDE),
                            on(Collecting.GATE),
                            on(OrderGates.DECIDE_BESIDE),
                            TWO,
                            on(ReopenGates.AGAIN))),
            Map.entry(DECIDE_NO_PENALTY, List.of(on(DecisionGates.NO_PENALTY))),
            Map.entry(SERVE, List.of(TWO, SERVED, on(NoticeGates.DAY))),
            Map.entry(
                    USE_SUMMARY,
                    List.of(on(FilingGates.SUMMARY), IN_TIME, SHOWING, SUMMARY, each(PenaltyGates.PROPOSED))),
            Map.entry(NOTIFY_ON_SPOT, List.of(on(SpotGates.NOTIFY))),
            Map.entry(
                    DECIDE_ON_SPOT,
                    List.of(on(CrimeGates.BESIDE), on(SpotGates.DECIDE), on(Collecting.GATE), TWO, SUMMARY)),
            Map.entry(COLLECT_ON_SPOT, List.of(on(MoneyGates.COLLECT), CASH)),
            Map.entry(HAND_OVER, List.of(on(MoneyGates.HAND_OVER))),
            Map.entry(BANK, List.of(on(MoneyGates.BANK))),
            Map.entry(PAY, List.of(on(MoneyGates.PAY))),
            Map.entry(FULFIL, List.of(on(MoneyGates.FULFIL))),
            Map.entry(LAPSE, List.of(on(MoneyGates.LAPSE))),
            Map.entry(CLOSE, List.of(on(ClosingGates.CLOSE))),
            Map.entry(ARCHIVE, List.of(on(ClosingGates.ARCHIVE))));

    /** What every table asks; a group of moves keeps its own books beside it. */
    private static final Map<Move, List<Step<?>>> STEPS = Stream.of(
                    OWN,
                    HearingGates.STEPS,
                    DeliberationGates.STEPS,
                    ExtensionGates.STEPS,
                    EnforceGates.STEPS,
                    EvidenceGates.STEPS,
                    ThingGates.STEPS,
                    InstalmentGates.STEPS,
                    RemedyGates.STEPS,
                    RefundGates.STEPS,
                    ReopenGates.STEPS,
                    ServiceGates.STEPS,
                    RecheckGates.STEPS,
                    OrderGates.STEPS,
                    ForceGates.STEPS,
                    OrderCourtGates.STEPS,
                    ExecutionGates.STEPS,
                    RemedyCheck.STEPS,
                    SaleGates.STEPS,
                    SealGates.STEPS,
                    EarlySaleGates.STEPS,
                    SampleGates.STEPS,
                    CrimeGates.STEPS,
                    PoliceGates.STEPS,
                    Recusals.STEPS,
                    Jurisdictions.STEPS,
                    FurtherGates.STEPS,
                    SendBackGates.STEPS,
                    NameGates.STEPS,
                    LaterEvidence.STEPS,
                    ExceptionMove.BOOKS)
            .flatMap(group -> group.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Gates::joined));

    private static final Map<Move, PowerAct> POWERS = Map.ofEntries(
            Map.entry(PROPOSE_FILING, PowerAct.FILE),
            Map.entry(FILE, PowerAct.FILE),
            Map.entry(INVESTIGATE, PowerAct.INVESTIGATE),
            Map.entry(APPROVE_NOTICE, PowerAct.PUNISH),
            Map.entry(DECIDE, PowerAct.PUNISH),
            Map.entry(DECIDE_NO_PENALTY, PowerAct.PUNISH),
            Map.entry(USE_SUMMARY, PowerAct.PUNISH),
            Map.entry(DECIDE_ON_SPOT, PowerAct.PUNISH),
            Map.entry(FurtherMove.ADD_VIOLATION, PowerAct.INVESTIGATE),
            Map.entry(EvidenceMove.REGISTER_THINGS, PowerAct.INVESTIGATE),
            Map.entry(ThingMove.APPROVE_SEIZURE, PowerAct.COERCE),
            Map.entry(ThingMove.SEIZE, PowerAct.COERCE),
            Map.entry(RemovalMove.APPROVE_ORDER_NOTICE, PowerAct.PUNISH),
            Map.entry(RemovalMove.DECIDE_ORDER, PowerAct.PUNISH),
            Map.entry(ForceMove.DECIDE_ENFORCEMENT, PowerAct.PUNISH),
            Map.entry(ForceMove.DECIDE_SUBSTITUTE, PowerAct.PUNISH),
            Map.entry(ForceMove.CLEAR_AT_ONCE, PowerAct.INVESTIGATE),
            Map.entry(ForceMove.SELL_SEIZED, PowerAct.PUNISH),
            Map.entry(JurisdictionMove.RECORD_RECALL, PowerAct.FILE),
            Map.entry(JurisdictionMove.HAND_OVER_RECALLED, PowerAct.FILE),
            Map.entry(JurisdictionMove.TRANSFER_FILED, PowerAct.FILE),
            Map.entry(JurisdictionMove.REPORT_TO_ENTRUSTER, PowerAct.FILE));

    /** Nobody who withdrew takes part (PPL 43). */
    private static final Step<?> OUT = on(Recusals.OUT);

    private Gates() {}

    /** A topic may add its books to a move of another table: they are asked after that table's own. */
    private static List<Step<?>> joined(List<Step<?>> first, List<Step<?>> more) {
        return Stream.<Step<?>>concat(first.stream(), more.stream()).toList();
    }

    /** The act of power a move falls under; null when it needs none. */
    public static @Nullable PowerAct powerFor(Move move) {
        return POWERS.get(move);
    }

    /** Refuses with the missing link when the power does not carry the move that day (AUTH, DELE). */
    static void power(Try t) {
        var refusal = t.known().power().refusal();
        if (refusal == null
                || !POWERS.containsKey(t.move())
                || Jurisdictions.LOOK.contains(t.move())
                || Jurisdictions.finishedHere(t)) {
            return;
        }
        throw Refused.unlawful(
                refusal.code(),
                t.move().barred(),
                refusal.why(),
                refusal.basis(),
                Jurisdictions.remedy(t, refusal.remedy()));
    }

    static Ruling<String> pass(Try t) {
        try {
            return passed(t);
        } catch (Refused no) {
            throw profile(t).cited(no);
        }
    }

    private static ProcedureProfile profile(Try t) {
        return ProcedureProfile.of(t.known().item().field());
    }

    private static Ruling<String> passed(Try t) {
        var findings = new ArrayList<Finding>();
        if (t.file().has(RecusalMove.DECIDE_RECUSAL)) {
            findings.addAll(OUT.pass(t));
        }
        for (var step : STEPS.getOrDefault(t.move(), List.of())) {
            findings.addAll(step.pass(t));
        }
        // Asked of every form alike: the act need not keep that its days were possible.
        Moments.STEP.pass(t);
        Stated.made(t);
        return new Ruling<>(t.move().label(), Gate.VERSION, "可以", List.copyOf(findings));
    }

    static Optional<Refused> standing(Try t) {
        var out = t.file().has(RecusalMove.DECIDE_RECUSAL) ? Stream.of(OUT) : Stream.<Step<?>>of();
        return Stream.concat(out, STEPS.getOrDefault(t.move(), List.of()).stream())
                .map(step -> step.standing(t))
                .flatMap(Optional::stream)
                .findFirst()
                .map(no -> profile(t).cited(no));
    }

    /** The clauses that stop or warn before a move, by their ids: what the list of where each book is asked is held against. */
    static Set<String> clauses(Move move) {
        return Stream.concat(
                        STEPS.getOrDefault(move, List.of()).stream()
                                .flatMap(step ->
                                        step.gate().book().clauses().stream().map(Clause::id)),
                        Cautions.at(move).stream()
                                .flatMap(gate -> gate.book().clauses().stream().map(Clause::id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<String> cautions(Try t) {
        return Cautions.about(t).stream().map(profile(t)::cited).toList();
    }
}
