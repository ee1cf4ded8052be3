package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.calendar.Light;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A week of tours against the plan of two (S20); pure. */
public record Week(LocalDate monday, int planned, int done) {

    static final int WANTED = 2;

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Green once two were made; red only when the week has passed without; amber while it may still be done. */
    public Light light(LocalDate today) {
        if (done >= WANTED) {
            return Light.GREEN;
        }
        return sunday().isBefore(today) ? Light.RED : Light.AMBER;
    }

    /** What the light says, in words. */
    public String words(LocalDate today) {
        return switch (light(today)) {
            case GREEN -> "已完成两次";
            case RED -> "少 " + (WANTED - done) + " 次";
            default -> planned + done >= WANTED ? "已安排，待进行" : "还要安排 " + (WANTED - planned - done) + " 次";
        };
    }

    /** The last weeks up to that of today, newest first, from the days of tours. */
    static List<Week> of(List<Day> days, LocalDate today, int weeks) {
        var all = new ArrayList<Week>();
        var monday = mondayOf(today);
        for (var n = 0; n < weeks; n++) {
            var from = monday.minusWeeks(n);
            var until = from.plusDays(6);
            var within = days.stream()
                    .filter(day -> !day.on().isBefore(from) && !day.on().isAfter(until))
                    .toList();
            var done = (int) within.stream().filter(Day::done).count();
            all.add(new Week(from, within.size() - done, done));
        }
        return all;
    }

    /** A tour's day and whether it was made. */
    record Day(LocalDate on, boolean done) {}
}
