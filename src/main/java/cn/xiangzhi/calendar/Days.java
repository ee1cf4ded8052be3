package cn.xiangzhi.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Dates in words, as the house prints them: 2026-11-22（周日）. */
final class Days {

    private static final List<String> WEEK = List.of("一", "二", "三", "四", "五", "六", "日");

    private Days() {}

    static String words(LocalDate day) {
        return day + "（" + week(day) + "）";
    }

    static String words(LocalDateTime moment) {
        return moment.toLocalDate() + "（" + week(moment.toLocalDate()) + "）"
                + moment.toLocalTime().toString().substring(0, 5);
    }

    static String week(LocalDate day) {
        return "周" + WEEK.get(day.getDayOfWeek().getValue() - 1);
    }
}
