package cn.xiangzhi.casework.rules.benchmark;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Discretion.Outcome;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Circumstance;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Effect;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Tier;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Finding;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a fine (PPL 30 to 34, F35): which tier, moved by which circumstance where, the range, and an amount inside the
 * bounds of the law; below them only reduced on a ground of the law, and never above what the party was told (PPL 45(2)).
 */
public final class Weighing {

    private static final Citation PUBLISHED = Citation.of(Statute.PPL, 34);
    private static final Citation NEVER_HEAVIER = Citation.of(Statute.PPL, 45, 2);
    private static final Citation MILDER = Citation.of(Statute.PPL, 32);

    private final List<Weighed.Step> trace = new ArrayList<>();
    private final List<Circumstance> upwards = new ArrayList<>();
    private final List<Circumstance> downwards = new ArrayList<>();
    private final @Nullable Benchmark benchmark;
    private final Given given;
    private final Bounds bounds;
    private final Outcome outcome;

    private Weighing(@Nullable Benchmark benchmark, Given given, Bounds bounds, Outcome outcome) {
        this.benchmark = benchmark;
        this.given = given;
        this.bounds = bounds;
        this.outcome = outcome;
    }

    /** The law's own range for this party, yuan; null where the law sets no number. */
    public record Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

    /**
     * What is known of the act.
     *
     * @param circumstances names of the benchmark's circumstances that are present
     * @param reduced whether the fine is to be reduced below the law's minimum
     * @param announced what the party was told before it pleaded; null before
     */
    public record Given(
            @Nullable BigDecimal measure,
            @Nullable BigDecimal base,
            Set<String> circumstances,
            Discretion statutory,
            boolean reduced,
            @Nullable BigDecimal announced) {}

    /** A benchmark that is not public or not in force that day is as none. */
    public static Weighed weigh(@Nullable Benchmark benchmark, LocalDate on, Given given, Bounds bounds) {
        var usable = benchmark != null && benchmark.issue().usableOn(on) ? benchmark : null;
        var ruling = Discretion.BOOK.ask(given.statutory());
        var weighing = new Weighing(usable, given, bounds, ruling.outcome());
        if (ruling.outcome() != Outcome.NORMAL) {
            weighing.step(ruling.findings().getLast(), ruling.outcome().label());
        }
        return weighing.result();
    }

    private Weighed result() {
        if (outcome.forbidsPenalty()) {
            return Weighed.none(benchmark, outcome, trace);
        }
        if (benchmark == null) {
            step("本事项没有已经公布、在有效期内的裁量基准", PUBLISHED, "按法定幅度和法定情节裁量");
            return amount(null);
        }
        var forbids = present(Effect.FORBIDS);
        if (!forbids.isEmpty()) {
            step(forbids.getFirst().name(), basis(benchmark), "不予处罚");
            return Weighed.none(benchmark, outcome, trace);
        }
        var lacking = lacking(benchmark);
        if (!lacking.isEmpty()) {
            step("缺少“" + lacking + "”", basis(benchmark), "不能确定档次");
            return new Weighed(benchmark, null, bounds.min(), bounds.max(), null, outcome, List.copyOf(trace));
        }
        return amount(tier(benchmark));
    }

    private String lacking(Benchmark b) {
        if (b.needsMeasure() && given.measure() == null && present(Effect.FIXES).isEmpty() && b.measure() != null) {
            return b.measure().label();
        }
        return b.needsBase() && given.base() == null && b.base() != null
                ? b.base().label()
                : "";
    }

    private Tier tier(Benchmark b) {
        var at = 0;
        var measure = given.measure();
        var factor = b.measure();
        if (measure != null && factor != null) {
            while (at < b.tiers().size() - 1 && !b.tiers().get(at).holds(measure)) {
                at++;
            }
            step(
                    factor.label() + plain(measure) + factor.unit(),
                    basis(b),
                    b.tiers().get(at).words());
        } else {
            step("没有需要量算的要素", basis(b), "从" + b.tiers().get(at).words() + "起");
        }
        for (var one : present(Effect.FIXES)) {
            at = Math.max(at, Math.min(one.tier(), b.tiers().size()) - 1);
            step(one.name(), basis(b), "定为" + b.tiers().get(at).words());
        }
        return moved(b, at);
    }

    /** Up and down by one tier each; what cannot move any further speaks for the end of the tier. */
    private Tier moved(Benchmark b, int from) {
        var at = from;
        for (var one : present(Effect.RAISES)) {
            if (at == b.tiers().size() - 1) {
                upwards.add(one);
            } else {
                at++;
                step(one.name(), basis(b), "升为" + b.tiers().get(at).words());
            }
        }
        for (var one : present(Effect.LOWERS)) {
            if (at == 0) {
                downwards.add(one);
            } else {
                at--;
                step(one.name(), basis(b), "降为" + b.tiers().get(at).words());
            }
        }
        return b.tiers().get(at);
    }

