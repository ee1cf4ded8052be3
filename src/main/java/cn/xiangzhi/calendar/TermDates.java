package cn.xiangzhi.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The dates of a running term and how they move when days are taken out or the end is set anew. Pure. */
record TermDates(LocalDate unrolled, LocalDate due, LocalDate amber, boolean provisional) {

    static TermDates of(TermAnswer answer, TermRule rule) {
        var unrolled = rule.roll() == Roll.FORWARD ? answer.amber() : answer.due();
        return new TermDates(unrolled, answer.due(), answer.warning(), answer.provisional());
    }

    /** An end that was given, not counted: amber a third of the working days before, at most three. */
    static TermDates given(WorkCalendar calendar, LocalDate from, LocalDate due) {
        var window = Math.min(9, calendar.assumedBetween(from, due));
        var amber = calendar.assumedPlus(due, -Math.max(1, Math.min(3, window / 3)));
        return new TermDates(due, due, amber.isBefore(from) ? (due.isBefore(from) ? due : from) : amber, false);
    }

    /**
     * Takes out the days of a pause, from {@code pausedOn} up to the day before {@code resumedOn}: counted in working days
     * where the rule counts so or the end was given, else in calendar days, rolled again where the rule rolls.
     */
    static TermDates resumed(WorkCalendar calendar, TermRow row, LocalDate pausedOn, LocalDate resumedOn) {
        var days = (int) Math.max(0, ChronoUnit.DAYS.between(pausedOn, resumedOn));
        var rule = row.ruled() ? TermTable.find(row.termId()) : null;
        if (rule == null || rule.unit() == TermUnit.WORKING_DAY) {
            var working = days == 0 ? 0 : calendar.assumedBetween(pausedOn.minusDays(1), resumedOn.minusDays(1));
            return moved(
                    calendar,
                    row,
                    calendar.assumedPlus(row.unrolledOn(), working),
                    calendar.assumedPlus(row.dueOn(), working));
        }
        var unrolled = row.unrolledOn().plusDays(days);
        var rolls = rule.roll() == Roll.FORWARD && calendar.loaded(unrolled) && !calendar.assumedWorking(unrolled);
        return moved(calendar, row, unrolled, rolls ? calendar.assumedPlus(unrolled, 1) : unrolled);
    }

    private static TermDates moved(WorkCalendar calendar, TermRow row, LocalDate unrolled, LocalDate due) {
        var amber = given(calendar, row.startedOn(), unrolled.isBefore(due) ? unrolled : due)
                .amber();
        return new TermDates(unrolled, due, amber, row.ruled() && !row.extended() && !calendar.loaded(due));
    }
}
