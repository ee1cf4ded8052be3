package cn.xiangzhi.organization.duty;

import cn.xiangzhi.organization.OnDuty;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of a week shows. */
record DutyView(
        List<Option> organs,
        @Nullable UUID organ,
        String organName,
        LocalDate monday,
        DutyStore.@Nullable Week week,
        List<Day> days,
        List<OnDuty> now,
        int open) {

    /** A day with its leader and its keepers by day and by night. */
    record Day(LocalDate date, DayKind kind, List<Cell> leaders, List<Cell> byDay, List<Cell> byNight) {}

    /** A seat: who was put there, and who answers instead, if so. */
    record Cell(UUID shift, @Nullable String name, String instead, String why) {}

    static List<Day> days(List<ShiftStore.Row> rows, java.util.function.Function<ShiftStore.Row, Cell> cells) {
        return rows.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        ShiftStore.Row::day, java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .map(day -> new Day(
                        day.getFirst().day(),
                        day.getFirst().dayKind(),
                        of(day, DutyShift.WHOLE, cells),
                        of(day, DutyShift.DAY, cells),
                        of(day, DutyShift.NIGHT, cells)))
                .toList();
    }

    private static List<Cell> of(
            List<ShiftStore.Row> rows, DutyShift shift, java.util.function.Function<ShiftStore.Row, Cell> cells) {
        return rows.stream().filter(row -> row.shift() == shift).map(cells).toList();
    }
}
