package cn.xiangzhi.intake.tracking;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the reporter may ask again after an answer: a house rule, 15 calendar days unless configured (F67). */
@Component
public class Window {

    private final int days;

    Window(@Value("${xiangzhi.intake.reopen-days:15}") int days) {
        this.days = days;
    }

    /** The last day on which asking again is open. */
    public LocalDate ends(LocalDate answeredOn) {
        return answeredOn.plusDays(days);
    }

    public int days() {
        return days;
    }
}
