package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.As;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.overview.StuckCases;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** F22: cases whose officers, approver, reviewer or hearing chair withdrew, left or lost what they need, found every day. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class StuckRoadTest {

    private static final String ITEM = "CG-CF-024";
    private static int logins;

    @Autowired
    private CaseRoad road;

    @Autowired
    private Accounts accounts;

    @Autowired
    private StuckCases stuck;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void 执法人员回避以后没有两名持证的_每天放到负责人的工作台_有了人先要求另行指派_指派以后就不在了() throws Exception {
        var town = road.town(ITEM);
        account(town, town.officer().person(), DefaultRole.OFFICER);
        var id = filed(town);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEmpty();
        recuse(town, id, town.second(), "OFFICER", town.head(), "HEAD", "");
        stuck.on(new DayHasPassed(today.date()));
        assertThat(reason(town, id)).isEqualTo("OFFICERS_RECUSED");
        assertThat(page(town.head(), "/")).contains("执法人员回避以后，本乡镇没有能够承办的两名持证人员", "报请县里指派或者借调");
        var third = road.certified(town, "赵新");
        stuck.on(new DayHasPassed(today.date()));
        assertThat(reason(town, id)).isEqualTo("NOT_REPLACED");
        assertThat(page(town.head(), "/cases/stuck")).contains("还没有另行指派", "办理“另行指派执法人员”");
        road.go(
                town.head(),
                id,
                "APPOINT_OFFICERS",
                "2026-03-10T15:00",
                "officer1",
                town.officer().person().toString(),
                "officer2",
                third.toString(),
                "appointReason",
                "原执法人员回避");
        stuck.on(new DayHasPassed(today.date()));
        assertThat(reason(town, id)).isEmpty();
        assertThat(page(town.head(), "/")).doesNotContain("执法人员已经回避");
    }

    @Test
    void 唯一的审批人已经回避_另有负责人持有权限以后就不在了() {
        var town = road.town(ITEM);
        account(town, town.head().person(), DefaultRole.TOWNSHIP_HEAD);
        var id = proposed(town);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEmpty();
        var deputy = road.deputy(town);
        recuse(town, id, town.head().person(), "HEAD", deputy, "HEADS_TOGETHER", "李副镇长：同意\n王副镇长：同意");
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEqualTo("ALL_RECUSED");
        account(town, deputy.person(), DefaultRole.TOWNSHIP_HEAD);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEmpty();
    }

    @Test
    void 审核人员离岗_没有别人能审核() {
        var town = road.town(ITEM);
        account(town, town.reviewer().person(), DefaultRole.LEGAL_REVIEWER);
        var id = filed(town);
        correct(town, id);
        new ServedRoad(road, town).conclude(id, "占道经营", "5000", "2026-03-10");
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEmpty();
        leave(town, town.reviewer().person());
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEqualTo("NO_HOLDER");
    }

    @Test
    void 听证主持人离岗或者回避_别人不能代他主持_负责人另行指定以后就不在了() {
        var town = road.town(ITEM);
        var chair = town.reviewer().person();
        account(town, chair, DefaultRole.LEGAL_REVIEWER);
        var id = hearing(town, chair);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEmpty();
        leave(town, chair);
        var second = road.certified(town, "钱主持");
        account(town, second, DefaultRole.LEGAL_REVIEWER);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEqualTo("CHAIR_GONE");
        appoint(town, id, second, "2026-04-08T09:00", "2026-04-08", "2026-04-20T09:30");
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEmpty();
        recuse(town, id, second, "OFFICER", town.head(), "HEAD", "");
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEqualTo("CHAIR_GONE");
        var third = road.certified(town, "孙主持");
        account(town, third, DefaultRole.LEGAL_REVIEWER);
        appoint(town, id, third, "2026-04-09T09:00", "2026-04-09", "2026-04-22T09:30");
        var by = new Actor(
                third,
                third,
                "孙主持",
                town.head().organ(),
                town.head().organName(),
                "岗位",
                town.scope(),
                EnumSet.of(Right.CASE_REVIEW, Right.CASE_READ));
        hold(by, id, "2026-04-22T11:00");
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).as("笔录已经制作，报告由审核人员提交").isEmpty();
        assertThatThrownBy(() -> appoint(town, id, third, "2026-04-22T12:00", "2026-04-22", "2026-05-11T09:30"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains("听证已经举行"));
    }

    private UUID proposed(Town town) {
        var id = road.lead(town, ITEM, "CITIZEN", "罗庆生", "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", "罗庆生", "41089919710822035X", "2026-03-02T09:10");
        road.go(town.officer(), id, "VERIFY", "2026-03-02T09:20");
        road.evidence(town, id, "现场照片", "2026-03-02T09:30");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-03T09:00",
                ServedRoad.with(
                        ServedRoad.what("占道经营"),
                        "occurredOn",
                        "2026-03-02",
                        "discoveredOn",
                        "2026-03-02",
                        "proposal",
                        "建议立案"));
        return id;
    }

    private UUID filed(Town town) {
        var id = proposed(town);
        road.go(town.head(), id, "FILE", "2026-03-03T11:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-03-03T14:00", "certificatesShown", "true", "rightsTold", "true");
        return id;
    }

    private void correct(Town town, UUID id) {
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2026-03-04T09:00",
                ServedRoad.with(
                        ServedRoad.what("占道经营"),
                        "orderBasis",
                        "条例",
                        "correction",
                        "清理",
                        "correctBy",
                        "2026-03-20",
                        "recheckOn",
                        "2026-03-23"));
    }

    private UUID hearing(Town town, UUID chair) {
        var on = new ServedRoad(road, town);
        var id = filed(town);
        correct(town, id);
        on.conclude(id, "占道经营", "5000", "2026-03-25");
        var points = List.of("Jurisdiction", "Party", "Facts", "Nature", "Law", "Procedure", "Weight").stream()
                .flatMap(point -> Stream.of("review" + point, "true"))
                .toArray(String[]::new);
        road.go(town.reviewer(), id, "REVIEW", "2026-03-25T15:00", ServedRoad.with(points, "reviewOpinion", "同意"));
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-03-26T16:00", "opinion", "同意");
        on.serve(id, "SERVE_NOTICE", "DIRECT", "PARTY", "2026-03-27", "2026-03-27T10:00");
        road.go(
                town.officer(),
                id,
                "REQUEST_HEARING",
                "2026-04-01T09:00",
                "requestedOn",
                "2026-04-01",
                "requester",
                "罗庆生");
        appoint(town, id, chair, "2026-04-02T09:00", "2026-04-02", "2026-04-16T09:30");
        return id;
    }

    private void appoint(Town town, UUID id, UUID chair, String when, String served, String hearing) {
        road.go(
                town.head(),
                id,
                "APPOINT_HEARING",
                when,
                "hearingAt",
                hearing,
                "hearingPlace",
                "镇政府二楼会议室",
                "chair",
                chair.toString(),
                "clerk",
                "钱会计",
                "noticeServedOn",
                served,
                "publicity",
                "公开");
    }

    private void hold(Actor by, UUID id, String when) {
        road.go(
                by,
                id,
                "HOLD_HEARING",
                when,
                "startedAt",
                "2026-04-22T09:30",
                "endedAt",
                "2026-04-22T10:30",
                "attendance",
                "到场",
                "agents",
                "1",
                "investigators",
                "占道经营属实",
                "partyWords",
                "请求从轻",
                "signed",
                "已签名");
    }

    private void recuse(Town town, UUID id, UUID person, String standing, Actor decider, String as, String opinions) {
        road.go(
                town.officer(),
                id,
                "ASK_RECUSAL",
                "2026-04-08T10:00",
                "recusalBy",
                "当事人申请",
                "recusedPerson",
                person.toString(),
                "recusalOf",
                standing,
                "recusalAskedOn",
                "2026-04-08",
                "recusalGround",
                "与当事人是近亲属");
        road.go(
                decider,
                id,
                "DECIDE_RECUSAL",
                "2026-04-08T11:00",
                "recusalDecider",
                as,
                "recusalResult",
                "准予回避",
                "recusalReason",
                "已经核实",
                "opinions",
                opinions,
                "opinion",
                "同意");
    }

    private void leave(Town town, UUID person) {
        jdbc.sql("update organization_person set left_on = '2026-03-31' where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", person)
                .update();
    }

    private void account(Town town, UUID person, DefaultRole role) {
        var nobody = new UUID(0, 7);
        var admin = new Actor(
                nobody,
                nobody,
                "管理员",
                nobody,
                "县",
                "管理员",
                new Scope(town.county(), null, null),
                EnumSet.allOf(Right.class));
        var login = "gone" + ++logins + "-" + town.county();
        var account = accounts.open(admin, login, "某人", person, town.code(), "Lv-7391-wuyue!");
        accounts.grant(admin, account, role, null, town.code());
    }

    private String reason(Town town, UUID id) {
        return jdbc.sql("select reason from casework_stuck where county_code = :county and case_id = :id")
                .param("county", town.county())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
