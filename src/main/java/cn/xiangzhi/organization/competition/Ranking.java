package cn.xiangzhi.organization.competition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Places by score: equal scores share a place and the next is left out; at a cut everybody on the last place goes on. In the
 * end the weighted total decides, equal totals by the heaviest step and so on; whom nothing tells apart is left to a ruling.
 */
final class Ranking {

    private Ranking() {}

    record Ranked(UUID candidate, BigDecimal score, int place) {}

    static List<Ranked> of(Map<UUID, BigDecimal> scores) {
        return scores.entrySet().stream()
                .map(entry -> new Ranked(
                        entry.getKey(),
                        entry.getValue(),
                        1
                                + (int) scores.values().stream()
                                        .filter(other -> other.compareTo(entry.getValue()) > 0)
                                        .count()))
                .sorted(Comparator.comparingInt(Ranked::place).thenComparing(Ranked::candidate))
                .toList();
    }

    /** Somebody's scores by step. */
    record Sheet(UUID candidate, Map<Step, BigDecimal> scores) {}

    /** The total, to two places, half up. */
    static BigDecimal total(Competition competition, Map<Step, BigDecimal> scores) {
        return Step.EXAMS.stream()
                .map(step -> scores.getOrDefault(step, BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(competition.weight(step))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    /** Who is in, who is out, and whom nothing tells apart at the last place. */
    record Outcome(List<UUID> in, List<UUID> tied, List<UUID> out) {}

    static Outcome outcome(Competition competition, List<Sheet> sheets) {
        var order = order(competition);
        var sorted =
                sheets.stream().sorted(order.thenComparing(Sheet::candidate)).toList();
        var places = competition.places();
        if (sorted.size() <= places) {
            return new Outcome(sorted.stream().map(Sheet::candidate).toList(), List.of(), List.of());
        }
        var last = sorted.get(places - 1);
        var tie = order.compare(last, sorted.get(places)) == 0;
        var in = new ArrayList<UUID>();
        var tied = new ArrayList<UUID>();
        var out = new ArrayList<UUID>();
        for (int index = 0; index < sorted.size(); index++) {
            var sheet = sorted.get(index);
            if (tie && order.compare(sheet, last) == 0) {
                tied.add(sheet.candidate());
            } else {
                (index < places ? in : out).add(sheet.candidate());
            }
        }
        return new Outcome(in, tied, out);
    }

    private static Comparator<Sheet> order(Competition competition) {
        Comparator<Sheet> order = Comparator.comparing((Sheet sheet) -> total(competition, sheet.scores()))
                .reversed();
        var heaviest = Step.EXAMS.stream()
                .sorted(Comparator.comparingInt(competition::weight).reversed())
                .toList();
        for (var step : heaviest) {
            order = order.thenComparing(
                    sheet -> sheet.scores().getOrDefault(step, BigDecimal.ZERO), Comparator.reverseOrder());
        }
        return order;
    }
}
