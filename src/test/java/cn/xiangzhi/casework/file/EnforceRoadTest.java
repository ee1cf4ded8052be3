package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.Waiting;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** S6: a fine nobody pays: deferred, demanded, brought before the court in its window, and ended. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class EnforceRoadTest {

    private static final String ITEM = "CG-CF-020";

    @Autowired
    private CaseRoad road;

    @Autowired
    private CaseWork work;

    @Autowired
    private Papers papers;

    @Autowired
    private Terms terms;

    @Autowired
    private Today today;

    @Autowired
    private MockMvc mvc;

    @Test
    void 催告满十个工作日且救济期满才能申请法院_超过三个月须有理由() {
        var town = road.town(ITEM);
        var id = overdue(town);
        refused(null, () -> apply(town, id, "2025-04-01T10:00"));
        refused("SERV-03", () -> demand(town, id, "LEAVING", "NOBODY", "2025-04-08", "2025-04-08T10:00"));
        refused(null, () -> demand(town, id, "DIRECT", "PARTY", "2025-04-30", "2025-04-08T10:00"));
        demand(town, id, "DIRECT", "PARTY", "2025-04-08", "2025-04-08T10:00");
        assertThat(road.row(town, id).stage()).isEqualTo("DEMANDED");
        assertThat(road.said(town, id, "demandUntil")).isEqualTo("2025-04-22");
        assertThat(road.said(town, id, "demandLate")).isEqualTo("420");
        var court = clock(town, id, "court.apply");
        assertThat(List.of(court.started(), court.due()))
                .as("期满才起算")
                .containsExactly(day("2025-09-10"), day("2025-12-10"));
        assertThat(court.basis()).contains("行政强制法");
        today.at(
                CaseRoad.at("2025-04-09T10:00"),
                () -> assertThat(page(town.officer(), "/cases/" + id))
                        .contains("催告期到2025-04-22，复议和起诉的期限到2025-09-10", "2025-09-10之后起算"));
        refused("ENFC-03", () -> apply(town, id, "2025-09-10T10:00"));
        refused("ENFC-04", () -> apply(town, id, "2025-12-11T10:00"));
        apply(town, id, "2025-09-11T10:00");
        assertThat(road.said(town, id, "courtUntil")).isEqualTo("2025-12-10");
        refused(null, () -> road.go(town.officer(), id, "END_EXECUTION", "2025-09-12T09:00"));
        road.go(
                town.officer(),
                id,
                "COURT_GRANTS",
                "2025-10-09T09:00",
                "courtNumber",
                "（2025）豫0899行审12号",
                "ruledOn",
                "2025-10-09");
        road.go(
                town.head(),
                id,
                "END_EXECUTION",
                "2026-03-10T09:00",
                "ground",
                "人民法院裁定终结执行",
                "reason",
                "无财产可供执行",
                "opinion",
                "同意");
        refused("ARCH-01", () -> close(town, id, "2026-03-11T09:00"));
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-03-11T10:00",
                "checkedOn",
                "2026-03-11",
                "corrected",
                "已改正",
                "checkNote",
                "已恢复");
        close(town, id, "2026-03-12T09:00");
        assertThat(road.row(town, id).stage()).isEqualTo("CLOSED");
        assertThat(papers.of(town.county(), "case", id))
                .extracting(Paper::kind)
                .extracting(Enum::name)
                .contains("DEMAND_LETTER", "COURT_APPLICATION");
    }

    private void close(Town town, UUID id, String when) {
        road.go(town.head(), id, "CLOSE", when, "closingReason", "法院终结执行", "execution", "终结执行", "opinion", "同意");
    }

    @Test
    void 责令改正的义务没有强制执行权_催告后申请法院() {
        var town = road.town(ITEM);
        var id = served(town);
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2025-03-20T09:00",
                "checkedOn",
                "2025-03-20",
                "corrected",
                "未改正",
                "checkNote",
                "没有恢复");
        road.pair(
                town,
                id,
                "DEMAND_DUTY",
                "2025-04-08T10:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2025-04-08",
                "servedAt",
                "住所",
                "dutyUntil",
                "2025-04-22",
                "duty",
                "恢复果皮箱");
        refused(
                "ENFC-01",
                () -> road.go(
                        town.head(),
                        id,
                        "DECIDE_ENFORCEMENT",
                        "2025-09-11T09:00",
                        "planningArea",
                        "乡、村庄规划区",
                        "enforcementBasis",
                        "条例第36条",
                        "enforceManner",
                        "代为恢复",
                        "enforceAt",
                        "2025-09-15T09:00",
                        "opinion",
                        "同意"));
        assertThat(road.row(town, id).stage()).isEqualTo("PERFORMING");
        road.go(
                town.head(),
                id,
                "APPLY_COURT_ORDER",
                "2025-09-11T10:00",
                "remedyUnused",
                "true",
                "orderDuty",
                "恢复果皮箱",
                "partyOpinion",
                "催告后没有陈述申辩",
                "opinion",
                "同意");
        assertThat(OrderRoad.of(road.files.file(road.row(town, id)))).isEqualTo(Stage.COURT_APPLIED);
        assertThat(road.row(town, id).stage()).as("罚款还在履行期").isEqualTo("PERFORMING");
    }

    @Test
    void 法院准予之后缴清即履行完毕() {
        var town = road.town(ITEM);
        var id = overdue(town);
        demand(town, id, "DIRECT", "PARTY", "2025-04-08", "2025-04-08T10:00");
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2025-04-09T09:00",
                "checkedOn",
                "2025-04-09",
                "corrected",
                "已改正",
                "checkNote",
                "已恢复");
        pay(town, id, "1000", "2025-04-10T09:00");
        assertThat(road.row(town, id).stage()).isEqualTo("DEMANDED");
        pay(town, id, "480", "2025-04-11T09:00");
        assertThat(road.row(town, id).stage()).isEqualTo("FULFILLED");
    }

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

    private void object(Town town, UUID id, String when) {
        road.go(
                town.head(),
                id,
                "OBJECT_COURT",
                when,
                "higherCourt",
                "焦作市中级人民法院",
                "objection",
                "材料已经齐全",
                "opinion",
                "同意");
    }

    private RunningTerm clock(Town town, UUID id, String term) {
        return terms.of(town.county(), id).stream()
                .filter(one -> one.termId().equals(term) && one.ended() == null)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
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

    private String page(Actor actor, String path) {
        try {
            var answer =
                    mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
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

    /** A fine of 1000 yuan served on 10 March 2025. */
    private UUID served(Town town) {
        var id = road.lead(town, ITEM, "CITIZEN", "贺长顺", "2025-02-05T09:00");
        road.identify(town, id, "CITIZEN", "贺长顺", "410899199503160210", "2025-02-05T10:00");
        road.go(town.officer(), id, "VERIFY", "2025-02-05T10:30");
        road.evidence(town, id, "现场照片", "2025-02-05T11:00");
        var what = new String[] {"facts", "拆除果皮箱两个", "violated", "条例第36条", "basis", "条例第36条"};
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2025-02-05T16:00",
                with(what, "occurredOn", "2025-02-05", "discoveredOn", "2025-02-05", "proposal", "建议立案"));
        road.go(town.head(), id, "FILE", "2025-02-06T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2025-02-06T10:00", "certificatesShown", "true", "rightsTold", "true");
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2025-02-06T11:00",
                with(
                        what,
                        "orderBasis",
                        "条例",
                        "correction",
                        "恢复原状",
                        "correctBy",
                        "2025-02-20",
                        "recheckOn",
                        "2025-02-21"));
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                "2025-02-24T09:00",
                with(what, "course", "巡查", "outcome", "给予行政处罚", "kinds", "罚款", "fine", "1000", "discretion", "一般"));
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                "2025-02-25T09:00",
                "reviewJurisdiction",
                "true",
                "reviewParty",
                "true",
                "reviewFacts",
                "true",
                "reviewNature",
                "true",
                "reviewLaw",
                "true",
                "reviewProcedure",
                "true",
                "reviewWeight",
                "true",
                "reviewOpinion",
                "同意");
        road.go(town.head(), id, "APPROVE_NOTICE", "2025-02-25T15:00", "opinion", "同意");
        serve(town, id, "SERVE_NOTICE", "DIRECT", "PARTY", "2025-02-26", "2025-02-26T10:00");
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                "2025-03-06T09:00",
                with(what, "kinds", "罚款", "fine", "1000", "discretion", "一般", "proposal", "建议处罚"));
        road.go(town.head(), id, "DECIDE", "2025-03-07T09:00", "opinion", "同意", "lateFeeStated", "true");
        serve(town, id, "SERVE", "DIRECT", "PARTY", "2025-03-10", "2025-03-10T10:00");
        assertThat(road.row(town, id).dueOn()).isEqualTo("2025-03-25");
        return id;
    }

    /** The same, past its day. */
    private UUID overdue(Town town) {
        var id = served(town);
        work.lapse(Actor.system(town.county()), id, CaseRoad.at("2025-03-26T00:05"));
        assertThat(road.row(town, id).stage()).isEqualTo("OVERDUE");
        return id;
    }

    private void demand(Town town, UUID id, String method, String signer, String on, String when) {
        serve(town, id, "DEMAND", method, signer, on, when);
    }

    private void serve(Town town, UUID id, String move, String method, String signer, String on, String when) {
        road.pair(town, id, move, when, "method", method, "signer", signer, "servedOn", on, "servedAt", "住所");
    }

    private void apply(Town town, UUID id, String when) {
        road.go(
                town.head(),
                id,
                "APPLY_COURT",
                when,
                "remedyUnused",
                "true",
                "partyOpinion",
                "当事人称无力缴纳",
                "opinion",
                "同意");
    }

    private void defer(Town town, UUID id, Actor by, String until, String when) {
        road.go(by, id, "DEFER", when, "deferUntil", until, "opinion", "同意");
    }

    private void applyDeferral(Town town, UUID id, String kind, String when) {
        road.go(
                town.officer(),
                id,
                "APPLY_DEFERRAL",
                when,
                "deferralKind",
                kind,
                "appliedOn",
                when.substring(0, 10),
                "written",
                "true",
                "difficulty",
                "住院治疗，有村委会证明");
    }

    private void pay(Town town, UUID id, String amount, String when) {
        road.go(
                town.treasury(),
                id,
                "PAY",
                when,
                "amount",
                amount,
                "paidOn",
                when.substring(0, 10),
                "bankReference",
                "B" + amount,
                "payer",
                "贺长顺");
    }

    private static String[] with(String[] first, String... more) {
        var all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static void refused(String code, ThrowingCallable act) {
        var no = catchThrowableOfType(Refused.class, act);
        assertThat(no).isNotNull();
        if (code != null) {
            assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
        }
        assertThat(no.remedy()).isNotBlank();
    }
}
