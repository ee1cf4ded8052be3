package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.matter.ReportStore;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may open the photos of a report: whoever may see it, works on what became of it, or covers
 * faces before the public sees it, in the same township. */
@Component
class ReportGate implements MatterGate {

    private final ReportStore reports;

    ReportGate(ReportStore reports) {
        this.reports = reports;
    }

    @Override
    public String matterKind() {
        return Reports.MATTER;
    }

    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        return (actor.has(Right.REPORT_READ) || actor.has(Right.ORDER_READ) || actor.has(Right.REPORT_PUBLISH))
                && reports.find(actor.scope(), matter).isPresent();
    }
}
