package cn.xiangzhi.casework.rules.benchmark;

import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Labelled;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A discretion benchmark of one matter in one version (PPL 34, F35). Tiers go from light to heavy; {@code measure} places an
 * act in a tier, {@code base} is what a multiple or a percentage is taken of.
 */
public record Benchmark(
        String itemCode,
        String title,
        Origin origin,
        Issue issue,
        @Nullable Factor measure,
        @Nullable Factor base,
        List<Tier> tiers,
        List<Circumstance> circumstances) {

    /**
     * Where its tiers were taken from, and how surely.
     *
     * @param source empty where nobody said
     * @param confidence null where nobody said
     */
    public record Origin(String source, @Nullable Confidence confidence) {

        public static final Origin UNSAID = new Origin("", null);

        /** As pages print it; empty where nobody said anything. */
        public String words() {
            return confidence == null
                    ? source
                    : source.isEmpty() ? confidence.label() : source + "；" + confidence.label();
        }
    }

    /** Which version, from when to when, and where it was made public; unpublished it binds and helps nobody (PPL 34). */
    public record Issue(
            int version,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Publication publication) {

        public boolean usableOn(LocalDate day) {
            return publication != null
                    && !publication.on().isAfter(day)
                    && !from.isAfter(day)
                    && (to == null || !to.isBefore(day));
        }
    }

    /** The document, the day it was made public, and where it can be read. */
    public record Publication(String document, LocalDate on, String place) {}

    /** A fact that is a number: 过火面积（亩）. */
    public record Factor(String label, String unit) {}

    /**
     * One tier.
     *
     * @param upTo the measure up to which it reaches; null when it is open above
     * @param including whether {@code upTo} itself belongs to it
     */
    public record Tier(int number, String name, @Nullable BigDecimal upTo, boolean including, Amount amount) {

        boolean holds(BigDecimal measure) {
            return upTo == null || measure.compareTo(upTo) < (including ? 1 : 0);
        }

        /** As people say it: 第1档（过火不足1亩）. */
        public String words() {
            return "第" + number + "档（" + name + "）";
        }
    }

    /** How the sums of a tier are reached. */
    public enum Kind implements Labelled {
        FIXED("定额"),
        RANGE("金额幅度"),
        MULTIPLE("倍数"),
        PERCENT("百分比");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether it is taken of the base. */
        public boolean ofBase() {
            return this == MULTIPLE || this == PERCENT;
        }
    }

    /**
     * The sums of a tier: yuan, or times or per cent of the base.
     *
     * @param usual where nothing speaks for less or more; null means the middle
     */
    public record Amount(
            Kind kind,
            BigDecimal low,
            BigDecimal high,
            @Nullable BigDecimal usual) {

        BigDecimal lowest(BigDecimal base) {
            return of(low, base);
        }

        BigDecimal highest(BigDecimal base) {
            return of(high, base);
        }

        BigDecimal ordinary(BigDecimal base) {
            return of(usual == null ? low.add(high).divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP) : usual, base);
        }

        private BigDecimal of(BigDecimal number, BigDecimal base) {
            return switch (kind) {
                case FIXED, RANGE -> number;
                case MULTIPLE -> number.multiply(base).setScale(2, RoundingMode.HALF_UP);
                case PERCENT -> number.multiply(base).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            };
        }
    }

    /** What a circumstance does. */
    public enum Effect implements Labelled {
        RAISES("升一档"),
        LOWERS("降一档"),
        HIGH_END("取本档上限"),
        LOW_END("取本档下限"),
        FIXES("定为某档"),
        FORBIDS("不予处罚");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A circumstance of the benchmark and how it moves the tier.
     *
     * @param tier the tier it fixes; zero for every other effect
     */
    public record Circumstance(String name, Effect effect, int tier) {

        public String words() {
            return effect == Effect.FIXES ? "定为第" + tier + "档" : effect.label();
        }
    }

    /** Whether an act can be placed only with the measure. */
    public boolean needsMeasure() {
        return measure != null && tiers.stream().anyMatch(tier -> tier.upTo() != null);
    }

    public boolean needsBase() {
        return tiers.stream().anyMatch(tier -> tier.amount().kind().ofBase());
    }

    /** As acts keep it: HB-CF-015 第2版（清政规〔2026〕1号）. */
    public String citation() {
        var publication = issue.publication();
        return title + "第" + issue.version() + "版（" + (publication == null ? "未公布" : publication.document()) + "）";
    }
}
