package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.casework.money.LateFee.Span;
import cn.xiangzhi.casework.money.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the acts of a case say about its remedies: pure, read from the file alone (rules §8.1 flag {@code remedy}, §15). */
public final class Remedies {

    /** The party gave up its own application: the remedy counts as not used. */
    static final String WITHDRAWN = "当事人撤回";

    /** The decision stands but was unlawful: it leaves the public page all the same (PPL 48(2); ARL 65). */
    public static final String UNLAWFUL = "确认违法（不撤销）";

    /** Revoked for its procedure alone: the same may be decided again (ARL 64(2)). */
    public static final String PROCEDURE = "因程序违法撤销";

    /** The decision the party attacks is that of the penalty or the order. */
    static final String DECISION = "处罚（处理）决定";

    /** The decision to enforce without the court has remedies of its own (AEL 38; ARL 11). */
    static final String ENFORCEMENT = "强制执行（代履行）决定";

    static final String TARGET = "remedyTarget";

    private static final Set<Move> REGISTERED = Set.of(RemedyMove.REGISTER_REVIEW, RemedyMove.REGISTER_SUIT);
    private static final Set<Move> OUTCOMES =
            Set.of(RemedyMove.UPHOLD_REMEDY, RemedyMove.CHANGE_REMEDY, RemedyMove.REVOKE_REMEDY);

    /** Outcomes about the enforcement alone: the decision behind it stands. */
    private static final Set<Move> FELL = Set.of(RemedyMove.REVOKE_ENFORCEMENT, RemedyMove.ENFORCEMENT_FELL);

    private static final Set<Move> REVOKING = Set.of(RemedyMove.REVOKE_REMEDY, RemedyMove.CORRECT_REVOKE);
    private static final Set<Move> CHANGING = Set.of(RemedyMove.CHANGE_REMEDY, RemedyMove.CORRECT_CHANGE);
    private static final Set<Move> DECIDING = Set.of(
            OrdinaryMove.DECIDE, OrdinaryMove.DECIDE_NO_PENALTY, SummaryMove.DECIDE_ON_SPOT, RemovalMove.DECIDE_ORDER);
    private static final Set<Move> PAYING = Set.of(PerformMove.PAY, PerformMove.COLLECT_ON_SPOT);

    private Remedies() {}

    /** Where the decision of a case stands before those who review it. */
    public enum State implements Labelled {
        NONE("没有复议、诉讼"),
        RECONSIDERATION("复议中"),
        LITIGATION("诉讼中"),
        REVOKED("已撤销"),
        CHANGED("已变更");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The flag, from the acts in their order; a new decision starts afresh. */
    public static State state(CaseFile file) {
        var state = State.NONE;
        var settled = State.NONE;
        for (var act : file.acts()) {
            var move = act.move();
            if (DECIDING.contains(move)) {
                settled = State.NONE;
                state = settled;
            } else if (move == RemedyMove.REGISTER_REVIEW) {
                state = State.RECONSIDERATION;
            } else if (move == RemedyMove.REGISTER_SUIT) {
                state = State.LITIGATION;
            } else if (REVOKING.contains(move)) {
                settled = State.REVOKED;
                state = settled;
            } else if (CHANGING.contains(move)) {
                settled = State.CHANGED;
                state = settled;
            } else if (move == RemedyMove.UPHOLD_REMEDY || FELL.contains(move)) {
                state = settled;
            }
        }
        return state;
    }

    /** The remedy that is still being dealt with. */
    public static Optional<Act> open(CaseFile file) {
        @Nullable Act open = null;
        for (var act : file.acts()) {
            if (REGISTERED.contains(act.move())) {
                open = act;
            } else if (OUTCOMES.contains(act.move())
                    || FELL.contains(act.move())
                    || act.move() == RemedyMove.CORRECT_REVOKE) {
                open = null;
            }
        }
        return Optional.ofNullable(open);
    }

    /** The same where it attacks the penalty or the order itself: what is built on that decision waits (AEL 44, 53). */
    public static Optional<Act> onDecision(CaseFile file) {
        return open(file).filter(act -> !onEnforcement(act));
    }

    /** Whether that registration attacks only the enforcement. */
    public static boolean onEnforcement(Act registered) {
        return registered.facts().text(TARGET).equals(ENFORCEMENT);
    }

    /** Whether the outcome an act registers is of a remedy against the enforcement alone. */
    public static boolean ofEnforcement(CaseFile file, Act outcome) {
        return FELL.contains(outcome.move())
                || file.acts().subList(0, file.acts().indexOf(outcome)).reversed().stream()
                        .filter(act -> REGISTERED.contains(act.move()))
                        .findFirst()
                        .filter(Remedies::onEnforcement)
                        .isPresent();
    }

    /** Whether an enforcement decision was served and stands, so that it may be attacked by itself. */
    static boolean enforcementServed(CaseFile file) {
        var decision = file.decision();
        return decision != null
                && file.last(ForceMove.SERVE_ENFORCEMENT)
                        .filter(act -> file.acts().indexOf(act) > file.acts().indexOf(decision))
                        .isPresent()
                && FELL.stream().allMatch(fell -> file.since(fell, ForceMove.SERVE_ENFORCEMENT));
    }

    /**
     * Why what was decided may not be carried out now, empty where nothing stands in the way: a remedy alone stays nothing,
     * an order to stop does, and a building is not taken down while the order to remove it is attacked (ARL 42; ALA 56; AEL 44).
     */
    static Optional<String> barred(CaseFile file) {
        if (halted(file)) {
            return Optional.of("复议、诉讼期间已经决定停止执行");
        }
        return file.ordered() && onDecision(file).isPresent()
                ? Optional.of("当事人对限期拆除决定申请了复议或者提起了诉讼，还没有结果")
                : Optional.empty();
    }

