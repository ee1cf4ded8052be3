package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.FileFamily;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.QuickLink;
import java.util.Set;
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
        return new QuickLink(30, "记录检查", "到现场看到什么、结果如何，一次填完", "/visits/new", "eye", Right.VISIT_RECORD);
    }

    /** Photos of a visit open to who may read visits, or the case that came of it, within the scope. */
    @Bean
    MatterGate visitPhotos(VisitStore store) {
        return MatterGate.of(
                VisitWork.KIND,
                FileFamily.ALL,
                Set.of(Right.VISIT_READ, Right.CASE_READ),
                (scope, visit) -> store.find(scope, visit).isPresent());
    }
}
