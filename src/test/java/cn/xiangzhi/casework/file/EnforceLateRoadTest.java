package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.Waiting;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** S6: a fine deferred, and a court application after its time, which goes on only by a recorded approval. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class EnforceLateRoadTest extends EnforceSteps {

    @Test
    @ThreeForms(PaperKind.DEFERRAL_DECISION)
    void 批准延期后不逾期_到期之后不能再申请延期() {
        var town = road.town(ITEM);
        var id = served(town);
        refused(null, () -> defer(town, id, town.officer(), "2025-05-30", "2025-03-20T09:00"));
        refused("CASH-09", () -> defer(town, id, town.head(), "2025-05-30", "2025-03-20T09:00"));
        applyDeferral(town, id, "分期缴纳", "2025-03-20T08:30");
        refused("CASH-09", () -> defer(town, id, town.head(), "2025-05-30", "2025-03-20T09:00"));
        applyDeferral(town, id, "延期缴纳", "2025-03-20T08:40");
        assertThat(Waiting.of(road.files.file(road.row(town, id)))).isEqualTo(Right.CASE_APPROVE);
        refused(null, () -> defer(town, id, town.head(), "2025-03-20", "2025-03-20T09:00"));
        defer(town, id, town.head(), "2025-05-30", "2025-03-20T09:00");
        assertThat(road.row(town, id).dueOn()).isEqualTo("2025-05-30");
        assertThat(terms.of(town.county(), id).stream()
                        .filter(term -> term.termId().equals("fine.pay"))
                        .findFirst()
                        .orElseThrow()
                        .due())
                .isEqualTo("2025-05-30");
        refused("CASH-09", () -> defer(town, id, town.head(), "2025-07-30", "2025-06-03T09:00"));
    }

    @Test
    void 超过三个月的_没有批准例外不得申请_批准之后理由印在申请书上_只用一次() {
        var town = road.town(ITEM);
        var id = overdue(town);
        demand(town, id, "DIRECT", "PARTY", "2025-04-08", "2025-04-08T10:00");
        refused("ENFC-04", () -> apply(town, id, "2025-12-11T10:00"));
        refused(null, () -> except(town, id, "ENFC-04", "APPLY_COURT", "2025-12-10T10:00"));
        refused(null, () -> except(town, id, "PROC-12", "DECIDE", "2025-12-11T10:20"));
        except(town, id, "ENFC-04", "APPLY_COURT", "2025-12-11T10:30");
        apply(town, id, "2025-12-11T11:00");
        var paper = papers.of(town.county(), "case", id).stream()
                .filter(one -> one.kind() == PaperKind.COURT_APPLICATION)
                .findFirst()
                .orElseThrow();
        assertThat(papers.open(town.head(), paper.id()).html()).contains("逾期申请的理由", "经办人住院，窗口期内无人接办");
        road.go(
                town.officer(),
                id,
                "COURT_REFUSES",
                "2025-12-12T09:00",
                "courtAnswer",
                "不予受理",
                "courtNumber",
                "（2025）豫0899行审1号",
                "ruledOn",
                "2025-12-12",
                "courtReason",
                "材料不全");
        refused("ENFC-04", () -> apply(town, id, "2025-12-15T10:00"));
        assertThat(clock(town, id, "court.object").due()).isEqualTo("2025-12-29");
        refused(null, () -> object(town, id, "2025-12-30T09:00"));
        object(town, id, "2025-12-29T09:00");
        assertThat(road.row(town, id).stage()).isEqualTo("COURT_APPLIED");
    }

    @Test
    void 逾期申请的_负责人在案件页看到批准例外_表里已选好事由和步骤_经办人看到等负责人() {
        var town = road.town(ITEM);
        var id = overdue(town);
        demand(town, id, "DIRECT", "PARTY", "2025-04-08", "2025-04-08T10:00");
        today.at(CaseRoad.at("2025-12-11T10:00"), () -> {
            assertThat(page(town.head(), "/cases/" + id))
                    .contains("由机关负责人写明理由办理“批准例外”", "/cases/" + id + "/approve-exception");
            assertThat(page(town.officer(), "/cases/" + id)).contains("申请批准例外", "/cases/" + id + "/request-exception");
            assertThat(page(town.head(), "/cases/" + id + "/approve-exception"))
                    .containsPattern("value=\"ENFC-04\"[^>]*selected")
                    .containsPattern("value=\"APPLY_COURT\"[^>]*selected")
                    .doesNotContain("value=\"DECIDE\"");
            assertThat(page(town.head(), "/cases/" + id + "/apply-court"))
                    .contains("approve-exception?exceptionCode=ENFC-04&amp;exceptionStep=APPLY_COURT");
            assertThat(page(town.head(), "/cases/" + id + "/reviewing")).contains("批准例外");
        });
        today.at(
                CaseRoad.at("2025-09-11T10:00"),
                () -> assertThat(page(town.head(), "/cases/" + id)).doesNotContain("approve-exception"));
    }

    @Test
    void 办案人员申请例外_负责人的清单和工作台亮起_不批准写明理由_再申请批准后继续() {
        var town = road.town(ITEM);
        var id = overdue(town);
        demand(town, id, "DIRECT", "PARTY", "2025-04-08", "2025-04-08T10:00");
        request(town, id, "2025-12-11T10:00");
        refused(null, () -> request(town, id, "2025-12-11T10:10"));
        assertThat(page(town.head(), "/cases/approvals")).contains("待审批例外", "申请法院强制执行");
        today.at(CaseRoad.at("2025-12-11T11:00"), () -> {
            assertThat(page(town.head(), "/")).contains("待审批例外");
            assertThat(page(town.head(), "/cases/" + id)).contains("对方转移住所，十月才查明", "不批准例外");
            assertThat(page(town.officer(), "/cases/" + id)).contains("这一步由负责人办理：批准例外");
        });
        road.go(town.head(), id, "REFUSE_EXCEPTION", "2025-12-11T14:00", "exceptionRefusal", "没有查找住所的记录");
        today.at(
                CaseRoad.at("2025-12-11T15:00"),
                () -> assertThat(page(town.officer(), "/cases/" + id)).contains("没有批准例外：没有查找住所的记录"));
        refused("ENFC-04", () -> apply(town, id, "2025-12-11T15:10"));
        request(town, id, "2025-12-12T09:00");
        road.go(
                town.head(),
                id,
                "APPROVE_EXCEPTION",
                "2025-12-12T10:00",
                "exceptionCode",
                "ENFC-04",
                "exceptionStep",
                "APPLY_COURT",
                "exceptionReason",
                "补交了查找住所的记录");
        assertThat(page(town.head(), "/cases/approvals")).doesNotContain("待审批例外");
        apply(town, id, "2025-12-12T11:00");
    }

    private void request(Town town, UUID id, String when) {
        road.go(
                town.officer(),
                id,
                "REQUEST_EXCEPTION",
                when,
                "exceptionCode",
                "ENFC-04",
                "exceptionStep",
                "APPLY_COURT",
                "requestReason",
                "对方转移住所，十月才查明");
    }

    private void except(Town town, UUID id, String code, String step, String when) {
        road.go(
                town.head(),
                id,
                "APPROVE_EXCEPTION",
                when,
                "exceptionCode",
                code,
                "exceptionStep",
                step,
                "exceptionReason",
                "经办人住院，窗口期内无人接办");
    }
}
