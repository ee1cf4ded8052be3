package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** My work: the swaps somebody asks me for, and my duty of the next two days. */
@Configuration(proxyBeanMethods = false)
class DutyWork {

    @Bean
    WorkSource dutyWaiting(SwapStore swaps, ShiftStore shifts, Today today) {
        return (actor, limit) -> waiting(swaps, shifts, today, actor, limit);
    }

    private static List<WorkItem> waiting(SwapStore swaps, ShiftStore shifts, Today today, Actor actor, int limit) {
        var items = new ArrayList<WorkItem>();
        for (var swap : swaps.open(actor.county(), actor.person())) {
            if (swap.askedOf().equals(actor.person())) {
                items.add(
                        new WorkItem("待答复换班", swap.askedByName() + "请您换班", swap.reason(), "/duty", Light.AMBER, null));
            }
        }
        for (var shift : shifts.of(
                actor.county(), actor.person(), today.now(), today.now().plusDays(2))) {
            items.add(new WorkItem(
                    "我的值班",
                    shift.shift().label() + shift.role().label(),
                    shift.organName(),
                    "/duty/shifts/" + shift.id(),
                    Light.GREEN,
                    shift.day()));
        }
        return items.stream().limit(limit).toList();
    }
}
