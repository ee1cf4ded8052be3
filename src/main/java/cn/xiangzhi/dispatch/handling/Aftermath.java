package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.dispatch.disputes.Disputes;
import cn.xiangzhi.dispatch.flow.Disagreement;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.routing.Beyond;
import cn.xiangzhi.dispatch.routing.Routing;
import cn.xiangzhi.dispatch.routing.RuleWords;
import cn.xiangzhi.dispatch.supervision.Supervisions;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a move means beside the order: the disagreement, the supervision, the scoring, the rule that was followed or not. */
@Component
class Aftermath {

    private final OrderStore orders;
    private final Disputes disputes;
    private final Supervisions supervisions;
    private final Beyond beyond;
    private final Routing routing;
    private final RuleWords words;

    Aftermath(
            OrderStore orders,
            Disputes disputes,
            Supervisions supervisions,
            Beyond beyond,
            Routing routing,
            RuleWords words) {
        this.orders = orders;
        this.disputes = disputes;
        this.supervisions = supervisions;
        this.beyond = beyond;
        this.routing = routing;
        this.words = words;
    }

    Disagreement disagreement(Order order) {
        return disputes.known(order.county(), order.id());
    }

    boolean replied(Order order) {
        return supervisions.replied(order.county(), order.id());
    }

    /** What the rules advised: for the act's words and, as JSON, for counting how often they are followed. */
    record Advice(String words, @Nullable String facts) {

        static final Advice NONE = new Advice("", null);
    }

    Advice advice(Order order, OrderMove move, Given given) {
        if (move != OrderMove.ASSIGN) {
            return Advice.NONE;
        }
        return routing.propose(
                        order.place(), order.matter().category(), order.matter().receivedAt())
                .map(route -> {
                    var followed = route.organ().equals(given.organ());
                    return new Advice(
                            followed
                                    ? "（按建议：" + route.because() + "）"
                                    : "（规则建议派给" + words.organ(order.county(), route.organ()) + "，没有采纳）",
                            "{\"rule\": \"%s\", \"followed\": %s}".formatted(route.rule(), followed));
                })
                .orElse(Advice.NONE);
    }

    void keep(Actor actor, Order before, Order after, OrderMove move, Given given, UUID act, LocalDate on) {
        disputes.hear(actor, before, after, move, given);
        supervisions.hear(actor, after, move, given, act);
        switch (move) {
            case TRANSFER, TRANSFER_BACK ->
                orders.outside(
                        after,
                        move == OrderMove.TRANSFER_BACK
                                ? null
                                : beyond.of(after.place(), after.matter().category(), on)
                                        .map(Beyond.Why::basis)
                                        .orElse(null));
            case TAKE_OVER ->
                orders.outside(
                        after,
                        beyond.of(after.place(), after.matter().category(), on)
                                .map(Beyond.Why::basis)
                                .orElse("已由有权机关" + before.held().transferredTo() + "接收"));
            default -> {}
        }
    }
}
