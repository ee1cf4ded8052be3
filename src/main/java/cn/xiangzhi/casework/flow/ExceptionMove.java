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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the head may let go on although a term was missed (level F of rules §24), or because the hour is out of the common (AEL 43(1)):
 * recorded with its reason, for one reason code and one step, and used up by that step.
 */
public enum ExceptionMove implements Move {
    REQUEST_EXCEPTION(
            move("申请批准例外", null, Row.whileOpen()).by(Statute.PPL, 57, 1).needs(Right.CASE_HANDLE)),
    APPROVE_EXCEPTION(move("批准例外", null, Row.whileOpen()).by(Statute.PPL, 57, 1).apart(Right.CASE_APPROVE)),
    REFUSE_EXCEPTION(move("不批准例外", null, Row.whileOpen()).by(Statute.PPL, 57, 1).apart(Right.CASE_APPROVE));

    /** Which steps of a case may go on for which reason; other codes of level F belong to other rooms. */
    private static final Map<RefusalCode, List<Move>> STEPS = steps();

    private final Row row;

    ExceptionMove(Row row) {
        this.row = row;
    }

    /** Nothing is asked or approved beforehand but the hour of an enforcement, which lies ahead. */
    static final Gate<Try> NEEDED = Gate.of(
            "批准例外",
            clause(
                    "例外-1",
                    Citation.of(Statute.PPL, 57, 1),
                    "这一阶段是否没有可以批准例外的步骤",
                    t -> possible(t.file()).isEmpty(),
                    No.say(null, "本案现在没有可以批准例外的步骤", "只有逾期、紧急等法定的几种事由可以经批准继续；其他的请先办结所缺的步骤")),
            clause(
                    "例外-2",
                    Citation.of(Statute.PPL, 57, 1),
                    "所选的步骤是否没有被所选的事由拦住",
                    t -> t.facts().has("exceptionStep") && !asked(t),
                    No.<Try>say(null, "所选的步骤现在没有被所选的事由拦住，不需要批准", "请核对步骤和事由；还没有逾期的照常办理")
                            .whenStated()));

    private static final Gate<Try> ONCE = Gate.of(
            "申请批准例外",
            clause(
                    "例外-3",
                    Citation.of(Statute.PPL, 57, 1),
                    "是否已有申请没有答复",
                    t -> pending(t.file()).isPresent(),
                    No.say(null, "已经申请批准例外，负责人还没有答复", "请等负责人批准或者不批准")));

    private static final Gate<Try> ANSWER = Gate.of(
            "答复例外申请",
            clause(
                    "例外-4",
                    Citation.of(Statute.PPL, 57, 1),
                    "是否没有待答复的申请",
                    t -> pending(t.file()).isEmpty(),
                    No.say(null, "没有待答复的例外申请", "办案人员申请之后才能答复")));

    static final Map<Move, List<Step<?>>> BOOKS = Map.of(
            REQUEST_EXCEPTION, List.<Step<?>>of(Steps.on(ONCE), Steps.on(NEEDED)),
            APPROVE_EXCEPTION, List.<Step<?>>of(Steps.on(NEEDED)),
            REFUSE_EXCEPTION, List.<Step<?>>of(Steps.on(ANSWER)));

    /** A step that goes on only by an approval, and for which reason. */
    public record Lift(RefusalCode code, Move step) {}

    private static Map<RefusalCode, List<Move>> steps() {
        var steps = new LinkedHashMap<RefusalCode, List<Move>>();
        steps.put(
                RefusalCode.PROC_12,
                List.of(OrdinaryMove.DECIDE, OrdinaryMove.DECIDE_NO_PENALTY, RemovalMove.DECIDE_ORDER));
        steps.put(RefusalCode.CASH_03, List.of(PerformMove.HAND_OVER, PerformMove.BANK));
        steps.put(RefusalCode.ENFC_04, List.of(EnforceMove.APPLY_COURT, OrderCourtMove.APPLY_COURT_ORDER));
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
        return row;
    }

