package cn.xiangzhi.casework.money;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.money.LateFee.Part;
import cn.xiangzhi.casework.money.LateFee.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateFeeTest {

    private static final BigDecimal RATE = new BigDecimal("0.03");

    @ParameterizedTest(name = "{0}：罚款{1}，{2}到期，{3}缴清，加处{4}元")
    @CsvSource({
        "V-LATE-03, 10000, 2025-03-17, 2025-03-18, 300.00",
        "V-LATE-04, 3000, 2025-09-30, 2025-10-09, 810.00",
        "V-LATE-06, 5000, 2026-01-05, 2026-02-08, 5000.00",
        "V-LATE-07, 200, 2025-03-17, 2026-03-17, 200.00",
        "V-LATE-08, 155, 2026-03-02, 2026-03-07, 23.25",
        "V-LATE-15, 10000, 2026-03-31, 2026-03-30, 0.00",
        "V-LATE-16, 10000, 2025-03-17, 2025-03-16, 0.00",
        "V-LATE-19, 1000, 2025-10-09, 2025-10-10, 30.00",
    })
    void 加处罚款按日计算封顶于罚款数额(String id, BigDecimal fine, LocalDate due, LocalDate paid, BigDecimal fee) {
        assertThat(rule(fine, due, List.of(), false).on(paid, List.of()).payable())
                .as(id)
                .isEqualByComparingTo(fee);
    }

    @Test
    void 复议期间不计_V_LATE_10() {
        var rule = rule(
                new BigDecimal("20000"),
                LocalDate.of(2026, 3, 2),
                List.of(new Span(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 4, 11))),
                false);
        assertThat(rule.on(LocalDate.of(2026, 4, 11), List.of()).payable()).isEqualByComparingTo("0");
        assertThat(rule.days(LocalDate.of(2026, 4, 12))).isEqualTo(1);
    }

    @Test
    void 部分缴纳以未缴部分为基数_口径可改为全额_V_LATE_13() {
        var paid = List.of(new Part(LocalDate.of(2026, 2, 20), new BigDecimal("4000")));
        var on = LocalDate.of(2026, 3, 12);
        assertThat(rule(new BigDecimal("10000"), LocalDate.of(2026, 3, 2), List.of(), false)
                        .on(on, paid)
                        .payable())
                .isEqualByComparingTo("1800");
        assertThat(rule(new BigDecimal("10000"), LocalDate.of(2026, 3, 2), List.of(), true)
                        .on(on, paid)
                        .payable())
                .isEqualByComparingTo("3000");
    }

    @Test
    void 决定书没有写明的不计() {
        var rule = new LateFee(new BigDecimal("1000"), LocalDate.of(2026, 3, 2), false, List.of(), RATE, false);
        assertThat(rule.on(LocalDate.of(2026, 5, 1), List.of()).payable()).isEqualByComparingTo("0");
    }

    @Test
    void 第三十四日到顶_V_LATE_17_18() {
        var rule = rule(new BigDecimal("5000"), LocalDate.of(2026, 1, 5), List.of(), false);
        assertThat(rule.daysToCap()).isEqualTo(34);
        assertThat(rule.on(LocalDate.of(2026, 2, 7), List.of()).payable()).isEqualByComparingTo("4950");
        var ledger = new Ledger(new BigDecimal("5000"), BigDecimal.ZERO, rule.due(), rule, List.of());
        assertThat(ledger.outstanding(LocalDate.of(2027, 1, 1))).isEqualByComparingTo("10000");
    }

    @Test
    void 没收违法所得不计加处罚款() {
        var rule = rule(new BigDecimal("1000"), LocalDate.of(2026, 3, 2), List.of(), false);
        var ledger = new Ledger(new BigDecimal("1000"), new BigDecimal("9000"), rule.due(), rule, List.of());
        assertThat(ledger.outstanding(LocalDate.of(2026, 3, 12))).isEqualByComparingTo("10300");
    }

    @Property
    void 应缴总额永不超过罚款的两倍(
            @ForAll @IntRange(min = 1, max = 1_000_000) int fine,
            @ForAll @IntRange(max = 2_000) int days,
            @ForAll @IntRange(max = 1_000_000) int part,
            @ForAll @IntRange(max = 2_000) int partAfter,
            @ForAll boolean whole) {
        var due = LocalDate.of(2026, 3, 2);
        var sum = BigDecimal.valueOf(fine);
        var parts = part == 0
                ? List.<Part>of()
                : List.of(new Part(due.plusDays(partAfter - 500L), BigDecimal.valueOf(Math.min(part, fine))));
        var fee = rule(sum, due, List.of(), whole).on(due.plusDays(days), parts).payable();
        assertThat(fee.signum()).isNotNegative();
        assertThat(fee.add(sum)).isLessThanOrEqualTo(sum.multiply(BigDecimal.TWO));
    }

    private static LateFee rule(BigDecimal fine, LocalDate due, List<Span> paused, boolean whole) {
        return new LateFee(fine, due, true, paused, RATE, whole);
    }
}
