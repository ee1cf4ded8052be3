package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Menu lines of the overviews, and stuck cases on the desk of the head and of the county (F22). */
@Configuration
class OverviewDesk {

    @Bean
    MenuEntry approvalsMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 5, "待我审批", "/cases/approvals", Right.CASE_APPROVE);
    }

    @Bean
    MenuEntry lineMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 20, "办案一行表", "/cases/line", Right.CASE_READ);
    }

    @Bean
    MenuEntry stuckMenu() {
        return new MenuEntry(MenuEntry.Group.CASEWORK, 25, "无人能办的案件", "/cases/stuck", Right.CASE_READ);
    }

    @Bean
    WorkSource stuckWaiting(StuckStore store) {
        return (actor, limit) -> answers(actor)
                ? store.of(actor.scope(), limit).stream()
                        .map(OverviewDesk::item)
                        .toList()
                : List.of();
    }

    /** The head of the township; at the county whoever reads cases, for a township without a head. */
    private static boolean answers(Actor actor) {
        return actor.has(Right.CASE_APPROVE)
                || actor.has(Right.CASE_READ) && actor.scope().township() == null;
    }

    private static WorkItem item(StuckStore.Line line) {
        var reason = StuckReason.valueOf(line.reason());
        return new WorkItem(
                "无人能办的案件",
                line.number() + " " + line.itemName(),
                reason.label() + "。" + reason.remedy(),
                "/cases/" + line.id(),
                Light.AMBER,
                null);
    }
}
