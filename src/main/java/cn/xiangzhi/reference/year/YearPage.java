package cn.xiangzhi.reference.year;

import cn.xiangzhi.calendar.Holiday;
import cn.xiangzhi.calendar.HolidayKind;
import cn.xiangzhi.calendar.Notice;
import cn.xiangzhi.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A year on the wall: twelve months of weeks, each day with what it is. */
record YearPage(
        int year, boolean loaded, long workingDays, List<Month> months, List<Notice> notices, List<Holiday> named) {

    record Month(String name, List<List<Day>> weeks) {}

    /** {@code number} is empty for the blank before the first day; {@code mark} is 休 or 班 where a notice says so. */
    record Day(String number, String style, String mark, String words) {}

    static YearPage of(int year, WorkCalendar calendar, List<Notice> notices) {
        var first = LocalDate.of(year, 1, 1);
        var loaded = calendar.loaded(first);
        var working = loaded
                ? first.datesUntil(first.plusYears(1))
                        .filter(calendar::isWorking)
                        .count()
                : 0;
        var named = calendar.holidays().values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(LocalDate.of(year, month, 1), calendar))
                .toList();
        return new YearPage(year, loaded, working, months, notices, named);
    }

    private static Month month(LocalDate first, WorkCalendar calendar) {
        var cells = new ArrayList<Day>();
        IntStream.range(1, first.getDayOfWeek().getValue()).forEach(blank -> cells.add(new Day("", "", "", "")));
        first.datesUntil(first.plusMonths(1)).forEach(day -> cells.add(day(day, calendar)));
        while (cells.size() % 7 != 0) {
            cells.add(new Day("", "", "", ""));
        }
        var weeks = IntStream.range(0, cells.size() / 7)
                .mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7)))
                .toList();
        return new Month(first.getMonthValue() + "月", weeks);
    }

    private static Day day(LocalDate day, WorkCalendar calendar) {
        var number = String.valueOf(day.getDayOfMonth());
        var holiday = calendar.holiday(day);
        if (holiday.isPresent()) {
            var off = holiday.get().kind() == HolidayKind.OFF;
            return new Day(
                    number,
                    off ? "xz-day-off" : "xz-day-work",
                    off ? "休" : "班",
                    holiday.get().words());
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new Day(number, weekend ? "xz-day-weekend" : "", "", weekend ? "周末" : "");
    }
}
