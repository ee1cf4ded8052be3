package cn.xiangzhi.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-04,2026-03-03,false,false,MAY_PUNISH",
        "2024-03-04,2026-03-04,false,false,MAY_PUNISH",
        "2024-03-04,2026-03-05,false,false,TIME_BARRED",
        "2022-03-04,2026-03-03,true,true,MAY_PUNISH",
        "2022-03-04,2026-03-03,true,false,TIME_BARRED",
        "2022-03-04,2026-03-03,false,true,TIME_BARRED",
        "2021-01-04,2026-03-03,true,true,TIME_BARRED"
    })
    void 二年内或者两个条件都有的五年内(LocalDate end, LocalDate discovered, boolean grave, boolean harm, Limitation.Answer expected) {
        var ruling = Limitation.ask(new Limitation.Facts(end, discovered, grave, harm));
        assertThat(ruling.outcome()).isEqualTo(expected);
        assertThat(ruling.findings())
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.basis()).contains("第36条第1款"));
    }

    @Test
    void 超期的拒绝带着代码和两个日期() {
        var facts = new Limitation.Facts(LocalDate.of(2024, 3, 4), LocalDate.of(2026, 3, 5), false, false);
        assertThatThrownBy(() -> Limitation.mustBeInTime("未立案", facts)).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.code()).isEqualTo("PROC-01");
            assertThat(no.why()).contains("2024-03-04", "2026-03-05");
        });
    }

    @Test
    void 先发现后行为是填错了() {
        var facts = new Limitation.Facts(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 1), false, false);
        assertThatThrownBy(() -> Limitation.ask(facts)).isInstanceOf(Refused.class);
    }
}
