package cn.xiangzhi.calendar;

import java.time.LocalDate;

/**
 * When service by announcement takes effect: the term's end, and where that is a day of rest the next working day, in the
 * party's favour. Whether it moves is an open point of the rules (CPL 85(3), 95): to be confirmed by a lawyer.
 */
public final class Announcement {

    private Announcement() {}

    public static LocalDate effectiveOn(WorkCalendar calendar, LocalDate lastPosted) {
        var end = TermCount.of(calendar, TermTable.get("service.announcement"), lastPosted, 0)
                .due();
        return calendar.isWorking(end) ? end : calendar.plus(end, 1);
    }
}
