package cn.xiangzhi.powers.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** S14 §17a: every decision lies in exactly one cycle; no day is left out and none counted twice. */
class FilingCycleTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Property(tries = 500)
    void 每一天属于且只属于一个周期_前后周期相接(@ForAll FilingCycle cycle, @ForAll @IntRange(max = 4000) int days) {
        var day = START.plusDays(days);
        var span = cycle.containing(day);
        assertThat(span.holds(day)).isTrue();
        assertThat(cycle.containing(span.from())).isEqualTo(span);
        assertThat(cycle.containing(span.to())).isEqualTo(span);
        assertThat(cycle.containing(span.to().plusDays(1)).from())
                .isEqualTo(span.to().plusDays(1));
        assertThat(cycle.endsOn(day)).isEqualTo(day.equals(span.to()));
    }

    @Example
    void 周期有名字_半年到六月三十日() {
        assertThat(FilingCycle.HALF_YEARLY.containing(LocalDate.of(2026, 6, 30)).words())
                .isEqualTo("2026年上半年");
        assertThat(FilingCycle.HALF_YEARLY.containing(LocalDate.of(2026, 7, 1)).words())
                .isEqualTo("2026年下半年");
        assertThat(FilingCycle.QUARTERLY.containing(LocalDate.of(2026, 8, 9)).words())
                .isEqualTo("2026年第3季度");
        assertThat(FilingCycle.MONTHLY.containing(LocalDate.of(2028, 2, 9)).to())
                .isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(FilingCycle.of(1)).isEqualTo(FilingCycle.MONTHLY);
        assertThat(FilingCycle.of(2)).isEqualTo(FilingCycle.QUARTERLY);
        assertThat(FilingCycle.of(12)).isEqualTo(FilingCycle.HALF_YEARLY);
    }
}
