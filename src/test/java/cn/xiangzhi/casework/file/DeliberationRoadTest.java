package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.organization.Staffing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** S6: from the notice to the decision by hearing, legal review and discussion; suspended, resumed, extended, terminated. */
@XiangzhiTest
@Import(CaseRoad.class)
class DeliberationRoadTest {

    private static final String ITEM = "HB-CF-026";
    private static final String FACT = "经营场所夜间边界噪声超标12分贝";
    private static final String LAW = "噪声污染防治法第61条";
    private static final String BASIS = "噪声污染防治法第80条";

    @Autowired
    private CaseRoad road;

    @Autowired
    private Papers papers;

    @Autowired
    private Terms terms;

    @Autowired
    private Staffing staffing;

    @Test
    @ThreeForms({PaperKind.HEARING_NOTICE, PaperKind.HEARING_RECORD, PaperKind.HEARING_REPORT})
    void 申请听证_七个工作日前通知_主持人不得办案_听证后法制审核_再作决定() {
        var town = road.town(ITEM);
        var id = noticed(town, false);
        refused("PROC-05", () -> decide(town, id, "2026-03-30T10:00"));
        refused(null, () -> request(town, id, "2026-04-07", "2026-04-07T09:00"));
        request(town, id, "2026-04-02", "2026-04-02T15:00");
        refused("OFCR-07", () -> appoint(town, id, town.officer(), "2026-04-08", "2026-04-20T09:30"));
        refused("PROC-09", () -> appoint(town, id, town.reviewer(), "2026-04-10", "2026-04-20T09:30"));
        appoint(town, id, town.reviewer(), "2026-04-09", "2026-04-20T09:30");
        assertThat(road.row(town, id).stage()).isEqualTo("HEARING");
        refused("PROC-08", () -> decide(town, id, "2026-04-10T10:00"));
        refused("PROC-08", () -> submit(town, id, "2026-04-10T10:00"));
        refused("PROC-09", () -> hold(town, id, town.reviewer(), "1", "2026-04-17T10:00"));
        refused("OFCR-07", () -> hold(town, id, other(town), "1", "2026-04-20T11:00"));
        refused(null, () -> hold(town, id, town.reviewer(), "3", "2026-04-20T11:00"));
        refused("PROC-08", () -> report(town, id, "2026-04-20T11:30"));
        hold(town, id, town.reviewer(), "1", "2026-04-20T11:00");
        report(town, id, "2026-04-21T10:00");
        assertThat(road.said(town, id, "decideBy")).as("听证的19日不计入，端午节顺延").isEqualTo("2026-06-22");
        refused("PROC-18", () -> submit(town, id, "2026-04-21T11:00"));
        refused("PROC-07", () -> propose(town, id, "6001", "2026-04-22T09:00"));
        propose(town, id, "6000", "2026-04-22T09:00");
        refused("PROC-10", () -> decide(town, id, "2026-04-22T10:00"));
        submit(town, id, "2026-04-22T10:00");
        refused("OFCR-08", () -> pass(town, id, "2026-04-23T10:00"));
        qualify(town);
        pass(town, id, "2026-04-23T10:00");
        decide(town, id, "2026-04-24T09:00");
        assertThat(road.row(town, id).stage()).isEqualTo("DECIDED");
        assertThat(papers.of(town.county(), "case", id))
                .extracting(Paper::kind)
                .extracting(Enum::name)
                .contains("HEARING_NOTICE", "HEARING_RECORD", "HEARING_REPORT", "LEGAL_OPINION", "DECISION");
    }

    @Test
    void 只放弃陈述申辩的_听证申请期内仍不得决定_书面一并放弃的可以() {
        var town = road.town(ITEM);
        var id = noticed(town, false);
        road.go(town.officer(), id, "WAIVE_PLEA", "2026-03-31T09:00", "waivedOn", "2026-03-31", "written", "true");
        propose(town, id, "6000", "2026-03-31T10:00");
        refused("PROC-05", () -> decide(town, id, "2026-03-31T11:00"));
        road.go(
                town.officer(),
                id,
                "WAIVE_PLEA",
                "2026-03-31T14:00",
                "waivedOn",
                "2026-03-31",
                "written",
                "true",
                "hearingWaived",
                "true");
        decide(town, id, "2026-03-31T15:00");
        assertThat(road.row(town, id).stage()).isEqualTo("DECIDED");
    }

