package cn.xiangzhi.intake.tracking;

import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the reporter may ask again after an answer: a house rule, 15 calendar days unless configured (F67). */
@Component
public class Window {

    private final Terms terms;
    private final int days;

    Window(Terms terms, @Value("${xiangzhi.intake.reopen-days:15}") int days) {
        this.terms = terms;
        this.days = days;
    }

    /** The last day on which asking again is open: the day of the answer is not counted, a last rest day moves on (CAL-A). */
    public LocalDate ends(LocalDate answeredOn) {
        return terms.due(answeredOn, days, TermUnit.DAY);
    }

    public int days() {
        return days;
    }
}
