package cn.xiangzhi.dispatch.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The flow table of an order, and who may make a move. */
class OrderMoveTest {

    private static final UUID BRIGADE = new UUID(7, 7);
    private static final UUID HANDLER = new UUID(8, 8);

    @Test
    void 每个阶段都到得了() {
        var reached = EnumSet.of(OrderStage.WAITING);
        for (var size = 0; size != reached.size(); ) {
            size = reached.size();
            EnumSet.copyOf(reached)
                    .forEach(stage -> Arrays.stream(OrderMove.values())
                            .filter(move -> move.leaves(stage))
                            .forEach(move -> reached.add(move.after(stage))));
        }
        assertThat(reached).containsExactlyInAnyOrder(OrderStage.values());
    }

    @Test
    void 每个未结阶段都有人能推动() {
        for (var stage : OrderStage.values()) {
            var byPeople = Arrays.stream(OrderMove.values())
                    .anyMatch(move -> move.right() != null && move.leaves(stage) && move.after(stage) != stage);
            assertThat(byPeople).as(stage.label()).isEqualTo(stage.open());
        }
    }

    @Property
    void 按经过推出的阶段与核心一致(@ForAll List<OrderMove> tried) {
        var order = order(OrderStage.WAITING, null);
        var replayed = OrderStage.WAITING;
        for (var move : tried) {
            if (move.leaves(order.stage())) {
                order = order.after(move);
                replayed = move.after(replayed);
            } else {
                var now = order;
                assertThatThrownBy(() -> now.after(move)).isInstanceOf(Refused.class);
            }
        }
        assertThat(order.stage()).isEqualTo(replayed);
    }

    @Test
    void 自己办的不能自己核查() {
        var actor = actor(HANDLER);
        var known = new OrderRules.Known(Set.of(BRIGADE), Set.of(HANDLER));
        assertThat(OrderRules.against(order(OrderStage.DONE, BRIGADE), OrderMove.CHECK, actor, known))
                .hasValueSatisfying(refused -> assertThat(refused.why()).contains("自己办的不能自己核查"));
        var someoneElse = actor(new UUID(9, 9));
        assertThat(OrderRules.against(order(OrderStage.DONE, BRIGADE), OrderMove.CHECK, someoneElse, known))
                .isEmpty();
    }

    @Test
    void 只有承办单位能签收退回办结() {
        var known = new OrderRules.Known(Set.of(new UUID(1, 1)), Set.of());
        for (var move : List.of(OrderMove.TAKE, OrderMove.RETURN, OrderMove.FINISH)) {
            assertThat(OrderRules.against(order(OrderStage.ASSIGNED, BRIGADE), move, actor(HANDLER), known))
                    .hasValueSatisfying(refused -> assertThat(refused.why()).contains("您不在该单位"));
        }
    }

    @Test
    void 该写的没写就不收() {
        var today = LocalDate.of(2026, 11, 22);
        assertThat(OrderRules.lacking(OrderMove.RETURN, Given.words(" "), today))
                .isPresent();
        assertThat(OrderRules.lacking(OrderMove.ASSIGN, Given.words(""), today)).isPresent();
        assertThat(OrderRules.lacking(OrderMove.TRANSFER, Given.words("不归本镇管"), today))
                .isPresent();
        assertThat(OrderRules.lacking(OrderMove.CHECK, Given.words("字".repeat(1_000_000)), today))
                .isPresent();
        assertThat(OrderRules.lacking(OrderMove.URGE, Given.words(""), today)).isEmpty();
        var past = new Given(new UUID(0, 1), "延长", null, List.of(), today.minusDays(1), "", "");
        assertThat(OrderRules.lacking(OrderMove.EXTEND, past, today)).isPresent();
    }

    private static Actor actor(UUID person) {
        return new Actor(
                person,
                person,
                "某人",
                BRIGADE,
                "执法队",
                "队员",
                new Scope("980000", null, null),
                EnumSet.allOf(Right.class));
    }

    private static Order order(OrderStage stage, @org.jspecify.annotations.Nullable UUID organ) {
        return new Order(
                new UUID(1, 2),
                "派2026-000001",
                new Order.Matter(null, "占道", "HL-03", OffsetDateTime.parse("2026-11-22T10:00:00+08:00")),
                new Place("980000", "980000101", null, "路口", null, null),
                new Order.Held(organ, "执法队", null, null, null, null, null, null),
                Order.Clock.NONE,
                stage,
                0);
    }
}
