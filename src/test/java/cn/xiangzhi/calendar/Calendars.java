package cn.xiangzhi.calendar;

import java.util.Set;

/** The calendars of the tests: the notices that come with the program. */
public final class Calendars {

    private Calendars() {}

    /** 2024 to 2026 loaded, nothing else. */
    public static WorkCalendar shipped() {
        return WorkCalendar.of(Set.of(2024, 2025, 2026), Holidays.shippedDays());
    }
}
