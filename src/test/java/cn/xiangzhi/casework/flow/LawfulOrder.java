package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Lawful.newest;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may never be of an order beside a fine: told twice, one road moved by the other, an end with either open (AEL 35, 44, 53). */
final class LawfulOrder {

    private static final Set<Move> PENALTIES = Set.of(OrdinaryMove.DECIDE, SummaryMove.DECIDE_ON_SPOT);
    private static final Set<Move> OTHER_ENDS = Set.of(
            OrdinaryMove.DECIDE_NO_PENALTY,
            RemovalMove.DECIDE_ORDER,
            RemedyMove.REVOKE_REMEDY,
            RemedyMove.CORRECT_REVOKE);

    /** Moves of the order that lead from one stage to another. */
    private static final Set<Move> MOVING = Set.of(
            RemovalMove.DEMAND_DUTY,
            ForceMove.DECIDE_ENFORCEMENT,
            ForceMove.DECIDE_SUBSTITUTE,
            ForceMove.FINISH_EXECUTION,
            ForceMove.SUSPEND_EXECUTION,
            ForceMove.RESUME_EXECUTION,
            ForceMove.END_OWN_EXECUTION,
            OrderCourtMove.APPLY_COURT_ORDER,
            OrderCourtMove.COURT_GRANTS_ORDER,
            OrderCourtMove.COURT_REFUSES_ORDER,
            OrderCourtMove.OBJECT_COURT_ORDER,
            RemedyMove.REVOKE_ENFORCEMENT,
            OrderCourtMove.END_COURT_ORDER);

    /** Those that stay where they are. */
    private static final Set<Move> STAYING = Set.of(
            RemovalMove.ANNOUNCE_REMOVAL,
            ForceMove.SERVE_ENFORCEMENT,
            ForceMove.LAST_DEMAND,
            ForceMove.EXECUTE,
            ForceMove.PERFORM_SUBSTITUTE,
            OrderCourtMove.COURT_ACCEPTS_ORDER);

    private static final Set<Move> EITHER = Set.of(
            RemovalMove.HEAR_DEMANDED,
            RemovalMove.CHECK_REMEDIES,
            SendBackMove.RETURN_FORCE,
            SendBackMove.REPORT_AMENDED);

    private LawfulOrder() {}

    static void after(CaseFile before, Try t, CaseFile after) {
        var move = t.move();
        var road = road(before);
        if (road != null && MOVING.contains(move)) {
            assertThat(after.stage()).as("责令事项的步骤不动罚款的阶段").isEqualTo(before.stage());
            assertThat(road(after)).as("责令事项到了哪一步").isEqualTo(move.to());
        } else if (road != null && road(after) != null) {
            assertThat(road(after)).as("罚款的步骤不动责令事项").isEqualTo(road);
        }
        switch (move) {
            case EnforceMove.APPLY_COURT -> {
                if (road != null) {
                    demanded(before, t, EnforceMove.DEMAND);
                }
            }
            case ForceMove.DECIDE_ENFORCEMENT -> {
                if (road != null) {
                    assertThat(newest(before, RemovalMove.DEMAND_DUTY))
                            .as("责令事项自己催告过")
                            .isGreaterThan(newest(before, OrdinaryMove.DECIDE, SummaryMove.DECIDE_ON_SPOT));
                }
            }
            case OrderCourtMove.APPLY_COURT_ORDER -> demanded(before, t, RemovalMove.DEMAND_DUTY);
            case OrderCourtMove.END_BOTH -> {
                assertThat(road).as("责令事项已经终结").isEqualTo(Stage.EXEC_ENDED);
                assertThat(t.known().money().settled(t.on())).as("罚款已经缴清").isTrue();
            }
            case PerformMove.FULFIL, PerformMove.CLOSE -> ended(before, move, road);
            default -> {}
        }
    }

