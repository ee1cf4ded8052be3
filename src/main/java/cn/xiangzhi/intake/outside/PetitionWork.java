package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Petitions whose writer waits to be told in writing how they go, with the fifteen days (XF 23). */
@Component
class PetitionWork implements WorkSource {

    private final OutsideStore outside;
    private final ReportStore reports;
    private final Terms terms;

    PetitionWork(OutsideStore outside, ReportStore reports, Terms terms) {
        this.outside = outside;
        this.reports = reports;
        this.terms = terms;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.REPORT_ANSWER)) {
            return List.of();
        }
        var ids = outside.untold(actor.scope(), limit);
        var clocks = terms.pressing(actor.county(), ids);
        return ids.stream()
                .flatMap(id -> reports.find(actor.scope(), id).stream())
                .map(report -> {
                    var clock = clocks.get(report.id());
                    return new WorkItem(
                            "信访件待书面告知",
                            report.said().title(),
                            report.receipt().number() + " · " + report.stage().label(),
                            "/reports/" + report.id(),
                            clock);
                })
                .toList();
    }
}
