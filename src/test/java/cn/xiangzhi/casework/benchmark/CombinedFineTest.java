package cn.xiangzhi.casework.benchmark;

import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.DAY;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.bounds;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.demonstration;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.discretion;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.rules.benchmark.CombinedFine;
import cn.xiangzhi.casework.rules.benchmark.Weighed;
import cn.xiangzhi.casework.rules.benchmark.Weighing;
import cn.xiangzhi.casework.rules.benchmark.Weighing.Bounds;
import cn.xiangzhi.casework.rules.benchmark.Weighing.Given;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fines weighed apart and carried out as their sum (PPL 29). */
class CombinedFineTest {

    /** Each by its own benchmark and circumstances: the sum stays between the sums of the ranges, and of what was told. */
    @Property
    void 几项分别裁量合并执行_总额在各项幅度之和以内_申辩以后不更重(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 3) Integer> items,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 5000) Integer> measures,
            @ForAll @Size(min = 5, max = 5) List<Boolean> repaired,
            @ForAll boolean told) {
        var codes = List.of("HB-CF-015", "CG-CF-024", "SC-CF-005", "SC-CF-003");
        var bounds = List.of(bounds(500, 2000), bounds(0, 20000), bounds(1000, 5000), bounds(500, 500));
        var parts = new ArrayList<CombinedFine.Part>();
        var announced = BigDecimal.ZERO;
        for (var n = 0; n < items.size(); n++) {
            var item = items.get(n);
            var first = one(codes.get(item), measures.get(n), repaired.get(n), bounds.get(item), null);
            var now = told
                    ? one(codes.get(item), measures.get(n) + 1000, false, bounds.get(item), first.suggested())
                    : first;
            announced = announced.add(first.suggested());
            parts.add(CombinedFine.Part.of("第" + (n + 1) + "项", now, null));
        }
        var combined = new CombinedFine(parts);
        assertThat(combined.total().value())
                .isEqualByComparingTo(
                        parts.stream().map(CombinedFine.Part::fine).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(combined.low(), combined.high());
        assertThat(combined.parts()).noneMatch(CombinedFine.Part::outside);
        assertThat(combined.total().from()).hasSize(items.size());
        if (told) {
            assertThat(combined.total().value()).isLessThanOrEqualTo(announced);
        }
    }

    /** Below the sum of the ranges only on a named ground of the law, and then the trace names its article. */
    @Property
    void 总额低于各项法定下限之和的_必有写明条文的减轻情节(
            @ForAll @Size(min = 1, max = 4) List<Boolean> grounds, @ForAll @IntRange(max = 100) int measure) {
        var parts = new ArrayList<CombinedFine.Part>();
        var floor = BigDecimal.ZERO;
        var named = false;
        for (var ground : grounds) {
            var weighed = Weighing.weigh(
                    demonstration("HB-CF-015"),
                    DAY,
                    new Given(
                            BigDecimal.valueOf(measure, 1),
                            null,
                            Set.of(),
                            discretion(null, ground, false),
                            true,
                            null),
                    bounds(500, 2000));
            named |= weighed.traced().contains("可以低于法定下限") && weighed.traced().contains("第32条");
            parts.add(new CombinedFine.Part("一项", weighed.low(), weighed.low(), weighed.high(), null));
            floor = floor.add(new BigDecimal("500"));
        }
        var least = new CombinedFine(parts).total().value();
        assertThat(least.compareTo(floor) >= 0 || named).isTrue();
        assertThat(grounds.contains(true)).as("有情节的才减轻").isEqualTo(named);
    }

    @Test
    void 合计写明由哪几项相加_没有上限的一项使合计没有上限() {
        var two = new CombinedFine(List.of(
                new CombinedFine.Part(
                        "第1项", new BigDecimal("1000"), new BigDecimal("1000"), new BigDecimal("5000"), null),
                new CombinedFine.Part("第2项", new BigDecimal("500"), null, null, null)));
        assertThat(two.total().how()).isEqualTo("第1项 ＋ 第2项");
        assertThat(two.total().payable()).isEqualByComparingTo("1500");
        assertThat(two.low()).isEqualByComparingTo("1000");
        assertThat(two.high()).isNull();
    }

    private static Weighed one(
            String item, int measure, boolean repaired, Bounds bounds, @Nullable BigDecimal announced) {
        return Weighing.weigh(
                demonstration(item),
                DAY,
                new Given(
                        BigDecimal.valueOf(measure),
                        null,
                        Set.of(),
                        discretion(null, repaired, false),
                        false,
                        announced),
                bounds);
    }
}
