package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.disputes.DisputeList;
import cn.xiangzhi.dispatch.supervision.Supervisions;
import cn.xiangzhi.dispatch.watch.WatchWork;
import cn.xiangzhi.shell.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for people because something is disputed, asked for, supervised, late or stuck. */
@Component
class WatchedWork {

    private final DisputeList disputes;
    private final Supervisions supervisions;
    private final WatchWork watch;
    private final AskedExceptions exceptions;
    private final Today today;

    WatchedWork(
            DisputeList disputes, Supervisions supervisions, WatchWork watch, AskedExceptions exceptions, Today today) {
        this.disputes = disputes;
        this.supervisions = supervisions;
        this.watch = watch;
        this.exceptions = exceptions;
        this.today = today;
    }

    List<WorkItem> of(Actor actor, int limit) {
        var items = new ArrayList<WorkItem>();
        if (actor.has(Right.ORDER_RULE)) {
            disputes.waiting(actor.scope(), limit).stream()
                    .map(line -> new WorkItem(
                            "待裁定的职责争议",
                            line.title(),
                            line.number() + " · " + line.sides(),
                            "/orders/" + line.orderId(),
                            Light.AMBER,
                            null))
                    .forEach(items::add);
            items.addAll(exceptions.waiting(actor.scope(), limit));
            items.addAll(watch.stuck(actor, limit));
        }
        if (actor.has(Right.ORDER_HANDLE)) {
            supervised(items, actor, "待答复的督办", actor.organ(), false, limit);
        }
        if (actor.has(Right.ORDER_RULE) || actor.has(Right.ORDER_DISPATCH)) {
            supervised(items, actor, "已答复待了结的督办", null, true, limit);
        }
        items.addAll(watch.raised(actor, limit));
        return items;
    }

    private void supervised(
            List<WorkItem> items, Actor actor, String kind, @Nullable UUID unit, boolean replied, int limit) {
        supervisions.waiting(actor.scope(), unit, replied, limit).stream()
                .map(one -> new WorkItem(
                        kind,
                        one.title(),
                        one.number(),
                        "/orders/" + one.orderId(),
                        !replied && one.dueOn().isBefore(today.date()) ? Light.RED : Light.AMBER,
                        replied ? null : one.dueOn()))
                .forEach(items::add);
    }
}
