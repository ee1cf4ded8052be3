package cn.xiangzhi.casework.payment;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the bank reported in a period against what became of it: matched, not yet matched, given back (FSR 12). It knows days
 * and sums only; no person and no unit is measured by it (PPL 74(3)).
 */
@Component
class Reconciliation {

    private final JdbcClient jdbc;
    private final Today today;

    Reconciliation(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A figure with the list of lines behind it. */
    record Figure(String label, int lines, BigDecimal sum, String href) {}

    /** The period, its figures, and whether the parts make up the whole. */
    record Shown(LocalDate from, LocalDate to, Figure bank, List<Figure> parts, boolean balanced) {}

    record Part(String state, int lines, BigDecimal sum) {}

    /** Of the current month unless the days are given. */
    Shown of(Scope scope, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null ? today.date().withDayOfMonth(1) : from;
        var last = to == null ? today.date() : to;
        if (last.isBefore(first)) {
            throw Refused.invalid("未能对账", "截止日期早于起始日期", "请核对起止日期");
        }
        var whole = part(scope, first, last, null);
        var parts = List.of(
                figure("已对上", "DONE", part(scope, first, last, "DONE"), first, last),
                figure("未对上", "OPEN", part(scope, first, last, "OPEN"), first, last),
                figure("已退回", "RETURNED", part(scope, first, last, "RETURNED"), first, last));
        var sum = parts.stream().map(Figure::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        var bank = figure("银行到账", "", whole, first, last);
        return new Shown(first, last, bank, parts, sum.compareTo(bank.sum()) == 0);
    }

    private Part part(Scope scope, LocalDate from, LocalDate to, @Nullable String state) {
        return jdbc.sql("""
                        select coalesce(:state::text, '') as state, count(*) as lines, coalesce(sum(amount), 0) as sum
                        from casework_payment
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and paid_on between :from and :to
                          and (:state::text is null
                               or :state::text = case when case_id is not null then 'DONE'
                                                      when returned_on is not null then 'RETURNED' else 'OPEN' end)
                        """)
                .param("state", state)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("from", from)
                .param("to", to)
                .query(Part.class)
                .single();
    }

    private static Figure figure(String label, String state, Part part, LocalDate from, LocalDate to) {
        var href = "/payments?paid_from=" + from + "&paid_to=" + to + (state.isEmpty() ? "" : "&state=" + state);
        return new Figure(label, part.lines(), part.sum(), href);
    }
}
