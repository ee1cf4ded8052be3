package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Row.move;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the head may let go on although a term was missed or an order was wrong (level F of rules §24): recorded with its
 * reason, for one reason code and one step, and used up by that step.
 */
public enum ExceptionMove implements Move {
    APPROVE_EXCEPTION;

    /** The codes that go on with a recorded approval. */
    private static final List<RefusalCode> CODES = Arrays.stream(RefusalCode.values())
            .filter(code -> code.weight() == RefusalCode.Weight.FLAG)
            .toList();

    private static final Row ROW = move(
                    "批准例外",
                    null,
                    Arrays.stream(Stage.values()).filter(Stage::open).toArray(Stage[]::new))
            .by(Statute.PPL, 57, 1)
            .apart(Right.CASE_APPROVE);

    @Override
    public Row row() {
        return ROW;
    }

    static Map<Move, List<Ask>> forms(List<Move> moves) {
        var codes = CODES.stream()
                .map(code -> new Ask.Choice(code.code(), code.code() + " " + code.label()))
                .toList();
        var steps = moves.stream()
                .filter(move -> move.right() != null && move != APPROVE_EXCEPTION)
                .map(move -> new Ask.Choice(move.name(), move.label()))
                .toList();
        return Map.of(
                APPROVE_EXCEPTION,
                List.of(
                        new Ask("exceptionCode", "批准的事由", Ask.Kind.CHOICE, true, "只列经批准可以继续的事由", codes),
                        new Ask("exceptionStep", "可以继续的步骤", Ask.Kind.CHOICE, true, "批准只对这一步有效，办理一次后失效", steps),
                        Ask.area("exceptionReason", "批准的理由")));
    }

    /** The codes the head has let pass for this very step and that no such step has used up since. */
    static Set<String> excused(Try t) {
        var codes = new HashSet<String>();
        for (var act : t.file().acts().reversed()) {
            if (act.move() == t.move()) {
                break;
            }
            if (act.move() == APPROVE_EXCEPTION
                    && act.facts().text("exceptionStep").equals(t.move().name())) {
                codes.add(act.facts().text("exceptionCode"));
            }
        }
        return codes;
    }

    /** Whether a refusal of that code may be lifted by the head. */
    public static boolean lifts(String code) {
        return CODES.stream().anyMatch(known -> known.code().equals(code));
    }
}
