package cn.xiangzhi.insight.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S15: which is which, at and beside every threshold. */
class HealthBookTest {

    private static final Thresholds LIMITS = new Thresholds(90, 3, 5, 20, 2, 3, 50);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # held, days, reports, visits, leads, filed, decided, overturned, people, kind
            false,   0, 5, 0, 0, 0,  0, 0, true,  SEEN_NOT_MAY
            false,   0, 4, 0, 0, 0,  0, 0, true,  NOT_HELD
            false,  60, 9, 1, 1, 1,  1, 0, true,  SEEN_NOT_MAY
            true,   89, 9, 0, 0, 0,  0, 0, true,  TOO_SHORT
            true,   90, 3, 0, 0, 0,  0, 0, true,  ZOMBIE
            true,  365, 3, 0, 0, 0,  0, 0, false, WITHOUT_PEOPLE
            true,  365, 2, 0, 0, 0,  0, 0, true,  NO_DEMAND
            true,  365, 2, 0, 0, 0,  0, 0, false, NO_DEMAND
            true,  365, 9, 1, 0, 0,  0, 0, true,  USED_WELL
            true,  365, 0, 0, 1, 0,  0, 0, true,  USED_WELL
            true,  365, 9, 0, 9, 9, 10, 2, true,  OVERTURNED
            true,  365, 9, 0, 9, 9, 11, 2, true,  USED_WELL
            true,  365, 9, 0, 9, 9,  2, 1, true,  USED_WELL
            true,  365, 9, 0, 0, 0,  0, 2, true,  OVERTURNED
            """)
    void 每个界限两边各是什么(
            boolean held,
            int days,
            int reports,
            int visits,
            int leads,
            int filed,
            int decided,
            int overturned,
            boolean people,
            HealthKind kind) {
        var figures = new Figures(reports, visits, leads, filed, decided, overturned, 0);
        assertThat(HealthBook.USE
                        .ask(Verdicts.use(held, days, figures, people, LIMITS))
                        .outcome())
                .isEqualTo(kind);
    }

    @Test
    void 选择性放权_两个条件都够才算() {
        assertThat(given(3, 10, 5)).isEqualTo(HealthKind.SELECTIVE);
        assertThat(given(2, 10, 9)).isEqualTo(HealthKind.NOT_HELD);
        assertThat(given(3, 10, 4)).isEqualTo(HealthKind.NOT_HELD);
        assertThat(given(3, 0, 0)).isEqualTo(HealthKind.NOT_HELD);
    }

    private static HealthKind given(int kept, int given, int idle) {
        return HealthBook.GIVEN
                .ask(new HealthBook.Given(kept, given, idle, LIMITS.kept(), LIMITS.idle()))
                .outcome();
    }
}
