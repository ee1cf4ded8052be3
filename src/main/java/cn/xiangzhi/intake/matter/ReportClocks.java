package cn.xiangzhi.intake.matter;

import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.ReportMove;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The clocks of a report after its answer: until when asking again is open, and once it was asked, by when the office owes
 * a new answer (F67). Both are rows of the term engine, started and stopped by acts.
 */
@Component
public class ReportClocks {

    /** Runs for the reporter and presses nobody here. */
    public static final String WINDOW = "report.window";

    /** Runs for the office. */
    public static final String AGAIN = "report.again";

    private final Terms terms;
    private final Today today;
    private final int againDays;

    ReportClocks(Terms terms, Today today, @Value("${xiangzhi.intake.again-days:10}") int againDays) {
        this.terms = terms;
        this.today = today;
        this.againDays = againDays;
    }

    void moved(Report after, ReportMove move, UUID act) {
        switch (move) {
            case ANSWER -> answered(after, act);
            case REOPEN -> reopened(after, act);
            case CLOSE -> end(after, WINDOW, act);
            default -> {}
        }
    }

    private void answered(Report after, UUID act) {
        end(after, AGAIN, act);
        var on = after.outcome().answeredOn();
        var ends = after.outcome().windowEnds();
        if (on != null && ends != null) {
            start(after, WINDOW, "要求再办的期限", on, ends, "答复后在期限内可要求再办", act);
        }
    }

    private void reopened(Report after, UUID act) {
        end(after, WINDOW, act);
        var on = today.date();
        var due = terms.due(on, againDays, TermUnit.WORKING_DAY);
        start(after, AGAIN, "再办答复期限", on, due, "要求再办的，" + againDays + "个工作日内办好答复", act);
    }

    private void start(Report report, String term, String name, LocalDate from, LocalDate due, String basis, UUID act) {
        terms.startUntil(
                report.county(), report.place().township(), "report", report.id(), term, name, from, due, basis, act);
    }

    private void end(Report report, String term, UUID act) {
        terms.end(report.county(), report.id(), Set.of(term), today.date(), act);
    }
}
