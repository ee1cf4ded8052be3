package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.shell.SearchSource;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for dispatchers, units and checkers on my work, and what the search box finds. */
@Component
class OrderWork implements WorkSource, SearchSource {

    private final OrderLines lines;
    private final WatchedWork watched;
    private final Today today;

    OrderWork(OrderLines lines, WatchedWork watched, Today today) {
        this.lines = lines;
        this.watched = watched;
        this.today = today;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        var items = new ArrayList<WorkItem>();
        if (actor.has(Right.ORDER_DISPATCH)) {
            add(items, actor, "待派单", List.of(OrderStage.WAITING, OrderStage.RETURNED), null, limit);
            add(items, actor, "待对方接收的移送", List.of(OrderStage.TRANSFERRED), null, limit);
        }
        if (actor.has(Right.ORDER_HANDLE)) {
            var mine = List.of(OrderStage.ASSIGNED, OrderStage.TAKEN, OrderStage.IN_CASE);
            add(items, actor, "我单位的派单", mine, actor.organ(), limit);
        }
        if (actor.has(Right.ORDER_CHECK)) {
            add(items, actor, "待核查", List.of(OrderStage.DONE), null, limit);
        }
        items.addAll(watched.of(actor, limit));
        return items.size() > limit ? items.subList(0, limit) : items;
    }

    private void add(
            List<WorkItem> items, Actor actor, String kind, List<OrderStage> stages, @Nullable UUID unit, int limit) {
        var date = today.date();
        lines.waiting(actor.scope(), stages, unit, limit).stream()
                .map(line -> new WorkItem(
                        kind,
                        line.title(),
                        line.number() + " · " + line.stage().label()
                                + (line.holder().isEmpty() ? "" : " · " + line.holder()),
                        "/orders/" + line.id(),
                        line.light(date),
                        line.dueOn()))
                .forEach(items::add);
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        if (!actor.has(Right.ORDER_READ)) {
            return List.of();
        }
        return lines.search(actor.scope(), words, limit).stream()
                .map(line -> new SearchHit(
                        "派单", line.title(), line.number() + " · " + line.stage().label(), "/orders/" + line.id()))
                .toList();
    }
}
