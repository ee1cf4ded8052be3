package cn.xiangzhi.casework.flow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered beside a penalty, to remove or to correct, is enforced on a road of its own: it has its demand, its term and
 * its court, while the stage of the file is that of the money; the file rests when both have ended (PPL 28, 66; AEL 35, 44, 53).
 * Told by the acts alone.
 */
public final class OrderRoad {

    /** Said by an act that moved this road and left the stage of the file where the money is. */
    static final String OWN = "orderRoad";

    /** Moves of this road where there are two; else of the file's only one. */
    private static final Set<Move> MOVES = Stream.concat(
                    Stream.of(
                            RemovalMove.ANNOUNCE_REMOVAL,
                            RemovalMove.DEMAND_DUTY,
                            ForceMove.DECIDE_ENFORCEMENT,
                            ForceMove.DECIDE_SUBSTITUTE,
                            ForceMove.SERVE_ENFORCEMENT,
                            ForceMove.LAST_DEMAND,
                            ForceMove.EXECUTE,
                            ForceMove.PERFORM_SUBSTITUTE,
                            ForceMove.FINISH_EXECUTION,
                            ForceMove.SUSPEND_EXECUTION,
                            ForceMove.RESUME_EXECUTION,
                            ForceMove.END_OWN_EXECUTION,
                            RemedyMove.REVOKE_ENFORCEMENT),
                    Stream.of(OrderCourtMove.values()).filter(move -> move.right() != null))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    /** What is said of either road. */
    private static final Set<Move> EITHER = Set.of(
            RemovalMove.HEAR_DEMANDED,
            RemovalMove.CHECK_REMEDIES,
            SendBackMove.RETURN_FORCE,
            SendBackMove.REPORT_AMENDED);

    /** Where the money may stand while the order is still being carried out. */
    private static final Set<Stage> MONEY = EnumSet.of(
            Stage.PERFORMING,
            Stage.OVERDUE,
            Stage.DEMANDED,
            Stage.COURT_APPLIED,
            Stage.COURT_ORDERED,
            Stage.EXEC_ENDED);

    private static final List<Move> PENALTIES = List.of(OrdinaryMove.DECIDE, SummaryMove.DECIDE_ON_SPOT);

    private OrderRoad() {}

    /** Whether the final report proposes a removal beside the penalty, which one notice tells and one decision says. */
    public static boolean proposed(CaseFile file) {
        return OrderGates.beside(file);
    }

    /** Where what was ordered beside the penalty stands; null where the file has but one road. */
    public static @Nullable Stage of(CaseFile file) {
        if (!MONEY.contains(file.stage())) {
            return null;
        }
        var decision = file.decision();
        if (decision == null || !PENALTIES.contains(decision.move())) {
            return null;
        }
        var moved = moved(file, decision);
        if (moved != null) {
            return moved;
        }
        return ordered(file) && !onlyRoad(file) ? Stage.PERFORMING : null;
    }

    /** Whether it is still to be carried out: neither found done nor carried out, nor ended by law. */
    public static boolean running(CaseFile file) {
        var stage = of(file);
        return stage != null && stage != Stage.EXEC_ENDED && open(file);
    }

    /** Whether the execution of what was ordered was ended without its being done (AEL 40). */
    public static boolean ended(CaseFile file) {
        return of(file) == Stage.EXEC_ENDED && open(file);
    }

    /** Whether it was left undone although nobody ended its execution: also of a file that is closed. */
    public static boolean unfinished(CaseFile file) {
        var decision = file.decision();
        return decision != null
                && PENALTIES.contains(decision.move())
                && open(file)
                && !file.since(decision.move(), ForceMove.END_OWN_EXECUTION)
                && !file.since(decision.move(), OrderCourtMove.END_COURT_ORDER);
    }

    /** Whether a move is at its place: by the road it belongs to. */
    static boolean stands(CaseFile file, Move move) {
        var from = move.from();
        if (EITHER.contains(move)) {
            var own = of(file);
            return from.contains(file.stage()) || own != null && from.contains(own);
        }
        return from.contains(stage(file, move));
    }

    /** The stage by which the table asks of that move. */
    public static Stage stage(CaseFile file, Move move) {
        var own = MOVES.contains(move) ? of(file) : null;
        return own == null ? file.stage() : own;
    }

    /** What the act will say: on which road it went. */
    static Facts marked(CaseFile file, Move move, Facts facts) {
        return move.to() != null && MOVES.contains(move) && of(file) != null ? facts.with(OWN, "true") : facts;
    }

    /** Whether that act moved this road. */
    public static boolean own(Act act) {
        return act.facts().yes(OWN);
    }

    /** Not to be offered where the file has but one road. */
    public static boolean idle(CaseFile file, Move move) {
        return move instanceof OrderCourtMove && of(file) == null;
    }

    private static boolean open(CaseFile file) {
        return OrderGates.removalOpen(file) || MoneyGates.correctionOpen(file);
    }

    private static boolean ordered(CaseFile file) {
        return file.ordered() || file.has(OrdinaryMove.ORDER_CORRECTION);
    }

    private static @Nullable Stage moved(CaseFile file, Act decision) {
        for (var act : file.acts().reversed()) {
            if (act == decision) {
                return null;
            }
            if (own(act)) {
                return act.move().to();
            }
        }
        return null;
    }

    /** A file from before there were two roads, whose order was demanded on the road of the file, keeps to it. */
    private static boolean onlyRoad(CaseFile file) {
        return file.stage() == Stage.DEMANDED
                && file.since(OrdinaryMove.PERFORM, RemovalMove.DEMAND_DUTY)
                && file.since(EnforceMove.DEMAND, RemovalMove.DEMAND_DUTY);
    }
}