    static Map<Move, List<Ask>> forms() {
        var codes = STEPS.keySet().stream()
                .map(code -> new Ask.Choice(code.code(), code.code() + " " + code.label()))
                .toList();
        var steps = STEPS.values().stream()
                .flatMap(List::stream)
                .map(move -> new Ask.Choice(move.name(), move.label()))
                .toList();
        var code = new Ask("exceptionCode", "例外的事由", Ask.Kind.CHOICE, true, "只列经批准可以继续的事由", codes);
        var step = new Ask("exceptionStep", "可以继续的步骤", Ask.Kind.CHOICE, true, "批准只对这一步有效，办理一次后失效", steps);
        return Map.of(
                REQUEST_EXCEPTION,
                List.of(code, step, Ask.area("requestReason", "申请的理由").hint("逾期的写明经过和原因，情况紧急的写明紧急情形")),
                APPROVE_EXCEPTION,
                List.of(code, step, Ask.area("exceptionReason", "批准的理由").hint("逾期的写明原因，情况紧急的写明紧急情形；理由印在相应的文书上")),
                REFUSE_EXCEPTION,
                List.of(Ask.area("exceptionRefusal", "不批准的理由").hint("办案人员在案件页上看得到")));
    }

    /** The codes of level F the head has let pass for this very step and that no such step has used up since. */
    static Set<String> excused(Try t) {
        if (!t.file().has(APPROVE_EXCEPTION)) {
            return Set.of();
        }
        return approvals(t.file().acts(), t.move())
                .map(act -> act.facts().text("exceptionCode"))
                .filter(code -> RefusalCode.find(code)
                        .filter(known -> known.weight() == RefusalCode.Weight.FLAG)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What an officer asked the head to let go on and nobody has answered, while it could still be done. */
    public static Optional<Act> pending(CaseFile file) {
        return file.last(REQUEST_EXCEPTION).filter(asked -> {
            var after = file.acts()
                    .subList(file.acts().indexOf(asked) + 1, file.acts().size());
            var step = Move.named(asked.facts().text("exceptionStep"));
            return step != null
                    && file.stands(step)
                    && after.stream().noneMatch(act -> act.move() == step || answers(act, asked));
        });
    }

    private static boolean answers(Act act, Act asked) {
        return act.move() == REFUSE_EXCEPTION
                || act.move() == APPROVE_EXCEPTION
                        && Stream.of("exceptionStep", "exceptionCode")
                                .allMatch(key -> act.facts()
                                        .text(key)
                                        .equals(asked.facts().text(key)));
    }

    /** What was asked for, as the head's lists say it. */
    public static String asked(Act request) {
        var step = Move.named(request.facts().text("exceptionStep"));
        var code = RefusalCode.find(request.facts().text("exceptionCode"));
        return (step == null ? "" : "“" + step.label() + "”")
                + code.map(RefusalCode::label).orElse("");
    }

    /** The head's no to the newest request, while nothing was asked or approved since. */
    public static Optional<Act> refused(CaseFile file) {
        return file.last(REQUEST_EXCEPTION, APPROVE_EXCEPTION, REFUSE_EXCEPTION)
                .filter(act -> act.move() == REFUSE_EXCEPTION);
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
        return possible(t.file()).stream()
                .filter(lift -> bars(lift, new Try(t.file(), lift.step(), Facts.NONE, t.known(), t.actor(), t.at())))
                .toList();
    }

    /** Whether a page should offer it: something is barred now or was asked for, or an enforcement may have to be done in the night. */
    public static boolean offered(ExceptionMove move, Try t) {
        var asked = pending(t.file()).isPresent();
        return switch (move) {
            case REQUEST_EXCEPTION -> !asked && mayAsk(t);
            case APPROVE_EXCEPTION -> asked || mayAsk(t);
            case REFUSE_EXCEPTION -> asked;
        };
    }

    private static boolean mayAsk(Try t) {
        return t.file().stands(ForceMove.EXECUTE) || !needed(t).isEmpty();
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
        return (urgent ? possible(t.file()) : needed(t))
                .stream()
                        .anyMatch(lift -> lift.code().code().equals(code)
                                && lift.step().name().equals(step));
    }

    private static List<Lift> possible(CaseFile file) {
        return STEPS.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(step -> new Lift(one.getKey(), step)))
                .filter(lift -> file.stands(lift.step()))
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
