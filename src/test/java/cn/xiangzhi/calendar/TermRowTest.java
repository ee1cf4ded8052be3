package cn.xiangzhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The light of a clock: duties become overdue, rights of a party only pass. */
class TermRowTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @ParameterizedTest(name = "{0} {1} 已过期标记{2} → {3}")
    @CsvSource({
        "case.decide, 2026-03-10, false, GREEN",
        "case.decide, 2026-03-18, false, AMBER",
        "case.decide, 2026-03-23, true, RED",
        "fine.pay, 2026-03-23, true, RED",
        "review.apply, 2026-03-18, false, AMBER",
        "review.apply, 2026-03-23, true, ENDED",
        "suit.direct, 2026-03-23, true, ENDED",
        "plea.window, 2026-03-23, true, ENDED",
    })
    void 职责到期为逾期_权利到期为届满(String term, LocalDate today, boolean passed, Light expected) {
        assertThat(row(term, passed ? today : null).light(today)).isEqualTo(expected);
    }

    private static TermRow row(String term, @Nullable LocalDate overdue) {
        var id = new UUID(0, 1);
        var start = LocalDate.of(2026, 3, 2);
        return new TermRow(
                "990000",
                id,
                "case",
                id,
                term,
                "期限",
                start,
                DUE,
                DUE,
                LocalDate.of(2026, 3, 17),
                "依据",
                true,
                false,
                TermState.RUNNING,
                null,
                0,
                false,
                overdue,
                null);
    }
}
