package cn.xiangzhi.casework;

import cn.xiangzhi.casework.benchmark.Benchmarks;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door of casework for whoever looks up what a benchmark says before going out (PPL 34, F35). */
@Component
public class TierTexts {

    private final Benchmarks benchmarks;

    TierTexts(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** A benchmark in words: which one, and a line for each tier. */
    public record Text(String citation, List<String> tiers) {}

    /** The one usable that day. */
    public Optional<Text> of(String county, String item, LocalDate on) {
        return benchmarks
                .usable(county, item, on)
                .map(benchmark -> new Text(
                        benchmark.citation(),
                        benchmark.tiers().stream()
                                .map(tier -> tier.words() + "：" + sums(tier.amount()))
                                .toList()));
    }

    private static String sums(Benchmark.Amount amount) {
        var unit = switch (amount.kind()) {
            case FIXED, RANGE -> "元";
            case MULTIPLE -> "倍";
            case PERCENT -> "%";
        };
        var low = amount.low().stripTrailingZeros().toPlainString();
        var high = amount.high().stripTrailingZeros().toPlainString();
        return low.equals(high) ? low + unit : low + "至" + high + unit;
    }
}
