package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** S6: a hearing asked for, told in time, held by somebody else, and waived. */
@XiangzhiTest
@Import(CaseRoad.class)
class HearingRoadTest extends DeliberationSteps {

    @Autowired
    private Papers papers;

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
}
