package cn.xiangzhi.intake.tracking;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportReopened;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportFlow;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.receiving.Reporters;
import cn.xiangzhi.intake.receiving.Supplements;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking again, inside the window only (F67): by the reporter's receipt, or by the program the report came from. */
@Component
public class Reopening {

    private final ReportFlow flow;
    private final ReportStore reports;
    private final ReportActs acts;
    private final Supplements supplements;
    private final Today today;
    private final ApplicationEventPublisher events;

    Reopening(
            ReportFlow flow,
            ReportStore reports,
            ReportActs acts,
            Supplements supplements,
            Today today,
            ApplicationEventPublisher events) {
        this.flow = flow;
        this.reports = reports;
        this.acts = acts;
        this.supplements = supplements;
        this.today = today;
        this.events = events;
    }

    @Transactional
    public void reopen(Report report, String why) {
        reopen(report, why, "您要求再办：" + why + "。已重新安排处理。");
    }

    /** Somebody whose report was merged asks again: the matter is dealt with anew under its lead. */
    @Transactional
    void reopen(Report lead, Report merged, String why) {
        var number = merged.receipt().number();
        reopen(lead, why + "（并入的 " + number + " 的报告人提出）", "同样反映这件事的人要求再办，已重新安排处理。");
        acts.line(merged, "您要求再办：" + why + "。已重新安排处理。");
    }

    private void reopen(Report report, String why, String plainWords) {
        var ends = report.outcome().windowEnds();
        if (ReportMove.REOPEN.leaves(report.stage())
                && ends != null
                && today.date().isAfter(ends)) {
            throw Refused.unlawful(
                    null,
                    "不能再要求重办这一件",
                    "要求再办的期限到 " + ends + " 为止，已经过了",
                    Basis.house("答复后在期限内可要求再办"),
                    "问题仍在的，请重新反映一次，写上原编号 " + report.receipt().number());
        }
        flow.keep(Reporters.of(report.county()), ReportMove.REOPEN, report.reopenedAgain(), why, plainWords);
        events.publishEvent(new ReportReopened(report.county(), report.id(), why, today.date()));
    }

    /** The same through another program, with what it told kept beside the report. */
    @Transactional
    public UUID reopen(Report report, Supplements.Added added) {
        var words = added.words().length() > 500 ? added.words().substring(0, 500) : added.words();
        reopen(report, words);
        return supplements.add(
                Reporters.of(report.county()),
                reports.find(report.county(), report.id()).orElseThrow(),
                added);
    }
}
