package cn.xiangzhi.archives.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private static final UUID CASE = Ids.next();

    private static Paper paper(PaperKind kind, String day, boolean voided) {
        return new Paper(
                Ids.next(),
                "410899",
                kind,
                null,
                kind.label(),
                "case",
                CASE,
                LocalDate.parse(day),
                voided,
                "d-" + kind);
    }

    private static final List<Paper> WHOLE = Stream.of(
                    PaperKind.FILING_APPROVAL,
                    PaperKind.SCENE_RECORD,
                    PaperKind.FINAL_REPORT,
                    PaperKind.PRIOR_NOTICE,
                    PaperKind.DECISION_APPROVAL,
                    PaperKind.DECISION,
                    PaperKind.SERVICE_RETURN,
                    PaperKind.CLOSING_APPROVAL)
            .map(kind -> paper(kind, "2026-09-16", false))
            .toList();

    @Test
    void 决定书在前_结案审批表在后_顺序号连续() {
        var pieces = Contents.of(WHOLE, List.of());
        assertThat(pieces.getFirst().title()).isEqualTo("行政处罚决定书");
        assertThat(pieces.getLast().title()).isEqualTo("结案审批表");
        assertThat(pieces).extracting(Piece::seq).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void 作废的文书不入卷() {
        var withVoid = Stream.concat(WHOLE.stream(), Stream.of(paper(PaperKind.PRIOR_NOTICE, "2026-08-01", true)))
                .toList();
        assertThat(Contents.of(withVoid, List.of())).hasSize(8);
    }

    @Test
    void 缺少必备文书逐项指出() {
        assertThat(Contents.missing(false, WHOLE)).isEmpty();
        var without = WHOLE.stream()
                .filter(paper -> paper.kind() != PaperKind.PRIOR_NOTICE && paper.kind() != PaperKind.SERVICE_RETURN)
                .toList();
        assertThat(Contents.missing(false, without)).containsExactly(PaperKind.PRIOR_NOTICE, PaperKind.SERVICE_RETURN);
        assertThat(Contents.missing(true, List.of())).containsExactly(PaperKind.SUMMARY_DECISION);
    }

    @Test
    void 目录改动一行摘要即不同() {
        var pieces = Contents.of(WHOLE, List.of());
        assertThat(Contents.digest(pieces)).isEqualTo(Contents.digest(Contents.of(WHOLE, List.of())));
        assertThat(Contents.digest(pieces.subList(0, 7))).isNotEqualTo(Contents.digest(pieces));
    }

    @Test
    void 档号按门类年度期限件号编制() {
        assertThat(new ArchivalCode("J001", 2026, Retention.D30, 1).text()).isEqualTo("J001-ZY·2026-D30-0001");
        assertThat(new ArchivalCode("J001", 2022, Retention.Y, 123).text()).isEqualTo("J001-ZY·2022-Y-0123");
    }
}
