package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.powers.Mode;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** What may never become of things: nothing is held by a case at rest, nor beyond its days as if it still were (AEL 25, 28). */
final class LawfulThings {

    private static final Set<Move> COERCION = Set.of(
            ThingMove.SEIZE,
            ForceMove.DECIDE_ENFORCEMENT,
            ForceMove.DECIDE_SUBSTITUTE,
            ForceMove.CLEAR_AT_ONCE,
            ForceMove.SELL_SEIZED);

    private LawfulThings() {}

    static void after(CaseFile before, Try t, CaseFile after) {
        var move = t.move();
        if (COERCION.contains(move)) {
            assertThat(t.known().power().mode()).as("委托执法不得强制").isNotEqualTo(Mode.DELEGATED);
        }
        if (!after.stage().open()) {
            assertThat(Things.of(after).open()).as("了结的案件不再占有物品").isEmpty();
        }
        if (move == ThingMove.EXTEND_SEIZURE || move == ForceMove.SELL_SEIZED) {
            var things = Things.of(before);
            for (var thing : things.all()) {
                var touched = move == ThingMove.EXTEND_SEIZURE
                        || ThingChain.touched(after.acts().getLast()).contains(thing.name());
                if (thing.state() == ThingState.SEIZED && thing.holding() != null && touched) {
                    var seized = thing.holding().facts().time("seizedAt").orElseThrow();
                    var days = ChronoUnit.DAYS.between(seized.toLocalDate(), t.on());
                    var tests = SeizureSpan.of(before.acts(), thing.holding()).testing();
                    assertThat(days).as("期限之内才延长、拍卖").isLessThanOrEqualTo(60 + tests);
                }
            }
        }
        if (move == ThingMove.CONFISCATE_THINGS) {
            assertThat(after.imposed().orElseThrow().kinds()).as("决定没收的才没收").contains("没收非法财物");
        }
    }
}
