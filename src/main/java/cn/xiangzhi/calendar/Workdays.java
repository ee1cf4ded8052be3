package cn.xiangzhi.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Working days as the yearly holiday notices make them (PPL 85, rule CAL-B). A date in a year without a notice is
 * Refused CALENDAR_NOT_LOADED by these strict methods.
 */
@Component
public class Workdays {

    private final Holidays holidays;

    Workdays(Holidays holidays) {
        this.holidays = holidays;
    }

    public boolean isWorking(LocalDate day) {
        return holidays.calendar().isWorking(day);
    }

    /** Refuses a day whose year has no notice. */
    public void mustBeLoaded(LocalDate day) {
        holidays.calendar().mustBeLoaded(day);
    }

    /** The n-th working day after {@code start}; the start day is not counted (CAL-A). */
    public LocalDate plus(LocalDate start, int workingDays) {
        return holidays.calendar().plus(start, workingDays);
    }

    /** Working days strictly after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        return holidays.calendar().between(from, to);
    }

    /** The whole calendar as it is now, for rule books that count by themselves. */
    public WorkCalendar calendar() {
        return holidays.calendar();
    }
}
