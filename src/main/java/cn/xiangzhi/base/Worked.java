package cn.xiangzhi.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount of yuan that knows how it was reached. Values are exact; {@link #payable()} rounds half up to the fen and is
 * the only place that rounds. {@code from} is the trace: the amounts it was made of.
 */
public record Worked(
        String label,
        BigDecimal value,
        String how,
        @Nullable Basis basis,
        List<Worked> from) {

    /** A given amount with its source: a fine decided, a payment on a bank's list. */
    public static Worked given(String label, BigDecimal value, @Nullable Basis basis) {
        return new Worked(label, value, "给定", basis, List.of());
    }

    public Worked times(String label, BigDecimal factor, Basis basis) {
        return new Worked(label, value.multiply(factor), this.label + " × " + plain(factor), basis, List.of(this));
    }

    public Worked plus(String label, Worked other, @Nullable Basis basis) {
        return new Worked(label, value.add(other.value), this.label + " ＋ " + other.label, basis, List.of(this, other));
    }

    public Worked less(String label, Worked other, @Nullable Basis basis) {
        return new Worked(
                label, value.subtract(other.value), this.label + " － " + other.label, basis, List.of(this, other));
    }

    /** The smaller of the two, as when a late fee may not exceed the fine. */
    public Worked atMost(String label, Worked cap, Basis basis) {
        return value.compareTo(cap.value) <= 0
                ? new Worked(label, value, this.label + "，未超过" + cap.label, basis, List.of(this, cap))
                : new Worked(label, cap.value, this.label + "超过" + cap.label + "，以其为限", basis, List.of(this, cap));
    }

    public Worked neverBelowZero(String label) {
        return value.signum() >= 0
                ? this
                : new Worked(label, BigDecimal.ZERO, this.label + "不足零，按零计", basis, List.of(this));
    }

    public BigDecimal payable() {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
