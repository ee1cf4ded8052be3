package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.powers.CapacityAspect;
import cn.xiangzhi.powers.CapacityLight;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts items that turned red or amber before the township's head, one line for each kind of shortfall (F58). Nothing of it is
 * overdue, so that the red light of a term is not used.
 */
@Component
class CapacityWork implements WorkSource {

    private final CapacityStore store;

    CapacityWork(CapacityStore store) {
        this.store = store;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        var township = actor.scope().township();
        if (township == null || !actor.has(Right.POWER_ACCEPT)) {
            return List.of();
        }
        return store.waiting(actor.county(), township, limit).stream()
                .map(group -> new WorkItem(
                        "权责事项" + CapacityLight.valueOf(group.light()).label(),
                        group.items() + " 项"
                                + CapacityLight.valueOf(group.light()).label() + "：" + lacks(group.lacks()),
                        "自 " + group.since() + "，例如" + group.words(),
                        "/powers/capacity?light=" + group.light() + "&open=yes",
                        group.light().equals("RED") ? Light.AMBER : Light.GREEN,
                        null))
                .toList();
    }

    static String lacks(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> CapacityAspect.valueOf(name).label())
                .collect(Collectors.joining("、"));
    }
}
