package cn.xiangzhi.inspection.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.calendar.Light;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two tours a week, and three steps of talks. */
class WeekTest {

    @ParameterizedTest
    @CsvSource({
        "2,0,2026-11-29,GREEN",
        "1,1,2026-11-29,AMBER",
        "1,0,2026-11-29,AMBER",
        "1,1,2026-11-30,RED",
        "2,0,2026-12-30,GREEN"
    })
    void 一周的灯(int done, int planned, LocalDate today, Light light) {
        assertThat(new Week(LocalDate.of(2026, 11, 23), planned, done).light(today))
                .isEqualTo(light);
    }

    @Test
    void 周一到周日算一周_新的在前() {
        var weeks = Week.of(
                List.of(
                        new Week.Day(LocalDate.of(2026, 11, 23), true),
                        new Week.Day(LocalDate.of(2026, 11, 29), true),
                        new Week.Day(LocalDate.of(2026, 11, 30), false)),
                LocalDate.of(2026, 12, 2),
                2);
        assertThat(weeks)
                .containsExactly(
                        new Week(LocalDate.of(2026, 11, 30), 1, 0), new Week(LocalDate.of(2026, 11, 23), 0, 2));
    }

    @ParameterizedTest
    @CsvSource({"1,LIAISON", "2,DISCIPLINE", "3,LEADERS", "7,LEADERS"})
    void 第几次曝光第几级约谈(int namings, TalkStep step) {
        assertThat(TalkStep.of(namings)).isEqualTo(step);
    }
}
