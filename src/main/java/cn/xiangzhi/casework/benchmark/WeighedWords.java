package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Factor;
import cn.xiangzhi.casework.rules.benchmark.Weighing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is weighed, in the words an act keeps: {@code 过火面积＝0.63亩；主动扑火；低保家庭}. {@code 无} where nothing of the
 * benchmark is present, {@code 减轻处罚} where the fine is to go below the law's minimum.
 */
record WeighedWords(
        @Nullable BigDecimal measure, @Nullable BigDecimal base, Set<String> circumstances, boolean reduced) {

    static final String REDUCED = "减轻处罚";
    static final String NOTHING = "无";
    static final WeighedWords EMPTY = new WeighedWords(null, null, Set.of(), false);

    /** Refused when a word belongs neither to the benchmark nor to the law. */
    static WeighedWords read(@Nullable Benchmark benchmark, String words) {
        @Nullable BigDecimal measure = null;
        @Nullable BigDecimal base = null;
        var circumstances = new LinkedHashSet<String>();
        var reduced = false;
        for (var part : words.split("[；;\\n]")) {
            var word = part.strip();
            var at = Math.max(word.indexOf('＝'), word.indexOf('='));
            if (word.isEmpty() || word.equals(NOTHING)) {
                continue;
            }
            if (word.equals(REDUCED)) {
                reduced = true;
            } else if (at > 0 && benchmark != null && is(benchmark.measure(), word.substring(0, at))) {
                measure = number(benchmark.measure(), word.substring(at + 1));
            } else if (at > 0 && benchmark != null && is(benchmark.base(), word.substring(0, at))) {
                base = number(benchmark.base(), word.substring(at + 1));
            } else if (benchmark != null
                    && benchmark.circumstances().stream()
                            .anyMatch(one -> one.name().equals(word))) {
                circumstances.add(word);
            } else {
                throw Refused.invalid("内容未保存", "裁量基准里没有“" + word + "”", "请在“裁量计算”中选择要素和情节，再带入表单");
            }
        }
        return new WeighedWords(measure, base, Set.copyOf(circumstances), reduced);
    }

    String words(Benchmark benchmark) {
        var parts = new ArrayList<String>();
        value(benchmark.measure(), measure, parts);
        value(benchmark.base(), base, parts);
        benchmark.circumstances().stream()
                .map(Benchmark.Circumstance::name)
                .filter(circumstances::contains)
                .forEach(parts::add);
        if (reduced) {
            parts.add(REDUCED);
        }
        return parts.isEmpty() ? NOTHING : String.join("；", parts);
    }

    Weighing.Given given(Discretion statutory, @Nullable BigDecimal announced) {
        return new Weighing.Given(measure, base, circumstances, statutory, reduced, announced);
    }

    private static void value(@Nullable Factor factor, @Nullable BigDecimal number, List<String> parts) {
        if (factor != null && number != null) {
            parts.add(factor.label() + "＝" + BenchmarkSheet.plain(number) + factor.unit());
        }
    }

    private static boolean is(@Nullable Factor factor, String label) {
        return factor != null && factor.label().equals(label.strip());
    }

    static BigDecimal number(@Nullable Factor factor, String text) {
        var unit = factor == null ? "" : factor.unit();
        var digits = text.strip();
        digits = digits.endsWith(unit) ? digits.substring(0, digits.length() - unit.length()) : digits;
        try {
            var number = new BigDecimal(digits.strip());
            if (number.signum() >= 0 && number.precision() <= 15 && number.scale() <= 6 && number.scale() >= -9) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(factor);
        }
        throw wrong(factor);
    }

    private static Refused wrong(@Nullable Factor factor) {
        return Refused.invalid("没有计算", "“" + (factor == null ? "要素" : factor.label()) + "”不是有效的数", "请填写不小于零的数");
    }
}
