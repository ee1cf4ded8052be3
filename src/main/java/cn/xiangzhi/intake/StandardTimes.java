package cn.xiangzhi.intake;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.intake.Category.Unit;
import cn.xiangzhi.intake.questions.OfficeRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Standard times of categories and the days they end on: one place for clocks, pages and other programs (F14). */
@Component
public class StandardTimes {

    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final int OFFICE_HOURS = 8;

    private final Categories categories;
    private final OfficeRules rules;
    private final Workdays workdays;

    StandardTimes(Categories categories, OfficeRules rules, Workdays workdays) {
        this.categories = categories;
        this.rules = rules;
        this.workdays = workdays;
    }

    /** The time that holds in that township now; five working days for a category nobody knows. */
    public StandardTime of(String county, @Nullable String township, String code) {
        var category = categories.find(code).orElse(null);
        if (category == null) {
            return new StandardTime(5, Unit.WORKING_DAY, "5工作日", "派单所定", false, null);
        }
        var law = category.limitSource().equals("法条") ? category.usualTime() : null;
        var own = rules.setting(county, township, code);
        return own == null || own.amount() == null || own.unit() == null
                ? new StandardTime(
                        category.amount(), category.unit(), category.usualTime(), category.limitSource(), false, law)
                : new StandardTime(own.amount(), own.unit(), category.usualTime(), own.source(), true, law);
    }

    /** The day by which what came at that moment should be done. */
    public LocalDate due(String county, @Nullable String township, String code, LocalDateTime at) {
        var time = of(county, township, code);
        var day = at.toLocalDate();
        return switch (time.unit()) {
            case WORKING_DAY -> plus(day, time.amount());
            case WORKING_HOUR -> workingHours(at, time.amount());
            case HOUR -> at.plusHours(time.amount()).toLocalDate();
            case DAY -> day.plusDays(time.amount());
        };
    }

    private LocalDate workingHours(LocalDateTime at, int hours) {
        var day = at.toLocalDate();
        var left = isWorking(day)
                ? Math.clamp(Duration.between(at.toLocalTime(), CLOSES).toHours(), 0, OFFICE_HOURS)
                : 0;
        return hours <= left ? day : plus(day, Math.max(1, (hours - left + OFFICE_HOURS - 1) / OFFICE_HOURS));
    }

    /** By the holiday notices; a report must not be lost because next year's notice is not imported yet. */
    public LocalDate plus(LocalDate from, int days) {
        try {
            return workdays.plus(from, days);
        } catch (Refused yearWithoutNotice) {
            var day = from;
            for (var left = days; left > 0; ) {
                day = day.plusDays(1);
                left -= weekday(day) ? 1 : 0;
            }
            return day;
        }
    }

    private boolean isWorking(LocalDate day) {
        try {
            return workdays.isWorking(day);
        } catch (Refused yearWithoutNotice) {
            return weekday(day);
        }
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
