package cn.xiangzhi.casework.money;

import cn.xiangzhi.base.Worked;
import cn.xiangzhi.casework.money.LateFee.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decided case owes and has paid. Money received goes to the fine first, then to confiscated gains, then to the late
 * fee; the late fee never grows on gains (CASH-06).
 *
 * @param due last day to pay; null until the decision is served
 */
public record Ledger(
        BigDecimal fine,
        BigDecimal confiscated,
        @Nullable LocalDate due,
        @Nullable LateFee rule,
        List<Part> received) {

    public static final Ledger EMPTY = new Ledger(BigDecimal.ZERO, BigDecimal.ZERO, null, null, List.of());

    public BigDecimal principal() {
        return fine.add(confiscated);
    }

    public BigDecimal paid() {
        return received.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The late fee by the end of that day, with its trace. */
    public Worked lateFee(LocalDate day) {
        return rule == null ? Worked.given("加处罚款", BigDecimal.ZERO, null) : rule.on(day, received);
    }

    /** What is still to be paid by the end of that day; never negative. */
    public BigDecimal outstanding(LocalDate day) {
        return principal().add(lateFee(day).payable()).subtract(paid()).max(BigDecimal.ZERO);
    }

    public boolean settled(LocalDate day) {
        return outstanding(day).signum() == 0;
    }

    /** Past the last day, with something left to pay. */
    public boolean overdue(LocalDate today) {
        return due != null && today.isAfter(due) && !settled(today);
    }

    public int overdueDays(LocalDate day) {
        return rule == null ? 0 : rule.days(day);
    }
}
