package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.documents.MatterGate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may open the papers and photos of an order: whoever may see the order. */
@Component
class OrderGate implements MatterGate {

    private final OrderStore orders;

    OrderGate(OrderStore orders) {
        this.orders = orders;
    }

    @Override
    public String matterKind() {
        return "order";
    }

    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        return actor.has(Right.ORDER_READ) && orders.find(actor.scope(), matter).isPresent();
    }
}