    @Test
    void 情节复杂_先审核后集体讨论_一个人的意见不成讨论() {
        var town = road.town(ITEM);
        qualify(town);
        var id = noticed(town, true);
        propose(town, id, "6000", "2026-04-08T09:00");
        refused("PROC-10", () -> discuss(town, id, "2026-04-08T10:00", "郑镇长（镇长）：同意\n王副镇长（副镇长）：同意"));
        submit(town, id, "2026-04-08T10:00");
        pass(town, id, "2026-04-09T10:00");
        refused("PROC-11", () -> decide(town, id, "2026-04-09T11:00"));
        refused("PROC-11", () -> discuss(town, id, "2026-04-10T10:00", "郑镇长（镇长）：同意"));
        discuss(town, id, "2026-04-10T10:00", "郑镇长（镇长）：同意\n王副镇长（副镇长）：同意，注意执行");
        assertThat(road.row(town, id).stage()).isEqualTo("DISCUSSED");
        decide(town, id, "2026-04-10T15:00");
        assertThat(road.row(town, id).stage()).isEqualTo("DECIDED");
    }

    @Test
    void 变更后回到审核_重新告知之前不得决定() {
        var town = road.town(ITEM);
        var id = noticed(town, false);
        propose(town, id, "6000", "2026-04-08T09:00");
        road.go(
                town.reviewer(),
                id,
                "RENOTIFY",
                "2026-04-08T10:00",
                "reason",
                "补充认定次数",
                "facts",
                FACT + "，共两次",
                "violated",
                LAW,
                "basis",
                BASIS,
                "kinds",
                "罚款",
                "fine",
                "7000");
        assertThat(road.row(town, id).stage()).isEqualTo("CASE_REVIEWED");
        refused("PROC-19", () -> decide(town, id, "2026-04-08T11:00"));
    }

    @Test
    void 中止期间不计入办案期限_延长一次_不得中止中作决定() {
        var town = road.town(ITEM);
        var id = filed(town);
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-06-01");
        road.go(town.head(), id, "SUSPEND", "2026-03-10T09:00", "ground", "当事人下落不明", "reason", "人去店空", "opinion", "同意");
        assertThat(road.row(town, id).stage()).isEqualTo("SUSPENDED");
        refused(null, () -> conclude(town, id, false, "2026-03-11T09:00"));
        road.go(town.head(), id, "RESUME", "2026-03-20T09:00", "reason", "已找到当事人", "opinion", "同意");
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-06-11");
        road.go(town.head(), id, "EXTEND", "2026-03-23T09:00", "reason", "需要监测", "opinion", "同意");
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-07-13");
        refused(
                "PROC-12",
                () -> road.go(town.head(), id, "EXTEND", "2026-03-24T09:00", "reason", "再延", "opinion", "同意"));
        again(town, id, "2026-03-24T09:00");
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-08-10");
        refused("PROC-12", () -> again(town, id, "2026-03-25T09:00"));
        var clock = terms.of(town.county(), id).stream()
                .filter(term -> term.termId().equals("case.decide"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.due()).isEqualTo("2026-08-10");
        assertThat(clock.light()).isNotEqualTo(Light.RED);
    }

    private void again(CaseRoad.Town town, UUID id, String when) {
        road.go(
                town.head(),
                id,
                "EXTEND",
                when,
                "reason",
                "再延",
                "opinion",
                "同意",
                "opinions",
                "郑镇长（镇长）：同意\n李副镇长（副镇长）：同意");
    }

    @Test
    void 没有延长规定的领域不能延长() {
        var town = road.town("CG-CF-020");
        var id = filed(town, "CG-CF-020");
        refused(
                "PROC-12",
                () -> road.go(town.head(), id, "EXTEND", "2026-03-23T09:00", "reason", "案情复杂", "opinion", "同意"));
    }

    @Test
    void 终止调查后可以结案并归档() {
        var town = road.town(ITEM);
        var id = filed(town);
        road.go(town.head(), id, "TERMINATE", "2026-03-20T09:00", "ground", "公民死亡", "reason", "有死亡证明", "opinion", "同意");
        assertThat(terms.of(town.county(), id)).allMatch(term -> term.ended() != null);
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-03-23T09:00",
                "closingReason",
                "终止调查",
                "execution",
                "无",
                "opinion",
                "同意");
        assertThat(road.row(town, id).stage()).isEqualTo("CLOSED");
    }

    private UUID filed(Town town) {
        return filed(town, ITEM);
    }

    private UUID filed(Town town, String item) {
        var id = road.lead(town, item, "CITIZEN", "金大鹏", "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", "金大鹏", "410899199503160210", "2026-03-02T10:00");
        road.go(town.officer(), id, "VERIFY", "2026-03-02T10:30");
        road.evidence(town, id, "噪声监测记录", "2026-03-02T11:00");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-02T16:00",
                "facts",
                FACT,
                "occurredOn",
                "2026-03-02",
                "discoveredOn",
                "2026-03-02",
                "violated",
                LAW,
                "basis",
                BASIS,
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", "2026-03-03T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-03-03T10:00", "certificatesShown", "true", "rightsTold", "true");
        return id;
    }

