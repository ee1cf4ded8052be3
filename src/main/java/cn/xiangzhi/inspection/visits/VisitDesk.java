package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.QuickLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What inspection puts on the desk. */
@Configuration
class VisitDesk {

    @Bean
    MenuEntry visitsMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 10, "检查", "/visits", Right.VISIT_READ);
    }

    @Bean
    QuickLink newVisit() {
        return new QuickLink(30, "记录检查", "到现场看到什么、结果如何，一次填完", "/visits/new", "visit", Right.VISIT_RECORD);
    }
}
