package cn.xiangzhi.organization.duty;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How often and how long each person was on duty, by kind of day, counted from the published shifts; listed organ by organ in
 * the order of the register's ids, never ranked. Pure.
 */
record DutyFigures(
        UUID organ,
        String organName,
        UUID person,
        String name,
        long working,
        long weekend,
        long holiday,
        long total,
        long hours) {

    static List<DutyFigures> of(List<ShiftStore.Row> rows) {
        return rows.stream()
                .filter(row -> row.personId() != null)
                .collect(Collectors.groupingBy(row -> List.of(row.organId(), row.personId())))
                .values()
                .stream()
                .map(DutyFigures::one)
                .sorted(Comparator.comparing(DutyFigures::organName)
                        .thenComparing(DutyFigures::organ)
                        .thenComparing(DutyFigures::person))
                .toList();
    }

    private static DutyFigures one(List<ShiftStore.Row> own) {
        var first = own.getFirst();
        return new DutyFigures(
                first.organId(),
                first.organName(),
                java.util.Objects.requireNonNull(first.personId()),
                first.personName() == null ? "" : first.personName(),
                own.stream().filter(row -> !row.dayKind().rest()).count(),
                count(own, DayKind.WEEKEND),
                count(own, DayKind.HOLIDAY),
                own.size(),
                own.stream()
                        .mapToLong(row ->
                                Duration.between(row.fromAt(), row.toAt()).toHours())
                        .sum());
    }

    private static long count(List<ShiftStore.Row> rows, DayKind kind) {
        return rows.stream().filter(row -> row.dayKind() == kind).count();
    }
}
