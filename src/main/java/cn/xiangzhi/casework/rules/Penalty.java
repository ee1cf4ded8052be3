package cn.xiangzhi.casework.rules;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A penalty as proposed, announced or decided: kinds, the fine, and gains to be confiscated (PPL 9). Yuan. */
public record Penalty(Set<String> kinds, BigDecimal fine, BigDecimal confiscated) {

    public static final String WARNING = "警告";
    public static final String FINE = "罚款";
    public static final Penalty NONE = new Penalty(Set.of(), BigDecimal.ZERO, BigDecimal.ZERO);

    private static final Pattern BETWEEN = Pattern.compile("[,，、]");
    private static final Set<String> HEARING_KINDS = Set.of("降低资质等级", "吊销许可证件", "责令停产停业", "责令关闭", "限制从业");

    /** Of a text as 警告、罚款 and an amount. */
    public static Penalty of(String kinds, BigDecimal fine, BigDecimal confiscated) {
        var set = new TreeSet<String>();
        BETWEEN.splitAsStream(kinds)
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .forEach(set::add);
        if (fine.signum() > 0) {
            set.add(FINE);
        }
        return new Penalty(Set.copyOf(set), fine, confiscated);
    }

    public boolean none() {
        return kinds.isEmpty();
    }

    /** Whether there is anything to pay. */
    public boolean owed() {
        return fine.add(confiscated).signum() > 0;
    }

    /** Whether the party is told that it will be made public: a warning alone is not (MSP 8; rules §17). */
    public boolean published() {
        return !none() && !(kinds.equals(Set.of(WARNING)) && !owed());
    }

    /** Warnings and fines only (PPL 51). */
    public boolean onlyWarningOrFine() {
        return kinds.stream().allMatch(kind -> kind.equals(WARNING) || kind.equals(FINE)) && confiscated.signum() == 0;
    }

    /** A kind that always carries the right to a hearing, whatever the amount (PPL 63). */
    public boolean hearingKind() {
        return kinds.stream().anyMatch(HEARING_KINDS::contains);
    }

    /** A kind the law does not name beside those: the office decides whether it is heard too. */
    public boolean restricts() {
        return kinds.contains(PenaltyKind.WITHHOLD_LICENCE.label())
                || kinds.contains(PenaltyKind.LIMIT_BUSINESS.label());
    }

    /** Heavier in amount or in kind: never allowed because of a plea (PPL 45(2)). */
    public boolean heavierThan(Penalty other) {
        return fine.compareTo(other.fine) > 0
                || confiscated.compareTo(other.confiscated) > 0
                || !other.kinds.containsAll(kinds);
    }

    /** As a notice or a decision prints it. */
    public String words() {
        var words = new StringBuilder();
        kinds.stream().sorted().filter(kind -> !kind.equals(FINE)).forEach(kind -> add(words, kind));
        if (fine.signum() > 0) {
            add(words, "罚款" + yuan(fine) + "元");
        }
        if (confiscated.signum() > 0) {
            add(words, "没收违法所得" + yuan(confiscated) + "元");
        }
        return words.isEmpty() ? "不予行政处罚" : words.toString();
    }

    public static String yuan(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0
                ? amount.setScale(0).toPlainString()
                : amount.setScale(2).toPlainString();
    }

    private static void add(StringBuilder words, String part) {
        words.append(words.isEmpty() ? "" : "；").append(part);
    }
}
