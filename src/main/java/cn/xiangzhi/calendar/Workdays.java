package cn.xiangzhi.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Working days as the yearly holiday notices make them (PPL 85, rule CAL-B). A date in a year without a notice is
 * Refused CALENDAR_NOT_LOADED by the strict methods.
 */
@Component
public class Workdays {

    public boolean isWorking(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The n-th working day after {@code start}; the start day is not counted (CAL-A). */
    public LocalDate plus(LocalDate start, int workingDays) {
        throw new UnsupportedOperationException();
    }

    /** Working days strictly after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }
}
