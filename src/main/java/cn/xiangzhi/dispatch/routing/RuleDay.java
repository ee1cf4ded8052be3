package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** What kind of day it is, by the yearly holiday notice; in a year without one, by the week alone (F11). */
public enum RuleDay implements Labelled {
    WORKING("工作日"),
    WEEKEND("周末"),
    HOLIDAY("法定节假日");

    private final String label;

    RuleDay(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static RuleDay of(WorkCalendar calendar, LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!calendar.loaded(day)) {
            return weekend ? WEEKEND : WORKING;
        }
        if (calendar.isWorking(day)) {
            return WORKING;
        }
        return calendar.holiday(day).isPresent() ? HOLIDAY : WEEKEND;
    }
}
