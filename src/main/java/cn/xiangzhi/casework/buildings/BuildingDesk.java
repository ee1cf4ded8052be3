package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.FileFamily;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register of building sites puts on the desk: its menu line, its photos' gate, and permits soon due. */
@Configuration(proxyBeanMethods = false)
class BuildingDesk {

    /** Days before the end of a term at which it appears on my work. */
    private static final int AHEAD = 3;

    @Bean
    MenuEntry buildingsMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 60, "违建治理", "/buildings", Right.CASE_READ);
    }

    @Bean
    WorkSource permitsDue(BuildingLines lines, Today today) {
        return (actor, limit) -> actor.has(Right.CASE_HANDLE)
                ? lines.due(actor.scope(), today.date().plusDays(AHEAD), limit).stream()
                        .map(row -> item(row, today))
                        .toList()
                : List.of();
    }

    private static WorkItem item(BuildingLines.Row row, Today today) {
        var late = row.dueOn() != null && row.dueOn().isBefore(today.date());
        return new WorkItem(
                late ? "补办手续逾期" : "补办手续将到期",
                row.number() + " " + row.placeWords(),
                "没有补办成的，登记“没有补办成”，继续责令停建、立案",
                "/buildings/" + row.id(),
                late ? Light.RED : Light.AMBER,
                row.dueOn());
    }

    /** Photos of a site open to who may read cases, within the scope. */
    @Bean
    MatterGate buildingPhotos(BuildingActs acts) {
        return MatterGate.of(
                BuildingWork.PHOTOS,
                FileFamily.ALL,
                Set.of(Right.CASE_READ),
                (scope, act) -> acts.of(scope, act).isPresent());
    }
}
