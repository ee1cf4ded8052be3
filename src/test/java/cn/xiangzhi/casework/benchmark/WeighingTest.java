package cn.xiangzhi.casework.benchmark;

import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.DAY;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.NORMAL;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.benchmark;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.bounds;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.demonstration;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.discretion;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.names;
import static cn.xiangzhi.casework.benchmark.SampleBenchmarks.weigh;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Amount;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Issue;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Kind;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Tier;
import cn.xiangzhi.casework.rules.benchmark.Weighing;
import cn.xiangzhi.casework.rules.benchmark.Weighing.Bounds;
import cn.xiangzhi.casework.rules.benchmark.Weighing.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculation of a fine: which circumstance moved it where, and what it never does. */
class WeighingTest {

    @ParameterizedTest(name = "{0} {1} {2} → {4}元")
    @CsvSource(
            delimiter = '|',
            value = {
                "C01 初次、数量少|CG-CF-061|3|无|50|50元至100元",
                "C02 面积6平方米、生计困难|CG-CF-024|6|个人生计困难；当场收摊|200|200元至500元",
                "C02 面积正好10平方米|CG-CF-024|10|无|2750|500元至5000元",
                "C03 过火420平方米|HB-CF-015|0.63|无|800|500元至800元",
                "C03 申辩之后|HB-CF-015|0.63|主动扑火；低保家庭|500|500元至800元",
                "正好1亩|HB-CF-015|1|无|1150|800元至1500元",
                "正好3亩|HB-CF-015|3|无|1150|800元至1500元",
                "超过3亩|HB-CF-015|3.01|无|1750|1500元至2000元",
                "高速公路周边|HB-CF-015|0.2|在高速公路、机场周边|1750|1500元至2000元",
                "劝阻不听升一档|HB-CF-015|0.5|经劝阻仍然点火|1150|800元至1500元",
                "最高档再升取上限|HB-CF-015|5|经劝阻仍然点火|2000|1500元至2000元",
                "一升一取下限|HB-CF-015|0.5|经劝阻仍然点火；主动扑火|800|800元至1500元",
                "C06 登记项定额|SC-CF-003||无|500|500元",
                "C06 货值640元|SC-CF-005|640|无|1000|1000元至2000元",
                "C09 免罚清单|SC-CF-015|5|列入轻微免罚清单并已改正|0|0元",
                "C11 堆量1800立方米、及时改正|HB-CF-013|1800|及时覆盖整改|20000|20000元至50000元",
                "C11 堆量正好1000立方米|HB-CF-013|1000|无|35000|20000元至50000元",
                "C11 堆场|HB-CF-013|1800|重污染天气预警期间|75000|50000元至100000元",
                "C13 初次占用|XF-CF-009||无|50|0元至100元",
            })
    void 演示基准逐项计算(String what, String item, @Nullable BigDecimal measure, String words, String fine, String range) {
        var benchmark = demonstration(item);
        var weighed = weigh(benchmark, measure, words, NORMAL, new Bounds(null, null), null);
        assertThat(weighed.suggested()).as(what).isEqualByComparingTo(fine);
        assertThat(weighed.range()).as(what).isEqualTo(range);
        assertThat(weighed.trace())
                .as(what)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.basis()).isNotBlank());
    }

    @Test
    void 每一步写明哪个情节把档次移到哪里() {
        var weighed = weigh(
                demonstration("HB-CF-015"), new BigDecimal("0.5"), "经劝阻仍然点火", NORMAL, new Bounds(null, null), null);
        assertThat(weighed.traced())
                .contains("过火面积0.5亩 → 第1档（过火不足1亩）", "经劝阻仍然点火 → 升为第2档", "行政处罚法")
                .contains("演示基准：露天焚烧秸秆、落叶第1版");
    }

    @Test
    void 缺少要素时不定档次() {
        var weighed = weigh(demonstration("HB-CF-015"), null, "无", NORMAL, new Bounds(null, null), null);
        assertThat(weighed.tier()).isNull();
        assertThat(weighed.suggested()).isNull();
        assertThat(weighed.traced()).contains("缺少“过火面积”");
    }

    @Test
    void 应当从轻的取下限_减轻须有法定情节() {
        var bounds = new Bounds(new BigDecimal("500"), new BigDecimal("2000"));
        var lighter = weigh(
                demonstration("HB-CF-015"), new BigDecimal("0.5"), "无", discretion(17, false, false), bounds, null);
        assertThat(lighter.suggested()).isEqualByComparingTo("500");
        var without = weigh(demonstration("HB-CF-015"), new BigDecimal("0.5"), "减轻处罚", NORMAL, bounds, null);
        assertThat(without.low()).isEqualByComparingTo("500");
        assertThat(without.traced()).contains("没有法定减轻情节");
        var reduced = weigh(
                demonstration("HB-CF-015"), new BigDecimal("0.5"), "减轻处罚", discretion(null, true, false), bounds, null);
        assertThat(reduced.range()).isEqualTo("0元至500元");
        // A first slight offence of a minor may go without a penalty; where it is fined the law still wants it lighter.
        var minor = new Discretion(
                17, false, false, false, true, false, true, true, false, false, false, false, false, false, false);
        assertThat(Discretion.BOOK.answer(minor)).isEqualTo(Discretion.Outcome.NO_PENALTY_MAY);
        assertThat(weigh(demonstration("HB-CF-015"), new BigDecimal("0.5"), "减轻处罚", minor, bounds, null)
                        .range())
                .isEqualTo("0元至500元");
    }

    @Test
    void 按违法所得的倍数和合同价款的百分比() {
        var times = benchmark(
                List.of(new Tier(
                        1, "一般", null, false, new Amount(Kind.MULTIPLE, BigDecimal.ONE, new BigDecimal("3"), null))),
                DAY,
                true);
        var weighed = Weighing.weigh(
                times,
                DAY,
                new Given(null, new BigDecimal("1000.50"), Set.of(), NORMAL, false, null),
                new Bounds(null, null));
        assertThat(weighed.range()).isEqualTo("1000.50元至3001.50元");
        assertThat(weighed.suggested()).isEqualByComparingTo("2001");
        var percent = benchmark(
                List.of(new Tier(
                        1,
                        "一般",
                        null,
                        false,
                        new Amount(Kind.PERCENT, new BigDecimal("2"), new BigDecimal("4"), null))),
                DAY,
                true);
        assertThat(Weighing.weigh(
                                percent,
                                DAY,
                                new Given(null, new BigDecimal("50000"), Set.of(), NORMAL, false, null),
                                new Bounds(null, null))
                        .range())
                .isEqualTo("1000元至2000元");
    }

    @Property
    void 建议数额总在法定幅度之内(
            @ForAll @IntRange(max = 100) int measure,
            @ForAll @Size(max = 4) Set<@IntRange(max = 3) Integer> present,
            @ForAll @IntRange(min = 1, max = 2000) int min,
            @ForAll @IntRange(max = 5000) int width,
            @ForAll boolean repaired) {
        var benchmark = demonstration("HB-CF-015");
        var bounds = new Bounds(BigDecimal.valueOf(min), BigDecimal.valueOf(min + width));
        var weighed = Weighing.weigh(
                benchmark,
                DAY,
                new Given(
                        BigDecimal.valueOf(measure, 1),
                        null,
                        names(benchmark, present),
                        discretion(null, repaired, false),
                        false,
                        null),
                bounds);
        assertThat(weighed.suggested()).isBetween(bounds.min(), bounds.max()).isBetween(weighed.low(), weighed.high());
    }

    @Property
    void 申辩之后不会更重(
            @ForAll @IntRange(max = 100) int measure,
            @ForAll @Size(max = 4) Set<@IntRange(max = 3) Integer> present,
            @ForAll @IntRange(max = 3000) int announced,
            @ForAll boolean reduced) {
        var benchmark = demonstration("HB-CF-015");
        var weighed = Weighing.weigh(
                benchmark,
                DAY,
                new Given(
                        BigDecimal.valueOf(measure, 1),
                        null,
                        names(benchmark, present),
                        discretion(null, reduced, false),
                        reduced,
                        BigDecimal.valueOf(announced)),
                new Bounds(new BigDecimal("500"), new BigDecimal("2000")));
        assertThat(weighed.suggested()).isLessThanOrEqualTo(BigDecimal.valueOf(announced));
        assertThat(weighed.high()).isLessThanOrEqualTo(BigDecimal.valueOf(announced));
    }

    @Property
    void 应当不予处罚的一律没有罚款(
            @ForAll @IntRange(max = 13) int age,
            @ForAll boolean minor,
            @ForAll @IntRange(max = 100) int measure,
            @ForAll @Size(max = 4) Set<@IntRange(max = 3) Integer> present,
            @ForAll boolean withBenchmark) {
        var benchmark = demonstration("HB-CF-015");
        var weighed = Weighing.weigh(
                withBenchmark ? benchmark : null,
                DAY,
                new Given(
                        BigDecimal.valueOf(measure, 1),
                        null,
                        names(benchmark, present),
                        minor ? discretion(null, false, true) : discretion(age, false, false),
                        false,
                        null),
                new Bounds(new BigDecimal("500"), new BigDecimal("2000")));
        assertThat(weighed.noPenalty()).isTrue();
        assertThat(weighed.suggested()).isZero();
        assertThat(weighed.tier()).isNull();
    }

    @Property
    void 没有公布或者不在有效期内的基准从不使用(
            @ForAll @IntRange(min = -400, max = 400) int from,
            @ForAll @IntRange(min = -400, max = 400) int length,
            @ForAll @IntRange(min = -400, max = 400) int published,
            @ForAll boolean isPublished) {
        var issue = new Issue(
                1,
                DAY.plusDays(from),
                length < 0 ? null : DAY.plusDays((long) from + length),
                isPublished ? new Publication("文件", DAY.plusDays(published), "") : null);
        var benchmark = BenchmarkSheet.demonstration("HB-CF-015").orElseThrow().issued(issue);
        var weighed = weigh(benchmark, BigDecimal.ONE, "无", NORMAL, new Bounds(null, null), null);
        var inForce = isPublished && published <= 0 && from <= 0 && (length < 0 || from + length >= 0);
        assertThat(weighed.benchmark() != null).isEqualTo(inForce);
        if (!inForce) {
            assertThat(weighed.tier()).isNull();
        }
    }
}
