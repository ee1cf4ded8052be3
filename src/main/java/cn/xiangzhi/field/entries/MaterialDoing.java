package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.dispatch.OrdersAfield;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.inspection.VisitsAfield;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Photos, films and sounds added to an order or a visit; and the gap where a phone lost an entry. */
@Component
class MaterialDoing implements Doing {

    private final OrdersAfield orders;
    private final VisitsAfield visits;
    private final Parcels parcels;

    MaterialDoing(OrdersAfield orders, VisitsAfield visits, Parcels parcels) {
        this.orders = orders;
        this.visits = visits;
        this.parcels = parcels;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.MATERIAL, EntryKind.MISSING);
    }

    @Override
    public Entry.Answer apply(Actor actor, Entry entry) {
        var matter = entry.matter();
        if (entry.kind() == EntryKind.MISSING) {
            return Entry.Answer.done("已登记缺失", "");
        }
        if (matter == null) {
            throw Refused.notFound("要补充材料的派单或者检查");
        }
        if (entry.field("to").equals("visit")) {
            actor.must(Right.VISIT_RECORD, "不能补充材料");
            visits.mustSee(actor, matter);
            parcels.keep(actor, entry.id(), "visit", matter);
            return Entry.Answer.done("材料已补充到检查记录", "/visits/" + matter);
        }
        actor.must(Right.ORDER_HANDLE, "不能补充材料");
        orders.place(actor, matter);
        parcels.keep(actor, entry.id(), "order", matter);
        return Entry.Answer.done("材料已补充到派单", "/orders/" + matter);
    }
}
