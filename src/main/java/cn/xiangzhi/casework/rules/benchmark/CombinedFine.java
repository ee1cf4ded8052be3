package cn.xiangzhi.casework.rules.benchmark;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Worked;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fines of several violations of one party in one decision: each weighed for itself, their sum carried out (PPL 29). */
public record CombinedFine(List<Part> parts) {

    private static final Citation EACH = Citation.of(Statute.PPL, 29);

    /**
     * One violation's part.
     *
     * @param label as the trace names it: 第1项 SC-CF-005
     * @param low the least its own range allows; null where it has none
     * @param high the most its own range allows; null where it has none
     * @param basis what it was weighed by; null where nothing but the law's range
     */
    public record Part(
            String label,
            BigDecimal fine,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Basis basis) {

        /** A suggestion as its own part; nothing suggested is nothing to pay. */
        public static Part of(String label, Weighed weighed, @Nullable Basis basis) {
            var fine = weighed.suggested() == null ? BigDecimal.ZERO : weighed.suggested();
            return new Part(label, fine, weighed.low(), weighed.high(), basis);
        }

        public boolean outside() {
            return low != null && fine.compareTo(low) < 0 || high != null && fine.compareTo(high) > 0;
        }
    }

    /** The sum with every part in its trace. */
    public Worked total() {
        var given = parts.stream()
                .map(part -> Worked.given(part.label(), part.fine(), part.basis()))
                .toList();
        var sum = parts.stream().map(Part::fine).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Worked(
                "罚款合计", sum, given.stream().map(Worked::label).collect(Collectors.joining(" ＋ ")), EACH, given);
    }

    /** The sum of the lower bounds; a part without one adds nothing. */
    public BigDecimal low() {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            sum = part.low() == null ? sum : sum.add(part.low());
        }
        return sum;
    }

    /** The sum of the upper bounds; null where one of the parts has none. */
    public @Nullable BigDecimal high() {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            if (part.high() == null) {
                return null;
            }
            sum = sum.add(part.high());
        }
        return sum;
    }
}
