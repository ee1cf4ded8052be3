package cn.xiangzhi.casework.rules.benchmark;

import cn.xiangzhi.casework.rules.Discretion.Outcome;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of weighing: the tier, its range, a suggested amount, and every step on the way.
 *
 * @param benchmark the one that was used; null where none may be
 * @param tier null without a benchmark, or while a fact is lacking
 * @param suggested null where the law and the benchmark give no number
 */
public record Weighed(
        @Nullable Benchmark benchmark,
        @Nullable Tier tier,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal suggested,
        Outcome outcome,
        List<Step> trace) {

    /** One thing that moved the result, on which basis, where to. */
    public record Step(String what, String basis, String result) {

        public String words() {
            return what + " → " + result + "（" + basis + "）";
        }
    }

    static Weighed none(@Nullable Benchmark benchmark, Outcome outcome, List<Step> trace) {
        return new Weighed(
                benchmark, null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, outcome, List.copyOf(trace));
    }

    /** Whether nothing may be imposed. */
    public boolean noPenalty() {
        return high != null && high.signum() == 0;
    }

    /** Whether the amount leaves the tier; without a tier nothing is left. */
    public boolean leaves(BigDecimal fine) {
        return tier != null && (low != null && fine.compareTo(low) < 0 || high != null && fine.compareTo(high) > 0);
    }

    public String range() {
        return between(low, high);
    }

    /** The steps one a line, as acts keep them. */
    public String traced() {
        return trace.stream().map(Step::words).collect(Collectors.joining("\n"));
    }

    /** Two sums in words. */
    public static String between(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && high != null) {
            return low.compareTo(high) == 0
                    ? Penalty.yuan(low) + "元"
                    : Penalty.yuan(low) + "元至" + Penalty.yuan(high) + "元";
        }
        return low != null ? Penalty.yuan(low) + "元以上" : high != null ? Penalty.yuan(high) + "元以下" : "法律没有规定数额";
    }
}