    /** Whether execution was ordered to stop in the remedy that is open (ARL 42; ALA 56). */
    public static boolean halted(CaseFile file) {
        return open(file)
                .filter(act -> file.acts().stream()
                        .anyMatch(one -> one.move() == RemedyMove.HALT_EXECUTION
                                && file.acts().indexOf(one) > file.acts().indexOf(act)))
                .isPresent();
    }

    /** Whether an outcome is the party's own withdrawal. */
    public static boolean withdrawn(Facts outcome) {
        return outcome.text("remedyOutcome").equals(WITHDRAWN);
    }

    /** Days on which no late fee grows: from the acceptance to the service of the outcome, both included (PPL 73(3)). */
    public static List<Span> spans(CaseFile file) {
        var spans = new ArrayList<Span>();
        @Nullable LocalDate since = null;
        for (var act : file.acts()) {
            if (REGISTERED.contains(act.move()) && since == null && !onEnforcement(act)) {
                since = act.facts().date("remedyAcceptedOn").orElse(act.on());
            } else if (since != null && (OUTCOMES.contains(act.move()) || act.move() == RemedyMove.CORRECT_REVOKE)) {
                spans.add(new Span(since, act.facts().date("outcomeServedOn").orElse(act.on())));
                since = null;
            }
        }
        if (since != null) {
            spans.add(new Span(since, LocalDate.MAX));
        }
        return merged(spans);
    }

    /** No day twice. */
    static List<Span> merged(List<Span> spans) {
        var out = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var last = out.isEmpty() ? null : out.getLast();
            if (span.to().isBefore(span.from())) {
                continue;
            }
            if (last != null
                    && (last.to().equals(LocalDate.MAX)
                            || !span.from().isAfter(last.to().plusDays(1)))) {
                out.set(out.size() - 1, new Span(last.from(), last.to().isAfter(span.to()) ? last.to() : span.to()));
            } else {
                out.add(span);
            }
        }
        return List.copyOf(out);
    }

    /** The last day a party may still go on after a remedy that was carried through; empty when none was. */
    static Optional<LocalDate> windowAfter(CaseFile file) {
        var decision = file.decision();
        return file.acts().reversed().stream()
                .takeWhile(act -> act != decision)
                .filter(act -> OUTCOMES.contains(act.move()) && act.facts().has("remedyWindowUntil"))
                .findFirst()
                .flatMap(act -> act.facts().date("remedyWindowUntil"));
    }

    /** The act that took the last decision away; null when none did, or a new one was made since. */
    public static @Nullable Act revocation(CaseFile file) {
        return file.acts().reversed().stream()
                .takeWhile(act -> !DECIDING.contains(act.move()))
                .filter(act -> REVOKING.contains(act.move()))
                .findFirst()
                .orElse(null);
    }

    /** The place of the newest revocation among the acts; -1 when there is none. */
    static int revokedAt(CaseFile file) {
        return file.last(RemedyMove.REVOKE_REMEDY, RemedyMove.CORRECT_REVOKE)
                .map(file.acts()::indexOf)
                .orElse(-1);
    }

    /** The act that changed the decision in force, if one did. */
    static Optional<Act> change(CaseFile file) {
        var decision = file.decision();
        return decision == null
                ? Optional.empty()
                : file.acts().reversed().stream()
                        .takeWhile(act -> act != decision)
                        .filter(act -> CHANGING.contains(act.move()))
                        .findFirst();
    }

    /** Payments made for the decision in force. */
    public static List<Act> received(CaseFile file) {
        var acts = file.acts();
        return acts.subList(revokedAt(file) + 1, acts.size()).stream()
                .filter(act -> PAYING.contains(act.move()))
                .toList();
    }

    /** What must be given back: paid for a decision that fell, and paid above what a changed one asks; never negative. */
    public static BigDecimal refundOwed(CaseFile file, Ledger ledger, LocalDate day) {
        var before = sum(
                file.acts().subList(0, revokedAt(file) + 1).stream()
                        .filter(act -> PAYING.contains(act.move()))
                        .toList(),
                "amount");
        var above = change(file).isPresent()
                ? ledger.paid()
                        .subtract(ledger.principal())
                        .subtract(ledger.lateFee(day).payable())
                        .max(BigDecimal.ZERO)
                : BigDecimal.ZERO;
        var back = sum(
                file.acts().stream()
                        .filter(act -> act.move() == RemedyMove.REFUND)
                        .toList(),
                "refundAmount");
        return before.add(above).subtract(back).max(BigDecimal.ZERO);
    }

    /** Paid above what a changed decision asks, and nobody has ordered the rest to be given back. */
    static boolean overpaid(CaseFile file) {
        var asked = file.imposed().map(p -> p.fine().add(p.confiscated())).orElse(BigDecimal.ZERO);
        return change(file)
                .filter(act -> !file.since(act.move(), RemedyMove.ORDER_REFUND))
                .filter(act -> sum(received(file), "amount").compareTo(asked) > 0)
                .isPresent();
    }

    /** Ordered, and not yet paid by the treasury. */
    public static boolean refundOrdered(CaseFile file) {
        return file.since(RemedyMove.REFUND, RemedyMove.ORDER_REFUND);
    }

    private static BigDecimal sum(List<Act> acts, String key) {
        return acts.stream().map(act -> act.facts().amount(key)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