    /** One decision says both, told in the same words, after the review and the discussion every removal needs. */
    static void decided(CaseFile before, Try t) {
        var report = before.acts().get(newest(before, OrdinaryMove.CONCLUDE)).facts();
        var both = report.text("outcome").equals(ForceAsks.PENALTY_AND_REMOVAL);
        assertThat(t.facts().has(OrderGates.CONTENT))
                .as("建议一并责令拆除的一并决定，没有建议的不决定")
                .isEqualTo(both);
        if (both) {
            var told = before.acts()
                    .get(newest(before, OrdinaryMove.APPROVE_NOTICE))
                    .facts();
            assertThat(t.facts().text(OrderGates.CONTENT)).as("拆除的内容告知过").isEqualTo(told.text(OrderGates.CONTENT));
            assertThat(t.facts().amount(OrderGates.DAYS))
                    .as("拆除的期限不比告知的短")
                    .isGreaterThanOrEqualTo(told.amount(OrderGates.DAYS));
            var proposed = newest(before, OrdinaryMove.PROPOSE_DECISION);
            assertThat(newest(before, DeliberationMove.PASS_REVIEW))
                    .as("责令拆除先法制审核")
                    .isGreaterThan(proposed);
            assertThat(newest(before, DeliberationMove.DISCUSS)).as("责令拆除先集体讨论").isGreaterThan(proposed);
        }
    }

    /** The stages a move may be made from in this file. */
    static Stream<Stage> places(CaseFile file, Move move) {
        var road = road(file);
        if (road == null || !MOVING.contains(move) && !STAYING.contains(move) && !EITHER.contains(move)) {
            return Stream.of(file.stage());
        }
        return EITHER.contains(move) ? Stream.of(file.stage(), road) : Stream.of(road);
    }

    /** Where the order beside a fine stands, told from the acts alone; null where there is none. */
    static @Nullable Stage road(CaseFile file) {
        Stage road = null;
        var penalised = false;
        var ordered = false;
        for (var act : file.acts()) {
            var move = act.move();
            if (PENALTIES.contains(move)) {
                penalised = true;
                road = null;
                ordered = newest(file, OrdinaryMove.ORDER_CORRECTION) >= 0
                        || act.facts().has(OrderGates.CONTENT);
            } else if (OTHER_ENDS.contains(move)) {
                penalised = false;
                road = null;
            } else if (penalised && MOVING.contains(move)) {
                road = move.to();
            }
        }
        var performing = Set.of(
                        Stage.PERFORMING,
                        Stage.OVERDUE,
                        Stage.DEMANDED,
                        Stage.COURT_APPLIED,
                        Stage.COURT_ORDERED,
                        Stage.EXEC_ENDED)
                .contains(file.stage());
        return !penalised || !performing ? null : road != null ? road : ordered ? Stage.PERFORMING : null;
    }

    /** Its own demand, ten working days and more ago, since the decision. */
    private static void demanded(CaseFile before, Try t, Move demand) {
        var at = newest(before, demand);
        assertThat(at).as("自己的催告").isGreaterThan(newest(before, OrdinaryMove.DECIDE, SummaryMove.DECIDE_ON_SPOT));
        var until = before.acts().get(at).facts().date("demandUntil");
        assertThat(until.orElse(LocalDate.MAX)).as("自己的催告期满").isBefore(t.on());
    }

    /** Done as it was ordered, or its execution ended by law: nothing else ends it. */
    private static void ended(CaseFile before, Move move, @Nullable Stage road) {
        var decision = newest(before, OrdinaryMove.DECIDE, SummaryMove.DECIDE_ON_SPOT);
        if (road == null || decision < 0) {
            return;
        }
        var checked = Optional.of(newest(before, PerformMove.CHECK_CORRECTION))
                .filter(at -> at >= 0)
                .filter(at -> before.acts().get(at).facts().text("corrected").equals("已改正"))
                .orElse(-1);
        var removal = before.acts().get(decision).facts().has(OrderGates.CONTENT);
        var corrected = newest(before, OrdinaryMove.ORDER_CORRECTION);
        var carriedOut = newest(before, ForceMove.FINISH_EXECUTION);
        var done = Math.max(checked, carriedOut) > Math.max(corrected, removal ? decision : -1);
        assertThat(done || move == PerformMove.CLOSE && road == Stage.EXEC_ENDED)
                .as("责令的内容履行完毕，或者终结执行")
                .isTrue();
    }
}
