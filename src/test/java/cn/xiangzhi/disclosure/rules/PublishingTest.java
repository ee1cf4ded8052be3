package cn.xiangzhi.disclosure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a penalty may be public at most (MSP 13): V-PUBL-06 and its neighbours. */
class PublishingTest {

    @ParameterizedTest
    @CsvSource({
        "通报批评, 2026-01-10, 2026-04-10",
        "警告、通报批评, 2026-01-10, 2026-04-10",
        "罚款500元, 2026-01-10, 2029-01-10",
        "通报批评、罚款500元, 2026-01-10, 2029-01-10",
        "警告, 2026-01-10, 2029-01-10",
        "罚款500元、限制从业, 2026-01-10,",
        "暂扣许可证件, 2026-01-10,"
    })
    void 公示至多到(String penalty, LocalDate published, LocalDate last) {
        assertThat(Publishing.latest(penalty, published).orElse(null)).isEqualTo(last);
    }
}
