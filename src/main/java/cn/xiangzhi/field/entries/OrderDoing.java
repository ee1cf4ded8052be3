package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.dispatch.OrdersAfield;
import cn.xiangzhi.field.parcels.Parcels;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves of orders: taken, reported done, given back. */
@Component
class OrderDoing implements Doing {

    private final OrdersAfield orders;
    private final Parcels parcels;

    OrderDoing(OrdersAfield orders, Parcels parcels) {
        this.orders = orders;
        this.parcels = parcels;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.TAKE, EntryKind.FINISH, EntryKind.GIVE_BACK);
    }

    @Override
    public Entry.Answer apply(Actor actor, Entry entry) {
        var order = entry.matter();
        if (order == null) {
            throw Refused.notFound("这份派单");
        }
        var words = entry.field("words");
        var seen = id(entry.field("seen"));
        switch (entry.kind()) {
            case TAKE -> orders.take(actor, order, entry.id(), words, seen);
            case FINISH -> orders.finish(actor, order, entry.id(), words, seen);
            default -> orders.giveBack(actor, order, entry.id(), words, seen);
        }
        parcels.keep(actor, entry.id(), "order", order);
        return Entry.Answer.done(entry.kind().label() + "已完成", "/orders/" + order);
    }

    static @Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw Refused.invalid("没有办成", "编号“" + text + "”不正确", "请更新掌上执法页面后再报；手机上的材料还在");
        }
    }
}
