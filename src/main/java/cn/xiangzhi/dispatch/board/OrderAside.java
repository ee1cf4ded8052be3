package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.dispatch.disputes.Disputes;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.supervision.Supervisions;
import cn.xiangzhi.dispatch.watch.Escalations;
import cn.xiangzhi.dispatch.watch.StuckOrders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside an order on its page: disagreement, supervision, escalation, whether it is stuck. */
@Component
class OrderAside {

    private final Disputes disputes;
    private final Supervisions supervisions;
    private final Escalations escalations;
    private final StuckOrders stuck;

    OrderAside(Disputes disputes, Supervisions supervisions, Escalations escalations, StuckOrders stuck) {
        this.disputes = disputes;
        this.supervisions = supervisions;
        this.escalations = escalations;
        this.stuck = stuck;
    }

    StuckOrders.@Nullable Reason stuck(Order order) {
        return stuck.of(order.county(), order.id()).orElse(null);
    }

    List<Supervisions.Supervision> supervisions(Order order) {
        return supervisions.of(order.county(), order.id());
    }

    List<OrderPage.Heard> disputes(Order order) {
        return disputes.of(order.county(), order.id()).stream()
                .map(dispute -> new OrderPage.Heard(dispute, disputes.sides(order.county(), dispute.id())))
                .toList();
    }

    List<Escalations.Step> escalations(Order order) {
        return escalations.of(order.county(), order.id());
    }
}