    /** Up to a served notice of 6000 yuan, which carries the right to a hearing. */
    private UUID noticed(Town town, boolean complex) {
        var id = filed(town);
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2026-03-04T09:00",
                "facts",
                FACT,
                "violated",
                LAW,
                "orderBasis",
                BASIS,
                "correction",
                "采取降噪措施",
                "correctBy",
                "2026-03-20",
                "recheckOn",
                "2026-03-23");
        conclude(town, id, complex, "2026-03-25T09:00");
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                "2026-03-26T09:00",
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
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-03-26T15:00", "opinion", "同意");
        road.pair(
                town,
                id,
                "SERVE_NOTICE",
                "2026-03-27T10:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2026-03-27",
                "servedAt",
                "店内");
        assertThat(road.said(town, id, "hearingUntil")).isEqualTo("2026-04-03");
        return id;
    }

    private void conclude(Town town, UUID id, boolean complex, String when) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                when,
                "course",
                "群众反映",
                "facts",
                FACT,
                "violated",
                LAW,
                "basis",
                BASIS,
                "outcome",
                "给予行政处罚",
                "kinds",
                "罚款",
                "fine",
                "6000",
                "discretion",
                "超标较多",
                "complex",
                complex ? "true" : "");
    }

    private void request(Town town, UUID id, String on, String when) {
        road.go(town.officer(), id, "REQUEST_HEARING", when, "requestedOn", on, "requester", "金大鹏");
    }

    private void appoint(Town town, UUID id, Actor chair, String served, String hearing) {
        road.go(
                town.head(),
                id,
                "APPOINT_HEARING",
                "2026-04-07T16:00",
                "hearingAt",
                hearing,
                "hearingPlace",
                "镇政府二楼会议室",
                "chair",
                chair.person().toString(),
                "clerk",
                "钱会计",
                "noticeServedOn",
                served,
                "publicity",
                "公开");
    }

    private void hold(Town town, UUID id, Actor by, String agents, String when) {
        road.go(
                by,
                id,
                "HOLD_HEARING",
                when,
                "startedAt",
                "2026-04-20T09:30",
                "endedAt",
                "2026-04-20T10:40",
                "attendance",
                "到场",
                "agents",
                agents,
                "investigators",
                "超标12分贝，建议罚款6000元",
                "partyWords",
                "已装隔音，请求从轻",
                "signed",
                "各方签名");
    }

    private void report(Town town, UUID id, String when) {
        road.go(
                town.reviewer(),
                id,
                "REPORT_HEARING",
                when,
                "hearingCourse",
                "双方到场，质证充分",
                "hearingAdvice",
                "维持拟处罚",
                "hearingReason",
                "事实清楚");
    }

    private void propose(Town town, UUID id, String fine, String when) {
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                when,
                "facts",
                FACT,
                "violated",
                LAW,
                "basis",
                BASIS,
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "超标较多",
                "proposal",
                "建议处罚");
    }

    private void submit(Town town, UUID id, String when) {
        road.go(town.officer(), id, "SUBMIT_REVIEW", when, "reviewAsked", "经过听证");
    }

    private void pass(Town town, UUID id, String when) {
        road.go(
                town.reviewer(),
                id,
                "PASS_REVIEW",
                when,
                "legalSubject",
                "true",
                "legalPower",
                "true",
                "legalFacts",
                "true",
                "legalLaw",
                "true",
                "legalDiscretion",
                "true",
                "legalProcedure",
                "true",
                "legalPapers",
                "true",
                "legalCrime",
                "true",
                "legalOpinion",
                "同意拟处理意见");
    }

    private void discuss(Town town, UUID id, String when, String opinions) {
        road.go(
                town.head(),
                id,
                "DISCUSS",
                when,
                "discussedAt",
                when,
                "discussedPlace",
                "镇政府会议室",
                "presided",
                "郑镇长",
                "opinions",
                opinions,
                "conclusion",
                "同意罚款6000元",
                "signed",
                "参加人员签名");
    }

    private void decide(Town town, UUID id, String when) {
        road.go(town.head(), id, "DECIDE", when, "opinion", "同意", "lateFeeStated", "true");
    }

    private void qualify(Town town) {
        var maker = new Actor(
                new UUID(0, 9), new UUID(0, 9), "建账", new UUID(0, 9), "", "", town.scope(), EnumSet.allOf(Right.class));
        staffing.qualify(maker, town.reviewer().person(), "A20264108990001", LocalDate.of(2020, 3, 1));
    }

    /** Somebody with the reviewer's rights who was not appointed. */
    private static Actor other(Town town) {
        var reviewer = town.reviewer();
        return new Actor(
                UUID.randomUUID(),
                town.treasury().person(),
                "钱会计",
                reviewer.organ(),
                reviewer.organName(),
                reviewer.postTitle(),
                reviewer.scope(),
                EnumSet.of(Right.CASE_REVIEW, Right.CASE_READ));
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
