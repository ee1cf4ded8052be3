package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.shell.WorkItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Escalations and stuck orders as lines of my work. */
@Component
public class WatchWork {

    private final Escalations escalations;
    private final StuckOrders stuck;

    WatchWork(Escalations escalations, StuckOrders stuck) {
        this.escalations = escalations;
        this.stuck = stuck;
    }

    /** What climbed up to this person and is not done. */
    public List<WorkItem> raised(Actor actor, int limit) {
        return actor.has(Right.ORDER_READ)
                ? escalations.to(actor.scope(), actor.person(), limit).stream()
                        .map(line -> new WorkItem(
                                "升级提醒",
                                line.title(),
                                line.number() + " · " + line.step().label(),
                                "/orders/" + line.orderId(),
                                line.step() == EscalationStep.AMBER ? Light.AMBER : Light.RED,
                                line.dueOn()))
                        .toList()
                : List.of();
    }

    /** What nobody can move, for the leader. */
    public List<WorkItem> stuck(Actor actor, int limit) {
        return stuck.some(actor.scope(), limit).stream()
                .map(line -> new WorkItem(
                        "没有人能推动的派单",
                        line.title(),
                        line.number() + " · " + line.reason().label(),
                        "/orders/" + line.orderId(),
                        Light.RED,
                        null))
                .toList();
    }
}
