package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The working days of the years whose notices are loaded (PPL 85, rule CAL-B). Pure: no clock, no store. Strict methods
 * refuse a year without a notice; {@link #assumedWorking} answers Monday to Friday there and is for provisional dates only.
 */
public record WorkCalendar(Set<Integer> years, Map<LocalDate, Holiday> holidays) {

    static final String NOT_LOADED = "CALENDAR_NOT_LOADED";
    private static final Basis BASIS = Basis.house("《中华人民共和国行政处罚法》第85条；国务院办公厅年度放假安排");

    public static WorkCalendar of(Set<Integer> years, Collection<Holiday> holidays) {
        return new WorkCalendar(
                Set.copyOf(years),
                holidays.stream().collect(Collectors.toUnmodifiableMap(Holiday::date, Function.identity())));
    }

    public boolean loaded(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** Refuses a day whose year has no notice; nothing is ever silently assumed. */
    public void mustBeLoaded(LocalDate day) {
        if (!loaded(day)) {
            throw notLoaded(day);
        }
    }

    public boolean isWorking(LocalDate day) {
        mustBeLoaded(day);
        return assumedWorking(day);
    }

    /** Weekends and days off rest, make-up days work; in a year without a notice simply Monday to Friday. */
    boolean assumedWorking(LocalDate day) {
        var named = holidays.get(day);
        return named == null ? !weekend(day) : named.kind() == HolidayKind.MAKE_UP;
    }

    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** The last day of a calendar period: a day of rest moves to the next working day (CAL-D). */
    public LocalDate rolled(LocalDate last) {
        var end = last;
        while (!isWorking(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** The same for words on a page; where a year has no notice yet the day stays as it is. */
    public LocalDate rolledOrAsIs(LocalDate last) {
        var end = last;
        while (loaded(end) && !assumedWorking(end)) {
            end = end.plusDays(1);
        }
        return loaded(end) ? end : last;
    }

    /** Whether a day lies behind such a period; asks no notice for a day that lies before its end in any case. */
    public boolean isAfterRolled(LocalDate day, LocalDate last) {
        return day.isAfter(last) && day.isAfter(rolled(last));
    }

    /** The n-th working day after the start (before it when negative); the start day is not counted (CAL-A, rule 1.4). */
    public LocalDate plus(LocalDate start, int workingDays) {
        mustBeLoaded(start);
        return step(start, workingDays, this::isWorking);
    }

    LocalDate assumedPlus(LocalDate start, int workingDays) {
        return step(start, workingDays, this::assumedWorking);
    }

    /** Working days strictly after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        mustBeLoaded(from);
        mustBeLoaded(to);
        return span(from, to, this::isWorking);
    }

    int assumedBetween(LocalDate from, LocalDate to) {
        return span(from, to, this::assumedWorking);
    }

    private static LocalDate step(LocalDate start, int workingDays, Predicate<LocalDate> working) {
        var direction = Integer.signum(workingDays);
        var day = start;
        for (var left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(direction);
            left -= working.test(day) ? 1 : 0;
        }
        return day;
    }

    private static int span(LocalDate from, LocalDate to, Predicate<LocalDate> working) {
        if (to.isBefore(from)) {
            return -span(to, from, working);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(working).count();
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Refused notLoaded(LocalDate day) {
        return Refused.unlawful(
                NOT_LOADED,
                "无法判断" + day + "是否工作日",
                day.getYear() + "年的放假安排尚未导入",
                BASIS,
                "请在“工作日历”页面导入" + day.getYear() + "年的放假通知后再试");
    }
}
