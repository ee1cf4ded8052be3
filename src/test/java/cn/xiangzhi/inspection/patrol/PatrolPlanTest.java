package cn.xiangzhi.inspection.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.inspection.patrol.PatrolPlan.Known;
import cn.xiangzhi.inspection.patrol.PatrolPlan.Pick;
import cn.xiangzhi.inspection.subjects.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which points a walk goes to: by reports, risk, time and what was left, each with its reason in words. */
class PatrolPlanTest {

    @Test
    void 每个点位都写明为什么排进来_没有理由的不排() {
        var picks = PatrolPlan.of(List.of(
                known(1, RiskLevel.HIGH, 3, 1, 20L, true),
                known(2, null, 0, 0, 3L, false),
                known(3, RiskLevel.LOW, 0, 0, null, false)));
        assertThat(picks.get(0).why())
                .containsExactly(
                        "因为 90 天内附近有 3 件报告", "因为是高风险", "因为上次没有走到", "因为 90 天内巡查发现过 1 次问题", "因为已经 20 天没看，应当 14 天内看一次");
        assertThat(picks.get(1).why()).isEmpty();
        assertThat(picks.get(1).proposed()).isFalse();
        assertThat(picks.get(2).why()).containsExactly("因为还没有看过");
        assertThat(picks).filteredOn(Pick::proposed).hasSize(2);
    }

    @Test
    void 报告越多_风险越高_越靠前_超过半天走得完的不排() {
        var many = new ArrayList<Known>();
        for (var n = 1; n <= 30; n++) {
            many.add(known(n, n > 25 ? RiskLevel.HIGH : null, n % 3, 0, n == 9 ? null : 2L, false));
        }
        var picks = PatrolPlan.of(many);
        assertThat(picks).filteredOn(Pick::proposed).hasSize(PatrolPlan.MOST);
        assertThat(picks).extracting(Pick::number).as("按路线的次序走").isSorted();
        var least = picks.stream()
                .filter(Pick::proposed)
                .mapToInt(Pick::weight)
                .min()
                .orElseThrow();
        assertThat(picks).filteredOn(pick -> !pick.proposed()).allMatch(pick -> pick.weight() <= least);
        assertThat(picks).filteredOn(pick -> pick.number() > 25).as("高风险的都在内").allMatch(Pick::proposed);
    }

    @Test
    void 到期那天才算该看_差一天不算() {
        assertThat(PatrolPlan.of(List.of(known(1, null, 0, 0, 13L, false)))
                        .getFirst()
                        .proposed())
                .isFalse();
        assertThat(PatrolPlan.of(List.of(known(1, null, 0, 0, 14L, false)))
                        .getFirst()
                        .proposed())
                .isTrue();
    }

    private static Known known(
            int number, @Nullable RiskLevel risk, int reports, int sightings, @Nullable Long since, boolean left) {
        return new Known(new UUID(0, number), number, risk, reports, sightings, since, 14, left);
    }
}
