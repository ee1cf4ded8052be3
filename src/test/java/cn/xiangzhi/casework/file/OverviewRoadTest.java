package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.As;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.overview.StuckCases;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Many cases at once on a real PostgreSQL: the line of S10, cases nobody can take on (F22), the head's list, the seat. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class OverviewRoadTest {

    private static final String YEAR = "/cases/line?opened_from=2026-01-01&opened_to=2026-12-31";

    private static int logins;

    @Autowired
    private CaseRoad road;

    @Autowired
    private Accounts accounts;

    @Autowired
    private StuckCases stuck;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    @ThreeForms(PaperKind.NO_FILING_APPROVAL)
    void 一行表_每案只算进该算的数_处罚加取证完毕加正在取证加其他等于监管() throws Exception {
        var town = road.town("CG-CF-024");
        road.lead(town, "CG-CF-024", "CITIZEN", "线索", "2026-03-02T09:00");
        var proposed = verified(town, "已呈报立案");
        propose(town, proposed);
        var permit = verified(town, "补办手续");
        correction(town, permit, "补办手续");
        var filed = verified(town, "已立案");
        propose(town, filed);
        road.go(town.head(), filed, "FILE", "2026-03-03T11:00", "opinion", "同意");
        var dropped = verified(town, "不予立案");
        road.go(
                town.head(),
                dropped,
                "NOT_FILE",
                "2026-03-03T11:00",
                "ground",
                "没有违法事实",
                "reason",
                "查无实据",
                "opinion",
                "同意");
        new SpotRoad(road, town).decided("已处罚");
        assertThat(line(town))
                .containsEntry("supervised", 6L)
                .containsEntry("filed", 2L)
                .containsEntry("penalised", 1L)
                .containsEntry("permit", 1L)
                .containsEntry("complete", 1L)
                .containsEntry("gathering", 3L)
                .containsEntry("other", 1L);
        assertThat(page(town.head(), YEAR)).contains("共监管6处，立案2起，处罚1起，补办手续1起，取证完毕1起，正在取证3起，其他去向1起");
        assertThat(page(town.head(), YEAR)).contains("box=PERMIT", "box=GATHERING");
        var listed = page(town.head(), "/cases/line/cases?box=PERMIT&opened_from=2026-01-01&opened_to=2026-12-31");
        assertThat(listed).contains(permit.toString()).doesNotContain(filed.toString(), proposed.toString());
        assertThat(page(town.head(), "/cases/line/cases?box=COMPLETE&opened_from=2026-01-01&opened_to=2026-12-31"))
                .contains(proposed.toString())
                .doesNotContain(permit.toString(), dropped.toString());
        assertThat(page(town.head(), "/cases/line?opened_from=2026-04-01&opened_to=2026-12-31"))
                .contains("共监管0处");
    }

    @Test
    void 一行表按领域和乡镇_看不到别的乡镇() throws Exception {
        var town = road.town("CG-CF-024");
        road.lead(town, "CG-CF-024", "CITIZEN", "线索", "2026-03-02T09:00");
        var field = jdbc.sql("select field from v_powers_item where code = 'CG-CF-024' limit 1")
                .query(String.class)
                .single();
        assertThat(page(town.head(), YEAR + "&field=" + field)).contains(field, "共监管1处");
        var other = jdbc.sql("select field from v_powers_item where field <> :field limit 1")
                .param("field", field)
                .query(String.class)
                .single();
        assertThat(page(town.head(), YEAR + "&field=" + other)).contains("共监管0处");
        var neighbour = scoped(town.head(), town.county(), town.county() + "102");
        assertThat(page(neighbour, YEAR)).contains("共监管0处");
        assertThat(page(scoped(town.head(), town.county(), null), YEAR)).contains("共监管1处");
    }

    @Test
    void 没有人持有权限的案件每天找出来_授予岗位以后就不在了() throws Exception {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-03-02T09:00");
        stuck.on(new DayHasPassed(LocalDate.of(2026, 3, 2)));
        assertThat(reason(town, id)).isEqualTo("NO_HOLDER");
        assertThat(page(town.head(), "/cases/stuck")).contains("没有人持有办理下一步的权限", "办理案件");
        assertThat(page(town.head(), "/")).contains("无人能办的案件");
        assertThat(page(town.officer(), "/")).doesNotContain("没有人持有办理下一步的权限");
        account(town, town.officer().person(), DefaultRole.OFFICER);
        stuck.look(town.county(), town.code());
        assertThat(reason(town, id)).isEmpty();
    }

    @Test
    void 承办人员都不能办了_另有他人持有权限也要提出() {
        var town = road.town("CG-CF-024");
        var id = verified(town, "罗庆生");
        correction(town, id, "限期改正");
        account(town, town.reviewer().person(), DefaultRole.OFFICER);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEqualTo("HANDLERS_GONE");
        account(town, town.second(), DefaultRole.OFFICER);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEmpty();
    }

    @Test
    void 持证的不足两人() {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-03-02T09:00");
        account(town, town.officer().person(), DefaultRole.OFFICER);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEmpty();
        jdbc.sql(
                        "update organization_certificate set state = 'SUSPENDED' where county_code = :county and person_id = :person")
                .param("county", town.county())
                .param("person", town.second())
                .update();
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEqualTo("NO_CERTIFICATE");
    }

    @Test
    void 唯一的负责人参与过承办_不能批准_报给县里() throws Exception {
        var town = road.town("CG-CF-024");
        var id = verified(town, "罗庆生");
        propose(town, id);
        account(town, town.officer().person(), DefaultRole.TOWNSHIP_HEAD);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEqualTo("ALL_EXCLUDED");
        assertThat(page(scoped(town.reviewer(), town.county(), null), "/")).contains("报请县里指定或者借调");
        account(town, town.head().person(), DefaultRole.TOWNSHIP_HEAD);
        stuck.look(town.county(), null);
        assertThat(reason(town, id)).isEmpty();
    }

    @Test
    void 马上再查一次_只查本乡镇() throws Exception {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-03-02T09:00");
        var neighbour = scoped(town.head(), town.county(), town.county() + "102");
        mvc.perform(post("/cases/stuck").with(As.actor(neighbour)).with(csrf())).andReturn();
        assertThat(reason(town, id)).isEmpty();
        mvc.perform(post("/cases/stuck").with(As.actor(town.head())).with(csrf()))
                .andReturn();
        assertThat(reason(town, id)).isEqualTo("NO_HOLDER");
    }

    @Test
    void 负责人从一张表阅卷审批_案卷和表单在同一页_按版本防止互相覆盖() throws Exception {
        var town = road.town("CG-CF-024");
        var id = verified(town, "罗庆生");
        propose(town, id);
        assertThat(page(town.head(), "/cases/approvals"))
                .contains("待批准立案", "建议立案", "/cases/" + id + "/reviewing", "罗**")
                .doesNotContain("罗庆生");
        assertThat(status(town.officer(), "/cases/approvals")).isEqualTo(403);
        var seat = page(town.head(), "/cases/" + id + "/reviewing");
        assertThat(seat).contains("批准立案", "占道经营", "id=\"act-1\"", "name=\"opinion\"", "不予立案");
        assertThat(page(town.head(), "/cases/" + id + "/reviewing?move=not-file"))
                .contains("name=\"ground\"");
        var version = road.row(town, id).version();
        var stale = mvc.perform(post("/cases/" + id + "/reviewing/file")
                        .param("version", String.valueOf(version - 1))
                        .param("opinion", "同意立案")
                        .with(As.actor(town.head()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString(StandardCharsets.UTF_8)).contains("同意立案", "id=\"act-1\"");
        var done = mvc.perform(post("/cases/" + id + "/reviewing/file")
                        .param("version", String.valueOf(version))
                        .param("opinion", "同意立案")
                        .with(As.actor(town.head()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(done.getRedirectedUrl()).isEqualTo("/cases/approvals");
        assertThat(road.row(town, id).stage()).isEqualTo("FILED");
        assertThat(page(town.head(), "/cases/approvals")).doesNotContain(id.toString());
        assertThat(page(town.reviewer(), "/cases/" + id + "/reviewing")).contains("这一阶段没有审核、审批的步骤");
    }

    private UUID verified(Town town, String name) {
        var id = road.lead(town, "CG-CF-024", "CITIZEN", name, "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", name, "41089919710822035X", "2026-03-02T09:10");
        road.go(town.officer(), id, "VERIFY", "2026-03-02T09:20");
        road.evidence(town, id, "现场照片", "2026-03-02T09:30");
        return id;
    }

    private void correction(Town town, UUID id, String way) {
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2026-03-02T10:00",
                "facts",
                "占道经营",
                "violated",
                "第14条",
                "orderBasis",
                "第14条",
                "correction",
                "办理手续",
                "correctionWay",
                way,
                "correctBy",
                "2026-03-20",
                "recheckOn",
                "2026-03-20");
    }

    private void propose(Town town, UUID id) {
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-03T09:00",
                "facts",
                "占道经营",
                "occurredOn",
                "2026-03-02",
                "discoveredOn",
                "2026-03-02",
                "violated",
                "第14条",
                "basis",
                "第14条第2款",
                "proposal",
                "建议立案");
    }

    private Map<String, Object> line(Town town) {
        return jdbc.sql("""
                        select count(*) filter (where supervised) as supervised, count(*) filter (where filed) as filed,
                               count(*) filter (where penalised) as penalised, count(*) filter (where permit) as permit,
                               count(*) filter (where complete) as complete, count(*) filter (where gathering) as gathering,
                               count(*) filter (where other) as other
                        from v_casework_line where county_code = :county
                        """).param("county", town.county()).query().singleRow();
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
        var login = "stuck" + ++logins + "-" + town.county();
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

    private static Actor scoped(Actor actor, String county, String township) {
        return new Actor(
                actor.account(),
                actor.person(),
                actor.name(),
                actor.organ(),
                actor.organName(),
                actor.postTitle(),
                new Scope(county, township, null),
                actor.rights());
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
