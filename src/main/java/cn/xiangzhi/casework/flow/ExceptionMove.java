package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the head may let go on although a term was missed (level F of rules §24), or because the hour is out of the common (AEL 43(1)):
 * recorded with its reason, for one reason code and one step, and used up by that step.
 */
public enum ExceptionMove implements Move {
    APPROVE_EXCEPTION;

    /** Which steps of a case may go on for which reason; other codes of level F belong to other rooms. */
    private static final Map<RefusalCode, List<Move>> STEPS = steps();

    private static final Row ROW =
            move("批准例外", null, Row.whileOpen()).by(Statute.PPL, 57, 1).apart(Right.CASE_APPROVE);

    /** Nothing is approved beforehand but the hour of an enforcement, which lies ahead. */
    static final Gate<Try> NEEDED = Gate.of(
            "批准例外",
            clause(
                    "例外-1",
                    Citation.of(Statute.PPL, 57, 1),
                    "这一阶段是否没有可以批准例外的步骤",
                    t -> possible(t.file().stage()).isEmpty(),
                    No.say(null, "本案现在没有可以批准例外的步骤", "只有逾期、紧急等法定的几种事由可以经批准继续；其他的请先办结所缺的步骤")),
            clause(
                    "例外-2",
                    Citation.of(Statute.PPL, 57, 1),
                    "所选的步骤是否没有被所选的事由拦住",
                    t -> t.facts().has("exceptionStep") && !asked(t),
                    No.<Try>say(null, "所选的步骤现在没有被所选的事由拦住，不需要批准", "请核对步骤和事由；还没有逾期的照常办理")
                            .whenStated()));

    /** A step that goes on only by an approval, and for which reason. */
    public record Lift(RefusalCode code, Move step) {}

    private static Map<RefusalCode, List<Move>> steps() {
        var steps = new LinkedHashMap<RefusalCode, List<Move>>();
        steps.put(
                RefusalCode.PROC_12,
                List.of(OrdinaryMove.DECIDE, OrdinaryMove.DECIDE_NO_PENALTY, RemovalMove.DECIDE_ORDER));
        steps.put(RefusalCode.CASH_03, List.of(PerformMove.HAND_OVER, PerformMove.BANK));
        steps.put(RefusalCode.ENFC_04, List.of(EnforceMove.APPLY_COURT));
        steps.put(
                RefusalCode.ENFC_05,
                List.of(ForceMove.DECIDE_ENFORCEMENT, ForceMove.EXECUTE, ForceMove.PERFORM_SUBSTITUTE));
        steps.put(
                RefusalCode.TRAN_04,
                List.of(
                        CrimeMove.APPROVE_CRIME,
                        CrimeMove.REFUSE_CRIME,
                        CrimeMove.HAND_TO_POLICE,
                        CrimeMove.HAND_AFTER_DECISION,
                        CrimeMove.HAND_GOODS));
        return steps;
    }

    @Override
    public Row row() {
        return ROW;
    }

    static Map<Move, List<Ask>> forms() {
        var codes = STEPS.keySet().stream()
                .map(code -> new Ask.Choice(code.code(), code.code() + " " + code.label()))
                .toList();
        var steps = STEPS.values().stream()
                .flatMap(List::stream)
                .map(move -> new Ask.Choice(move.name(), move.label()))
                .toList();
        return Map.of(
                APPROVE_EXCEPTION,
                List.of(
                        new Ask("exceptionCode", "批准的事由", Ask.Kind.CHOICE, true, "只列经批准可以继续的事由", codes),
                        new Ask("exceptionStep", "可以继续的步骤", Ask.Kind.CHOICE, true, "批准只对这一步有效，办理一次后失效", steps),
                        Ask.area("exceptionReason", "批准的理由").hint("逾期的写明原因，情况紧急的写明紧急情形；理由印在相应的文书上")));
    }

    /** The codes of level F the head has let pass for this very step and that no such step has used up since. */
    static Set<String> excused(Try t) {
        return approvals(t.file().acts(), t.move())
                .map(act -> act.facts().text("exceptionCode"))
                .filter(code -> RefusalCode.find(code)
                        .filter(known -> known.weight() == RefusalCode.Weight.FLAG)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the head has approved this very step for that reason. */
    static boolean approved(Try t, RefusalCode code) {
        return approvals(t.file().acts(), t.move())
                .anyMatch(act -> act.facts().text("exceptionCode").equals(code.code()));
    }

    /** The head's reason for letting this very act go on; empty where it needed no approval. */
    public static String reason(CaseFile file, Act act, RefusalCode code) {
        var at = file.acts().indexOf(act);
        return approvals(file.acts().subList(0, Math.max(at, 0)), act.move())
                .filter(one -> one.facts().text("exceptionCode").equals(code.code()))
                .findFirst()
                .map(one -> one.facts().text("exceptionReason"))
                .orElse("");
    }

    /** Whether that step may be let go on by the head when it is refused for that reason. */
    public static boolean lifts(String code, Move step) {
        return STEPS.entrySet().stream()
                .anyMatch(one ->
                        one.getKey().code().equals(code) && one.getValue().contains(step));
    }

    /** What stands in the way at this moment and only by an approval gives way. */
    public static List<Lift> needed(Try t) {
        return possible(t.file().stage()).stream()
                .filter(lift -> bars(lift, new Try(t.file(), lift.step(), Facts.NONE, t.known(), t.actor(), t.at())))
                .toList();
    }

    /** Whether a page should offer it: something is barred now, or an enforcement may have to be done in the night. */
    public static boolean offered(Try t) {
        return t.file().stage() == Stage.SELF_EXECUTING || !needed(t).isEmpty();
    }

    private static boolean bars(Lift lift, Try step) {
        return lift.code() == RefusalCode.CASH_03
                ? MoneyGates.cashLate(step)
                        && !excused(step).contains(lift.code().code())
                : Gates.standing(step)
                        .filter(no -> lift.code().code().equals(no.code()))
                        .isPresent();
    }

    private static boolean asked(Try t) {
        var code = t.facts().text("exceptionCode");
        var step = t.facts().text("exceptionStep");
        var urgent = code.equals(RefusalCode.ENFC_05.code());
        return (urgent ? possible(t.file().stage()) : needed(t))
                .stream()
                        .anyMatch(lift -> lift.code().code().equals(code)
                                && lift.step().name().equals(step));
    }

    private static List<Lift> possible(Stage stage) {
        return STEPS.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(step -> new Lift(one.getKey(), step)))
                .filter(lift -> lift.step().from().contains(stage))
                .toList();
    }

    /** Approvals of that step that no such step has used up. */
    private static Stream<Act> approvals(List<Act> acts, Move step) {
        return acts.reversed().stream()
                .takeWhile(act -> act.move() != step)
                .filter(act -> act.move() == APPROVE_EXCEPTION
                        && act.facts().text("exceptionStep").equals(step.name()));
    }
}
