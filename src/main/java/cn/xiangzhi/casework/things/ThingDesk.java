package cn.xiangzhi.casework.things;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register of things puts on the desk: two menu entries, and what must be returned or decided soon. */
@Configuration(proxyBeanMethods = false)
class ThingDesk {

    /** Days before the end of a term at which it appears on my work. */
    private static final int AHEAD = 3;

    @Bean
    MenuEntry thingsMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 40, "涉案物品", "/things", Right.CASE_READ);
    }

    @Bean
    MenuEntry camerasMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 80, "监控点位", "/cameras", Right.CASE_READ);
    }

    @Bean
    WorkSource thingsDue(ThingStore store, Today today) {
        return (actor, limit) -> actor.has(Right.CASE_HANDLE)
                ? store.due(actor, today.date().plusDays(AHEAD), limit).stream()
                        .map(ThingDesk::item)
                        .toList()
                : List.of();
    }

    private static WorkItem item(ThingStore.Due due) {
        return new WorkItem(
                due.release() ? "待退还物品" : "登记保存、查封扣押将到期",
                due.number() + " " + due.names(),
                due.release() ? "措施已解除，应当立即退还" : "到期没有处理的自动解除",
                "/cases/" + due.caseId(),
                Light.AMBER,
                due.heldUntil());
    }
}
