package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.calendar.HolidayKind;
import cn.xiangzhi.calendar.WorkCalendar;
import java.time.LocalDate;

/** What kind of day a duty begins on, as the yearly notice makes it; holidays are spread by it. */
public enum DayKind implements Labelled {
    WORKING("工作日"),
    MAKE_UP("调休上班"),
    WEEKEND("周末"),
    HOLIDAY("节假日");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** By the notice of the day's year; Refused where that is not there. */
    static DayKind of(WorkCalendar calendar, LocalDate day) {
        calendar.mustBeLoaded(day);
        var named = calendar.holiday(day);
        if (named.isPresent()) {
            return named.get().kind() == HolidayKind.OFF ? HOLIDAY : MAKE_UP;
        }
        return calendar.isWorking(day) ? WORKING : WEEKEND;
    }

    /** Days nobody likes to give: they are counted apart. */
    boolean rest() {
        return this == WEEKEND || this == HOLIDAY;
    }
}
