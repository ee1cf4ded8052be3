package cn.xiangzhi.casework.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Amount;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Circumstance;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Effect;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Factor;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Issue;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Kind;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Origin;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Tier;
import cn.xiangzhi.casework.rules.benchmark.CombinedFine;
import cn.xiangzhi.casework.rules.benchmark.Leaving;
import cn.xiangzhi.casework.rules.benchmark.OldAndNew;
import cn.xiangzhi.casework.rules.benchmark.OldAndNew.Applies;
import cn.xiangzhi.casework.rules.benchmark.Weighed;
import cn.xiangzhi.casework.rules.benchmark.Weighing;
import cn.xiangzhi.casework.rules.benchmark.Weighing.Bounds;
import cn.xiangzhi.casework.rules.benchmark.Weighing.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);
    private static final Discretion NORMAL = discretion(null, false, false);

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

    private static Bounds bounds(int min, int max) {
        return new Bounds(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
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

    @ParameterizedTest(name = "{0} → {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "幅度内|true|false|false|false|OK",
                "幅度外没有理由|true|true|false|false|PROC-11",
                "幅度外写明理由|true|true|true|false|OK",
                "没有定档|false|true|false|false|PROC-11",
                "简易程序不能偏离|true|true|true|true|PROC-11",
                "简易程序没有定档|false|true|true|true|PROC-11",
            })
    void 偏离基准(String what, boolean weighed, boolean outside, boolean reasoned, boolean summary, String expected) {
        var proposed = new Leaving.Proposed(true, weighed, outside, reasoned, summary);
        var refused = Leaving.GATE.opinion("呈报", proposed).refused();
        assertThat(refused == null ? "OK" : refused.code()).as(what).isEqualTo(expected);
        assertThat(Leaving.GATE
                        .opinion("呈报", new Leaving.Proposed(false, weighed, outside, reasoned, summary))
                        .allowed())
                .as("没有基准的不问")
                .isTrue();
    }

    @ParameterizedTest(name = "{0} → {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                "C03 幅度相同|2026-08-10|500|2000|500|2000|OLD_EQUAL",
                "V-DISC-18 新法较轻|2026-08-10|5000|20000|1000|5000|NEW_MILDER",
                "新法较重|2026-08-10|500|2000|500|5000|OLD_MILDER",
                "上限同下限低|2026-08-10|500|2000|0|2000|NEW_MILDER",
                "行为时新法已施行|2026-08-15|500|2000|500|5000|ONLY_NEW",
            })
    void 从旧兼从轻(
            String what,
            LocalDate acted,
            BigDecimal thenFrom,
            BigDecimal thenTo,
            BigDecimal nowFrom,
            BigDecimal nowTo,
            Applies expected) {
        var change = new OldAndNew.Change(
                acted, LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 15), thenFrom, thenTo, nowFrom, nowTo, false);
        assertThat(OldAndNew.BOOK.ask(change).outcome()).as(what).isEqualTo(expected);
    }

    @Test
    void 导出再读入不变_错行逐行指出() throws Exception {
        for (var draft : BenchmarkSheet.demonstrations()) {
            assertThat(BenchmarkSheet.kept(BenchmarkSheet.text(List.of(draft)))).isEqualTo(draft);
        }
        var text = String.join(",", BenchmarkSheet.HEADS) + "\n"
                + "X,基准,,某基准,,,,,,,,\n"
                + "X,档次,1,轻,,<1,金额幅度,500,100,,,\n"
                + "X,档次,3,重,,2,金额幅,a,800,,,\n"
                + "X,情节,,某情节,,,,,,,加倍,\n";
        var sheet = BenchmarkSheet.read(
                new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(sheet.drafts()).isEmpty();
        assertThat(sheet.errors())
                .extracting(error -> error.row() + error.column())
                .contains("3高", "4序号", "4界限", "4方式", "4低", "5作用");
    }

    @Test
    void 案卷里的要素只认基准里有的() {
        var benchmark = demonstration("HB-CF-015");
        var words = WeighedWords.read(benchmark, "过火面积＝0.63亩；低保家庭");
        assertThat(words.words(benchmark)).isEqualTo("过火面积＝0.63亩；低保家庭");
        assertThatThrownBy(() -> WeighedWords.read(benchmark, "领导关照")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> WeighedWords.read(benchmark, "过火面积＝很大")).isInstanceOf(Refused.class);
    }

    private static Weighed weigh(
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

    private static Set<String> names(Benchmark benchmark, Set<Integer> present) {
        return present.stream()
                .map(i -> benchmark.circumstances().get(i).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Benchmark demonstration(String item) {
        return BenchmarkSheet.demonstration(item)
                .orElseThrow()
                .issued(new Issue(1, DAY.minusYears(1), null, new Publication("演示", DAY.minusYears(1), "")));
    }

    private static Benchmark benchmark(List<Tier> tiers, LocalDate from, boolean base) {
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

    private static Discretion discretion(@Nullable Integer age, boolean repaired, boolean minor) {
        return new Discretion(
                age, false, false, minor, minor, minor, false, false, false, false, repaired, false, false, false,
                false);
    }
}
