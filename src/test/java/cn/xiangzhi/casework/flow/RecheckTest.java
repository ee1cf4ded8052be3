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

    @Test
    void 立案以前检查时责令过的_决定书里责令的_都可以复查_也不再提示没有责令改正() {
        var found = new Grown()
                .then(OrdinaryMove.REGISTER, "orderedElsewhere", "2026-02-10检查时责令限期改正")
                .investigated();
        assertThat(found.refusal(PerformMove.CHECK_CORRECTION, checked("2026-03-02", "未改正")))
                .isNull();
        assertThat(warned(found, "facts", "占道")).isFalse();
        var decided =
                new Grown().then(SummaryMove.USE_SUMMARY).then(SummaryMove.DECIDE_ON_SPOT, "correction", "立即移走车辆");
        assertThat(decided.refusal(PerformMove.CHECK_CORRECTION, checked("2026-03-02", "已改正")))
                .isNull();
        var plain = new Grown().then(OrdinaryMove.TAKE_EVIDENCE).then(SummaryMove.USE_SUMMARY, "kinds", "警告");
        assertThat(warned(plain, "correction", "立即移走车辆")).isFalse();
        assertThat(warned(plain, "facts", "占道")).isTrue();
        assertThat(warned(plain.then(OrdinaryMove.ORDER_CORRECTION), "facts", "占道"))
                .isFalse();
    }

    private static boolean warned(Grown file, String... facts) {
        return Cautions.about(file.attempt(SummaryMove.DECIDE_ON_SPOT, facts)).stream()
                .anyMatch(words -> words.contains("没有责令改正的记录"));
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
