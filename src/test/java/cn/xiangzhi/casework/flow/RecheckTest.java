package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looked at again is what was ordered; found uncorrected is what is past its day (PPL 28). The day of these files is 2026-03-02. */
class RecheckTest {

    @Test
    void 没有责令改正的不能登记复查_另案责令的写明文书() {
        var file = new Grown().investigated();
        var no = file.refusal(PerformMove.CHECK_CORRECTION, checked("2026-03-02", "未改正"));
        assertThat(no).isNotNull();
        assertThat(no.why()).contains("没有责令改正").contains("“另行责令改正的文书”");
        assertThat(no.remedy()).contains("责令改正");
        assertThat(file.refusal(
                        PerformMove.CHECK_CORRECTION,
                        "checkedOn",
                        "2026-03-02",
                        "corrected",
                        "未改正",
                        "checkNote",
                        "仍未登记",
                        "orderedElsewhere",
                        "云责改〔2026〕8号（2026-02-09）"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 未改正, 可以", "2026-03-12, 未改正, 还没有届满", "2026-03-12, 已改正, 可以", "2026-03-01, 未改正, 可以"})
    void 期限届满之前不能登记未改正_已改正的可以提前(String by, String corrected, String answer) {
        var no = new Grown()
                .investigated()
                .then(OrdinaryMove.ORDER_CORRECTION, "correctBy", by)
                .refusal(PerformMove.CHECK_CORRECTION, checked("2026-03-02", corrected));
        assertThat(no == null ? "可以" : no.why()).contains(answer);
    }

    @Test
    void 复查不早于责令改正之日() {
        var no = new Grown()
                .investigated()
                .then(OrdinaryMove.ORDER_CORRECTION, "correctBy", "2026-03-02")
                .refusal(PerformMove.CHECK_CORRECTION, checked("2026-03-01", "已改正"));
        assertThat(no).isNotNull();
        assertThat(no.why()).contains("“复查日期”在它之前");
    }

    private static String[] checked(String on, String corrected) {
        return new String[] {"checkedOn", on, "corrected", corrected, "checkNote", "现场复查"};
    }
}
