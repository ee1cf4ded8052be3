package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.powers.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must be done before a case may close or a penalty fall: the report to the organ that entrusted, and evidence. */
class ClosingTest {

    private static final String[] CLOSING = {
        "closingReason", "履行完毕", "execution", "已缴清", "publicationChecked", "true", "opinion", "同意"
    };

    @Test
    void 委托执法的案件_没有向委托机关报告的不得结案_报告之后可以() {
        var file = unpunished(Mode.DELEGATED);
        var no = file.refusal(PerformMove.CLOSE, CLOSING);
        assertThat(no).isNotNull();
        assertThat(no.code()).isEqualTo("ARCH-01");
        assertThat(no.basis().label()).contains("行政处罚法").contains("20");
        assertThat(no.remedy()).contains("向委托机关报告处罚情况");
        assertThat(file.next().moves()).containsExactly(JurisdictionMove.REPORT_TO_ENTRUSTER);
        assertThat(Waiting.of(file.file())).isEqualTo(Right.CASE_HANDLE);
        file.then(JurisdictionMove.REPORT_TO_ENTRUSTER, "entrusterReport", "月报第3期");
        assertThat(file.next().moves()).containsExactly(PerformMove.CLOSE);
        assertThat(Waiting.of(file.file())).isEqualTo(Right.CASE_APPROVE);
        assertThat(file.made(PerformMove.CLOSE, CLOSING)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void 撤销后重新决定的要再报告一次() {
        var file = unpunished(Mode.DELEGATED)
                .then(JurisdictionMove.REPORT_TO_ENTRUSTER)
                .then(RemedyMove.CORRECT_REVOKE)
                .then(RemedyMove.REOPEN)
                .then(OrdinaryMove.DECIDE_NO_PENALTY)
                .then(OrdinaryMove.SERVE);
        assertThat(file.refusal(PerformMove.CLOSE, CLOSING)).isNotNull();
    }

    @Test
    void 赋权的案件和没有立案的不需要报告() {
        assertThat(unpunished(Mode.EMPOWERED).made(PerformMove.CLOSE, CLOSING)).isEqualTo(Stage.CLOSED);
        assertThat(unpunished(null).made(PerformMove.CLOSE, CLOSING)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void 法院终结执行的委托案件也要先报告() {
        var file = unpunished(Mode.DELEGATED).then(EnforceMove.END_EXECUTION);
        assertThat(file.refusal(PerformMove.CLOSE, CLOSING)).isNotNull();
        assertThat(JurisdictionMove.REPORT_TO_ENTRUSTER.from()).contains(Stage.EXEC_ENDED);
    }

    @Test
    void 当场处罚的证据全部被排除之后不得决定_下一步是补证据() {
        var file = new Grown()
                .then(OrdinaryMove.TAKE_EVIDENCE, "title", "现场照片")
                .then(SummaryMove.USE_SUMMARY, "kinds", "警告", "factsClear", "true")
                .then(SummaryMove.NOTIFY_ON_SPOT, "noticeRecord", "录像1号");
        assertThat(file.made(SummaryMove.DECIDE_ON_SPOT)).isEqualTo(Stage.SPOT_DECIDED);
        file.then(EvidenceMove.EXCLUDE_EVIDENCE, "excludedTitle", "现场照片");
        var no = file.refusal(SummaryMove.DECIDE_ON_SPOT);
        assertThat(no).isNotNull();
        assertThat(no.code()).isEqualTo("PROC-18");
        assertThat(file.next().moves()).startsWith(OrdinaryMove.TAKE_EVIDENCE);
        file.then(OrdinaryMove.TAKE_EVIDENCE, "title", "另一张照片");
        assertThat(file.made(SummaryMove.DECIDE_ON_SPOT)).isEqualTo(Stage.SPOT_DECIDED);
    }

    private static Grown unpunished(@Nullable Mode mode) {
        return new Grown(mode)
                .then(OrdinaryMove.TAKE_EVIDENCE, "title", "现场照片")
                .then(OrdinaryMove.VERIFY)
                .then(OrdinaryMove.FILE)
                .then(OrdinaryMove.INVESTIGATE)
                .then(OrdinaryMove.DECIDE_NO_PENALTY)
                .then(OrdinaryMove.SERVE);
    }
}
