package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.inspection.subjects.RiskLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which points a walk should go to, by risk and by what was reported; every point says why it is in or out (S8). Pure. */
final class PatrolPlan {

    /** How far back reports and sightings are looked at. */
    static final int DAYS = 90;

    /** No more than one person walks in half a day. */
    static final int MOST = 12;

    private static final int COUNTED = 5;

    private PatrolPlan() {}

    /**
     * What is known of a point on the day of planning.
     *
     * @param reports made near it within {@link #DAYS} days
     * @param sightings of patrols there within {@link #DAYS} days
     * @param sinceSeen days since somebody looked; null when nobody ever did
     * @param everyDays how many days may pass at most
     * @param left whether the last walk did not get there
     */
    record Known(
            UUID point,
            int number,
            @Nullable RiskLevel risk,
            int reports,
            int sightings,
            @Nullable Long sinceSeen,
            int everyDays,
            boolean left) {}

    /** A point with its reasons; without one it is not proposed. */
    public record Pick(UUID point, int number, int weight, List<String> why, boolean proposed) {

        public String words() {
            return String.join("；", why);
        }
    }

    /** All points in the order they are walked; proposed are those with the weightiest reasons, of equals the riskier, at most {@value #MOST}. */
    static List<Pick> of(List<Known> points) {
        var weighed = points.stream().map(PatrolPlan::weigh).toList();
        var risky = points.stream()
                .filter(point -> point.risk() == RiskLevel.HIGH)
                .map(Known::point)
                .collect(Collectors.toSet());
        var in = weighed.stream()
                .filter(pick -> pick.weight() > 0)
                .sorted(Comparator.comparingInt(Pick::weight)
                        .reversed()
                        .thenComparing(pick -> !risky.contains(pick.point()))
                        .thenComparingInt(Pick::number))
                .limit(MOST)
                .map(Pick::point)
                .toList();
        return weighed.stream()
                .map(pick ->
                        new Pick(pick.point(), pick.number(), pick.weight(), pick.why(), in.contains(pick.point())))
                .sorted(Comparator.comparingInt(Pick::number))
                .toList();
    }

    private static Pick weigh(Known point) {
        var why = new ArrayList<String>();
        var weight = 0;
        if (point.reports() > 0) {
            why.add("因为 " + DAYS + " 天内附近有 " + point.reports() + " 件报告");
            weight += 3 * Math.min(COUNTED, point.reports());
        }
        if (point.risk() == RiskLevel.HIGH || point.risk() == RiskLevel.MIDDLE) {
            why.add("因为是" + point.risk().label());
            weight += point.risk() == RiskLevel.HIGH ? 6 : 3;
        }
        if (point.left()) {
            why.add("因为上次没有走到");
            weight += 5;
        }
        if (point.sightings() > 0) {
            why.add("因为 " + DAYS + " 天内巡查发现过 " + point.sightings() + " 次问题");
            weight += 2 * Math.min(COUNTED, point.sightings());
        }
        var since = point.sinceSeen();
        if (since == null) {
            why.add("因为还没有看过");
            weight += 4;
        } else if (since >= point.everyDays()) {
            why.add("因为已经 " + since + " 天没看，应当 " + point.everyDays() + " 天内看一次");
            weight += 2 + (int) Math.min(COUNTED, since / point.everyDays());
        }
        return new Pick(point.point(), point.number(), weight, List.copyOf(why), false);
    }
}
