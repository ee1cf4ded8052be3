package cn.xiangzhi.organization.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** S28: places, cuts and ties. */
class RankingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void 同分同名次_其后空出() {
        assertThat(places("90", "85", "85", "70")).containsExactly(1, 2, 2, 4);
        assertThat(places("60", "60.00", "60.0")).containsExactly(1, 1, 1);
    }

    @Test
    void 总成绩按权重计算_四舍五入到两位() {
        var scores = Map.of(
                Step.WRITTEN, new BigDecimal("81.33"),
                Step.INTERVIEW, new BigDecimal("77.77"),
                Step.ASSESSMENT, new BigDecimal("90"));
        assertThat(Ranking.total(competition(1), scores)).isEqualByComparingTo("80.60");
    }

    @Test
    void 总分相同先比权重最大的环节_仍相同的待定() {
        var first = sheet("80", "90", "80");
        var second = sheet("90", "80", "80");
        var twin = sheet("90", "80", "80");
        assertThat(Ranking.outcome(competition(1), List.of(first, second)).in()).containsExactly(second.candidate());
        var tie = Ranking.outcome(competition(1), List.of(first, second, twin));
        assertThat(tie.in()).isEmpty();
        assertThat(tie.tied()).containsExactlyInAnyOrder(second.candidate(), twin.candidate());
        assertThat(tie.out()).containsExactly(first.candidate());
        var enough = Ranking.outcome(competition(2), List.of(first, second, twin));
        assertThat(enough.tied()).isEmpty();
        assertThat(enough.in()).hasSize(2).doesNotContain(first.candidate());
    }

    @Property
    void 每人恰在一边_名额不多不少(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 60, max = 63) Integer> written,
            @ForAll @IntRange(min = 1, max = 4) int places) {
        var sheets = new ArrayList<Ranking.Sheet>();
        written.forEach(score -> sheets.add(sheet(score.toString(), "70", "70")));
        var outcome = Ranking.outcome(competition(places), sheets);
        assertThat(outcome.in().size() + outcome.tied().size() + outcome.out().size())
                .isEqualTo(sheets.size());
        assertThat(outcome.in()).hasSizeLessThanOrEqualTo(places);
        if (outcome.tied().isEmpty()) {
            assertThat(outcome.in()).hasSize(Math.min(places, sheets.size()));
        } else {
            assertThat(outcome.in().size() + outcome.tied().size()).isGreaterThan(places);
        }
    }

    private static List<Integer> places(String... scores) {
        var all = new LinkedHashMap<UUID, BigDecimal>();
        for (var score : scores) {
            all.put(new UUID(0, all.size()), new BigDecimal(score));
        }
        return Ranking.of(all).stream().map(Ranking.Ranked::place).toList();
    }

    private static Ranking.Sheet sheet(String written, String interview, String assessment) {
        return new Ranking.Sheet(
                UUID.randomUUID(),
                Map.of(
                        Step.WRITTEN, new BigDecimal(written),
                        Step.INTERVIEW, new BigDecimal(interview),
                        Step.ASSESSMENT, new BigDecimal(assessment)));
    }

    /** 45, 45 and 10: the written test is the first of the heaviest. */
    private static Competition competition(int places) {
        return new Competition(
                new UUID(0, 1),
                null,
                "公告",
                new UUID(0, 2),
                "副主任",
                "党政办",
                places,
                "",
                DAY,
                45,
                45,
                10,
                5,
                4,
                Step.ASSESSMENT,
                DAY,
                null,
                null,
                "",
                0);
    }
}
