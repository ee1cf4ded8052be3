package cn.xiangzhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkCalendarProperties {

    private final WorkCalendar calendar = Calendars.shipped();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 6, 1).toEpochDay(),
                        LocalDate.of(2026, 6, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void 加若干工作日必落在工作日(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n) {
        assertThat(calendar.isWorking(calendar.plus(start, n))).isTrue();
        assertThat(calendar.isWorking(calendar.plus(start, -n))).isTrue();
    }

    @Property
    void 天数越多日子越晚(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n) {
        assertThat(calendar.plus(start, n + 1)).isAfter(calendar.plus(start, n));
        assertThat(calendar.plus(start.plusDays(1), n)).isAfterOrEqualTo(calendar.plus(start, n));
    }

    @Property
    void 数过去与数回来相等(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n) {
        var end = calendar.plus(start, n);
        assertThat(calendar.between(start, end)).isEqualTo(n);
        if (calendar.isWorking(start)) {
            assertThat(calendar.plus(end, -n)).isEqualTo(start);
        }
    }

    @Property
    void 顺延的期限不早于未顺延且止于工作日(@ForAll("days") LocalDate start) {
        for (var rule : TermTable.all()) {
            if (rule.roll() == Roll.FORWARD && rule.amount() <= 90) {
                var answer = TermCount.of(calendar, rule, start, 0);
                assertThat(answer.due()).isAfterOrEqualTo(answer.amber());
                assertThat(calendar.isWorking(answer.due())).isTrue();
            }
        }
    }

    @Property
    void 扣除的天数不会使期限提前(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 0, max = 40) int excluded) {
        for (var rule : TermTable.all()) {
            if (!rule.backwards()) {
                assertThat(TermCount.of(calendar, rule, start, excluded).due())
                        .isAfterOrEqualTo(TermCount.of(calendar, rule, start, 0).due());
            }
        }
    }
}
