package cn.xiangzhi.intake.tracking;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.matter.ReportFlow;
import cn.xiangzhi.intake.matter.ReportStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes reports when the days for asking again have passed; nothing else closes them. */
@Component
class WindowPassed {

    private static final int AT_ONCE = 500;

    private final ReportStore reports;
    private final ReportFlow flow;

    WindowPassed(ReportStore reports, ReportFlow flow) {
        this.reports = reports;
        this.flow = flow;
    }

    @EventListener
    void on(DayHasPassed day) {
        for (var some = reports.windowPassed(day.ended(), AT_ONCE); !some.isEmpty(); ) {
            some.forEach(report -> flow.keep(
                    Actor.system(report.county()),
                    ReportMove.CLOSE,
                    report.after(ReportMove.CLOSE),
                    "要求再办的期限已过",
                    "这件事已经结束。"));
            some = reports.windowPassed(day.ended(), AT_ONCE);
        }
    }
}
