package cn.xiangzhi.vehicles.trips;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.MatterGate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may open the receipts of a cost: whoever keeps the vehicles, or the payments, of the same scope. */
@Component
class CostGate implements MatterGate {

    private final TripStore trips;

    CostGate(TripStore trips) {
        this.trips = trips;
    }

    @Override
    public String matterKind() {
        return TripRegister.COST;
    }

    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        return (actor.has(Right.VEHICLE_MANAGE) || actor.has(Right.PAYMENT_RECORD))
                && trips.cost(actor.county(), actor.scope().township(), matter).isPresent();
    }
}