    private Weighed amount(@Nullable Tier tier) {
        var base = given.base() == null ? BigDecimal.ZERO : given.base();
        var low = tier == null ? bounds.min() : inside(tier.amount().lowest(base));
        var high = tier == null ? bounds.max() : inside(tier.amount().highest(base));
        if (tier != null) {
            step(tier.words() + "的幅度", PUBLISHED, Weighed.between(low, high));
        }
        var suggested = milder(lowered(tier, base, low, high), low);
        if (given.reduced()) {
            return reduced(tier, low, high, suggested);
        }
        return told(tier, low, high, suggested);
    }

    /** The usual amount of the tier, or its end where a circumstance says so. */
    private @Nullable BigDecimal lowered(
            @Nullable Tier tier, BigDecimal base, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (tier == null || low == null || high == null || benchmark == null) {
            return low;
        }
        var lightens = new ArrayList<>(present(Effect.LOW_END));
        lightens.addAll(downwards);
        var aggravates = new ArrayList<>(present(Effect.HIGH_END));
        aggravates.addAll(upwards);
        for (var one : lightens) {
            step(one.name(), basis(benchmark), "取本档下限" + Penalty.yuan(low) + "元");
        }
        for (var one : aggravates) {
            step(one.name(), basis(benchmark), "取本档上限" + Penalty.yuan(high) + "元");
        }
        if (lightens.isEmpty() != aggravates.isEmpty()) {
            return lightens.isEmpty() ? high : low;
        }
        return tier.amount()
                .ordinary(base)
                .max(low)
                .min(high)
                .setScale(0, RoundingMode.DOWN)
                .max(low);
    }

    /** What the law wants lighter is put at the low end. */
    private @Nullable BigDecimal milder(@Nullable BigDecimal amount, @Nullable BigDecimal low) {
        var lighter = outcome == Outcome.MITIGATE_MUST
                || outcome == Outcome.MITIGATE_MAY
                || outcome == Outcome.NO_PENALTY_MAY;
        if (!lighter || amount == null || low == null || amount.compareTo(low) == 0) {
            return amount;
        }
        step("从轻", MILDER, "取幅度下限" + Penalty.yuan(low) + "元");
        return low;
    }

    private Weighed reduced(
            @Nullable Tier tier, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal suggested) {
        var ground = given.statutory().mayReduce();
        var min = bounds.min();
        if (!ground || min == null || min.signum() == 0) {
            step("减轻处罚", MILDER, ground ? "法律没有规定罚款下限，不存在减轻" : "没有法定减轻情节，不得低于法定下限");
            return told(tier, low, high, suggested);
        }
        step("减轻处罚", MILDER, "可以低于法定下限" + Penalty.yuan(min) + "元；减到多少法律没有规定，由负责人按比例确定");
        return told(tier, BigDecimal.ZERO, min, min);
    }

    /** After the notice nothing goes above what the party was told. */
    private Weighed told(
            @Nullable Tier tier, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal suggested) {
        var told = given.announced();
        if (told == null) {
            return new Weighed(benchmark, tier, low, high, suggested, outcome, List.copyOf(trace));
        }
        if (suggested != null && suggested.compareTo(told) > 0) {
            step("已告知当事人罚款" + Penalty.yuan(told) + "元", NEVER_HEAVIER, "不得加重，以告知的数额为限");
        }
        return new Weighed(
                benchmark,
                tier,
                least(low, told),
                least(high, told),
                least(suggested, told),
                outcome,
                List.copyOf(trace));
    }

    private static @Nullable BigDecimal least(@Nullable BigDecimal amount, BigDecimal told) {
        return amount == null ? null : amount.min(told);
    }

    private BigDecimal inside(BigDecimal amount) {
        var min = bounds.min();
        var max = bounds.max();
        var up = min == null ? amount : amount.max(min);
        return max == null ? up : up.min(max);
    }

    private List<Circumstance> present(Effect effect) {
        var b = benchmark;
        if (b == null) {
            return List.of();
        }
        return b.circumstances().stream()
                .filter(one -> one.effect() == effect && given.circumstances().contains(one.name()))
                .toList();
    }

    private void step(String what, Basis basis, String result) {
        trace.add(new Weighed.Step(what, basis.label(), result));
    }

    private void step(Finding finding, String result) {
        trace.add(new Weighed.Step(finding.question(), finding.basis(), result));
    }

    private static Basis basis(Benchmark b) {
        return Basis.house(b.citation());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
