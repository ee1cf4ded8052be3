package cn.xiangzhi.casework.money;

import cn.xiangzhi.base.Worked;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The additional fine of an overdue fine (PPL 72(1)(1), 73(3); AEL 45): by days, never more than its base, none for days
 * under reconsideration or litigation, and none at all unless the decision said so.
 *
 * @param due the last day to pay, rolled
 * @param wholeBase counts on the whole fine until it is paid; else on what was unpaid (the office's dated choice)
 * @param forgiven what an agreement in force takes off (AEL 42); zero without one
 */
public record LateFee(
        BigDecimal fine,
        LocalDate due,
        boolean stated,
        List<Span> paused,
        BigDecimal rate,
        boolean wholeBase,
        BigDecimal forgiven) {

    private static final Citation PPL_72 = Citation.of(Statute.PPL, 72, 1, 1);
    private static final Citation PPL_73 = Citation.of(Statute.PPL, 73, 3);
    private static final Citation AEL_45 = Citation.of(Statute.AEL, 45, 2);
    private static final Citation AEL_42 = Citation.of(Statute.AEL, 42, 1);

    /** Without an agreement. */
    public LateFee(
            BigDecimal fine, LocalDate due, boolean stated, List<Span> paused, BigDecimal rate, boolean wholeBase) {
        this(fine, due, stated, paused, rate, wholeBase, BigDecimal.ZERO);
    }

    /** Days under a remedy, first and last included. */
    public record Span(LocalDate from, LocalDate to) {}

    /** Money received towards the fine. */
    public record Part(LocalDate on, BigDecimal amount) {}

    /** What has accrued by the end of a day, given what came in until then; the trace tells each stretch. */
    public Worked on(LocalDate day, List<Part> parts) {
        if (!stated) {
            return new Worked("加处罚款", BigDecimal.ZERO, "决定书没有写明加处罚款，不计", PPL_72, List.of());
        }
        var atDue = fine.subtract(paidBy(due, parts)).max(BigDecimal.ZERO);
        var cap = Worked.given(wholeBase ? "罚款数额" : "到期未缴数额", atDue.signum() == 0 ? atDue : base(atDue), AEL_45);
        var sum = Worked.given("加处罚款", BigDecimal.ZERO, PPL_72);
        var from = due;
        for (var until : turns(day, parts)) {
            sum = sum.plus("加处罚款", stretch(from, until, parts), PPL_72);
            from = until;
        }
        var capped = sum.atMost("加处罚款", cap, AEL_45);
        return forgiven.signum() == 0
                ? capped
                : capped.less("加处罚款", Worked.given("执行协议减免", forgiven, AEL_42), AEL_42)
                        .neverBelowZero("加处罚款");
    }

    /** Overdue days that count by the end of a day: calendar days after the due date less the paused ones. */
    public int days(LocalDate day) {
        return counted(due, day);
    }

    /** The first overdue day on which nothing more is added. */
    public int daysToCap() {
        return BigDecimal.ONE.divide(rate, 0, java.math.RoundingMode.CEILING).intValue();
    }

    private Worked stretch(LocalDate after, LocalDate until, List<Part> parts) {
        var days = counted(after, until);
        var unpaid = fine.subtract(paidBy(until.minusDays(1), parts)).max(BigDecimal.ZERO);
        var on = Worked.given(
                wholeBase ? "罚款数额" : "未缴数额", unpaid.signum() == 0 ? BigDecimal.ZERO : base(unpaid), PPL_72);
        return on.times("每日加处", rate, PPL_72)
                .times(after.plusDays(1) + "至" + until + "共" + days + "日", BigDecimal.valueOf(days), PPL_73);
    }

    private BigDecimal base(BigDecimal unpaid) {
        return wholeBase ? fine : unpaid;
    }

    /** The days at which the unpaid part changed, and the last day asked for. */
    private List<LocalDate> turns(LocalDate day, List<Part> parts) {
        return Stream.concat(parts.stream().map(Part::on), Stream.of(day))
                .filter(turn -> turn.isAfter(due) && !turn.isAfter(day))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static BigDecimal paidBy(LocalDate day, List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.on().isAfter(day))
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int counted(LocalDate after, LocalDate until) {
        var days = Math.max(0, ChronoUnit.DAYS.between(after, until));
        for (var span : paused) {
            var first = span.from().isAfter(after) ? span.from() : after.plusDays(1);
            var last = span.to().isBefore(until) ? span.to() : until;
            days -= Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
        }
        return (int) Math.max(0, days);
    }
}
