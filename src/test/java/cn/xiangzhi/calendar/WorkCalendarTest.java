package cn.xiangzhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = Calendars.shipped();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/calendar/working.csv", numLinesToSkip = 1)
    void 某日是否工作日(String vector, LocalDate day, String expected) {
        if (expected.equals("未知")) {
            assertThatThrownBy(() -> calendar.isWorking(day)).as(vector).isInstanceOfSatisfying(Refused.class, no -> {
                assertThat(no.code()).isEqualTo("CALENDAR_NOT_LOADED");
                assertThat(no.why()).contains(day.getYear() + "年");
            });
        } else {
            assertThat(calendar.isWorking(day)).as(vector).isEqualTo(expected.equals("上班"));
        }
    }

    @Test
    void 三年的工作日数与通知一致() {
        for (var year = 2024; year <= 2026; year++) {
            var first = LocalDate.of(year, 1, 1);
            var days = first.datesUntil(first.plusYears(1))
                    .filter(calendar::isWorking)
                    .count();
            assertThat(days).as("%d年", year).isBetween(247L, 252L);
        }
    }

    @Test
    void 数到未导入的年份即拒绝() {
        assertThatThrownBy(() -> calendar.plus(LocalDate.of(2026, 12, 30), 5)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calendar.between(LocalDate.of(2023, 12, 30), LocalDate.of(2024, 1, 8)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 反向计数为负() {
        assertThat(calendar.between(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 2)))
                .isEqualTo(-4);
    }
}
