package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Circumstance;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Effect;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Factor;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Issue;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Origin;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Tier;
import cn.xiangzhi.casework.rules.benchmark.Weighed;
import cn.xiangzhi.casework.rules.benchmark.Weighing;
import cn.xiangzhi.casework.rules.benchmark.Weighing.Bounds;
import cn.xiangzhi.casework.rules.benchmark.Weighing.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Benchmarks on a day, and short ways to weigh by them. */
final class SampleBenchmarks {

    static final LocalDate DAY = LocalDate.of(2026, 8, 17);
    static final Discretion NORMAL = discretion(null, false, false);

    private SampleBenchmarks() {}

    static Bounds bounds(int min, int max) {
        return new Bounds(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    static Weighed weigh(
            Benchmark benchmark,
            @Nullable BigDecimal measure,
            String words,
            Discretion statutory,
            Bounds bounds,
            @Nullable BigDecimal announced) {
        var read = WeighedWords.read(benchmark, words);
        return Weighing.weigh(
                benchmark,
                DAY,
                new Given(measure, null, read.circumstances(), statutory, read.reduced(), announced),
                bounds);
    }

    static Set<String> names(Benchmark benchmark, Set<Integer> present) {
        return present.stream()
                .map(i -> benchmark.circumstances().get(i).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Benchmark demonstration(String item) {
        return BenchmarkSheet.demonstration(item)
                .orElseThrow()
                .issued(new Issue(1, DAY.minusYears(1), null, new Publication("演示", DAY.minusYears(1), "")));
    }

    static Benchmark benchmark(List<Tier> tiers, LocalDate from, boolean base) {
        return new Benchmark(
                "X",
                "某基准",
                Origin.UNSAID,
                new Issue(1, from, null, new Publication("文件", from, "")),
                null,
                base ? new Factor("违法所得", "元") : null,
                tiers,
                List.of(new Circumstance("某情节", Effect.RAISES, 0)));
    }

    static Discretion discretion(@Nullable Integer age, boolean repaired, boolean minor) {
        return new Discretion(
                age, false, false, minor, minor, minor, false, false, false, false, repaired, false, false, false,
                false);
    }
}
