package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Date/time format: what the W3C note allows, and what clients make of it (F4). */
class W3cDateTest {

    @ParameterizedTest
    @CsvSource({
        "1994-11-05T08:15:30-05:00, 1994-11-05T13:15:30Z",
        "1994-11-05T13:15:30Z, 1994-11-05T13:15:30Z",
        "1994-11-05t13:15:30z, 1994-11-05T13:15:30Z",
        "2026-11-28T02:46+08:00, 2026-11-27T18:46:00Z",
        "2026-11-28T02:46:20.123456+08:00, 2026-11-27T18:46:20.123456Z",
        "2026-11-28T02:46:20.123Z, 2026-11-28T02:46:20.123Z",
        "2026-11-28T02:46:20+0800, 2026-11-27T18:46:20Z",
        "2026-11-28T02:46:20+08, 2026-11-27T18:46:20Z",
        "2026-11-28T02:46:20 08:00, 2026-11-27T18:46:20Z",
        "2026-11-28T02:46:20.5 0800, 2026-11-27T18:46:20.5Z",
        "2026-11-28 02:46:20 08:00, 2026-11-27T18:46:20Z",
        "2026-11-28T02:46:20, 2026-11-27T18:46:20Z",
        "2026-11-28T02:46:20.123456, 2026-11-27T18:46:20.123456Z",
        "2026-11-28 02:46:20, 2026-11-27T18:46:20Z",
        "2026-11-28 02:46, 2026-11-27T18:46:00Z",
        "2026-11-28, 2026-11-27T16:00:00Z",
    })
    void 读得懂(String text, String moment) {
        assertThat(W3cDate.read(text, false))
                .hasValueSatisfying(read -> assertThat(read.toInstant())
                        .isEqualTo(OffsetDateTime.parse(moment).toInstant()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "11-28-2026",
                "2026-02-30",
                "2026-13-01T00:00:00Z",
                "2026-11-28T25:00:00Z",
                "2026-11-28T02",
                "20261128T024620Z",
                "1969-01-01T00:00:00Z",
                "2026-11-28T02:46:20+8"
            })
    void 读不懂的说不懂(String text) {
        assertThat(W3cDate.read(text, false)).isEmpty();
    }
}
