package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.filing.FilingRules;
import cn.xiangzhi.powers.handed.Givers;
import cn.xiangzhi.powers.handed.Sight;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Statistics go to the departments by themselves: made when their cycle has ended, signed for by their people (S14). */
@Component
class Reports {

    private final ReportStore reports;
    private final Statistics statistics;
    private final Givers givers;
    private final FilingRules rules;
    private final Audit audit;
    private final Today today;

    Reports(ReportStore reports, Statistics statistics, Givers givers, FilingRules rules, Audit audit, Today today) {
        this.reports = reports;
        this.statistics = statistics;
        this.givers = givers;
        this.rules = rules;
        this.audit = audit;
        this.today = today;
    }

    /** Cycles end with a month, so nothing is asked on other days. */
    @EventListener
    @Transactional
    void on(DayHasPassed day) {
        if (day.ended().plusDays(1).getDayOfMonth() == 1) {
            reports.counties().forEach(county -> ended(county, day.ended()));
        }
    }

    /** Makes the reports of every department whose cycle ended that day. */
    void ended(String county, LocalDate day) {
        givers.departments(county).forEach((department, name) -> ended(county, day, department, name));
    }

    private void ended(String county, LocalDate day, UUID department, String name) {
        var cycle = rules.cycle(county, department, day);
        if (!cycle.endsOn(day)) {
            return;
        }
        var span = cycle.containing(day);
        var report =
                new PowerReport(Ids.next(), department, name, cycle, span.from(), span.to(), today.now(), "", null);
        if (reports.add(county, report, statistics.of(county, department, span))) {
            audit.record(Actor.system(county), "生成行使情况统计", "power-report", report.id(), name + span.words());
        }
    }

    /** The department signs for a report. */
    @Transactional
    public void sign(Actor actor, UUID id) {
        actor.must(Right.OVERSEE, "签收统计");
        var report = reports.find(Sight.of(actor), id).orElseThrow(() -> Refused.notFound("统计"));
        if (reports.sign(actor.county(), id, actor.organ(), actor.name(), today.date())) {
            audit.record(actor, "签收行使情况统计", "power-report", id, report.span().words());
        }
    }
}
