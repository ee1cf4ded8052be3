package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Building is stopped and what was built removed only where the law of the matter has it (CPA 64 to 66). */
class BuiltTest {

    @ParameterizedTest
    @CsvSource({"GH-CF-001, 可以", "SC-CF-001, AUTH-06", "HB-CF-015, AUTH-06"})
    void 法律规定了责令停止建设的事项才能责令停止建设(String item, String answer) {
        var no = new Grown().about(item).refusal(RemovalMove.STOP_WORK);
        assertThat(no == null ? "可以" : no.code()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GH-CF-001, 责令限期拆除, 可以",
        "SC-CF-001, 责令限期拆除, AUTH-06",
        "SC-CF-001, '给予行政处罚，并责令限期拆除', AUTH-06",
        "HB-CF-015, 责令限期拆除, AUTH-06",
        "HB-CF-015, 不予行政处罚, 可以"
    })
    void 法律规定了拆除的事项才能建议责令拆除(String item, String outcome, String answer) {
        var no = new Grown()
                .about(item)
                .investigated()
                .refusal(
                        OrdinaryMove.CONCLUDE,
                        "outcome",
                        outcome,
                        "noHarm",
                        "true",
                        "minor",
                        "true",
                        "correctedInTime",
                        "true");
        assertThat(no == null ? "可以" : Objects.requireNonNull(no.code())).isEqualTo(answer);
    }
}
