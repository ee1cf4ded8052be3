package cn.xiangzhi.organization.township;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three indicators held against the office's thresholds, and the class they come to; every step is kept (S27). */
public record Grading(
        List<Line> lines, int needed, @Nullable TownshipClass result) {

    /** An indicator with its thresholds; {@code reached} is null where the office has set none. */
    public record Line(
            String name,
            String unit,
            BigDecimal value,
            @Nullable BigDecimal large,
            @Nullable BigDecimal medium) {

        public @Nullable TownshipClass reached() {
            if (large == null || medium == null) {
                return null;
            }
            if (value.compareTo(large) >= 0) {
                return TownshipClass.LARGE;
            }
            return value.compareTo(medium) >= 0 ? TownshipClass.MEDIUM : TownshipClass.SMALL;
        }
    }

    /** The highest class that at least {@code needed} indicators reach; none while a threshold is missing. */
    static Grading of(List<Line> lines, int needed) {
        if (lines.stream().anyMatch(line -> line.reached() == null)) {
            return new Grading(lines, needed, null);
        }
        for (var wanted : List.of(TownshipClass.LARGE, TownshipClass.MEDIUM)) {
            if (reaching(lines, wanted) >= needed) {
                return new Grading(lines, needed, wanted);
            }
        }
        return new Grading(lines, needed, TownshipClass.SMALL);
    }

    private static long reaching(List<Line> lines, TownshipClass wanted) {
        return lines.stream()
                .map(Line::reached)
                .filter(reached -> reached != null && reached.compareTo(wanted) <= 0)
                .count();
    }
}
