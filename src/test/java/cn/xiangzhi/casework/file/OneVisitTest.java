package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.DeskPapers;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** One visit for all (S9): earlier visits and open cases of a subject are told, a second violation comes into the file. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class OneVisitTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseRoad road;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void 几个违法行为并入本案_终结调查时逐项填写_同一行为不得再罚() throws Exception {
        var town = road.town("CG-CF-024", "CG-CF-061", "CG-CF-066");
        var id = verified(town, "罗庆生", "41089919710822035X");
        refused("PROC-15", () -> add(town, id, "CG-CF-061", "是同一个违法行为"));
        refused("PROC-15", () -> add(town, id, "CG-CF-024", "不是同一个违法行为"));
        refused(null, () -> add(town, id, "没有这一项", "不是同一个违法行为"));
        add(town, id, "CG-CF-061", "不是同一个违法行为");
        refused("PROC-15", () -> add(town, id, "CG-CF-061", "不是同一个违法行为"));
        assertThatThrownBy(() -> add(town, id, "CG-CF-041", "不是同一个违法行为"))
                .as("本乡镇没有这一项的权力")
                .isInstanceOf(Refused.class);
        add(town, id, "CG-CF-066", "不是同一个违法行为");
        assertThat(page(town.officer(), "/cases/" + id + "/conclude"))
                .contains("第1项 CG-CF-024", "第2项 CG-CF-061", "第3项 CG-CF-066", "name=\"fine.3\"", "name=\"weighed.2\"");
    }

    @Test
    void 同一当事人没有办完的其他案件_在案件页互相链接_身份待查的不算() throws Exception {
        var town = road.town("CG-CF-024", "CG-CF-061");
        var one = verified(town, "罗庆生", "41089919710822035X");
        var two = verified(town, "罗庆生", "41089919710822035X");
        assertThat(page(town.officer(), "/cases/" + two)).contains("没有办完的案件", "/cases/" + one);
        var unknown = road.lead(town, "CG-CF-024", "CITIZEN", "身份待查", "2026-03-02T09:00");
        road.lead(town, "CG-CF-024", "CITIZEN", "身份待查", "2026-03-02T09:00");
        assertThat(page(town.officer(), "/cases/" + unknown)).doesNotContain("这一对象没有办完的案件");
    }

    @Test
    @ThreeForms(PaperKind.INSPECTION_RECORD)
    void 检查之前查对象_看到一年内的检查和没有办完的案件_姓名不进网址_别的乡镇看不到() throws Exception {
        var town = road.town("CG-CF-061");
        var officer = visiting(town.officer(), town.code());
        var first = visit(town, officer, "VIOLATION", "CG-CF-061");
        var second = kept(send(town, officer, Ids.next(), "投诉举报", "CORRECTED", "", "群众再次反映"));
        assertThat(page(officer, "/visits/" + second)).contains("一年内查过这一对象", "/visits/" + first);
        var found = ask(officer, "何小满");
        assertThat(found).contains("/visits/" + first, "/visits/" + second, "没有办完的案件", "发现违法");
        var name = jdbc.sql("select item_name from casework_case where county_code = :county and visit_id = :visit")
                .param("county", town.county())
                .param("visit", first)
                .query(String.class)
                .single();
        assertThat(found).as("编号后面写事项名称").contains("CG-CF-061 " + name);
        assertThat(page(officer, "/visits/" + first)).contains("CG-CF-061 " + name);
        assertThat(page(officer, "/visits/" + second)).contains("CG-CF-061 " + name);
        var opened = jdbc.sql("select id from casework_case where county_code = :county and visit_id = :visit")
                .param("county", town.county())
                .param("visit", first)
                .query(UUID.class)
                .single();
        assertThat(found).contains("/cases/" + opened);
        assertThat(page(town.officer(), "/cases/" + opened)).contains("/visits/" + second);
        assertThat(ask(visiting(town.officer(), town.county() + "102"), "何小满"))
                .doesNotContain("/visits/" + first, "/cases/" + opened);
        assertThat(ask(officer, "没查过的人")).contains("一年内没有检查过这一对象");
        DeskPapers.issue(context, officer, "visit", first, LocalDate.of(2026, 11, 12), PaperKind.INSPECTION_RECORD);
    }

    @Test
    void 十二个月内同一对象同一事项不得再查_有法定事由的写明理由可以_理由记在检查里() throws Exception {
        var town = road.town("CG-CF-061", "CG-CF-024");
        var officer = visiting(town.officer(), town.code());
        var first = visit(town, officer, "VIOLATION", "CG-CF-061");
        assertThat(send(town, officer, first, "日常巡查", "VIOLATION", "CG-CF-061", "")
                        .getStatus())
                .as("同一次提交再来一遍不算第二次")
                .isEqualTo(302);
        for (var cause : List.of("日常巡查", "专项检查", "派单")) {
            var no = send(town, officer, Ids.next(), cause, "CORRECTED", "CG-CF-061", "想再看看");
            assertThat(no.getStatus()).as(cause).isEqualTo(422);
            assertThat(no.getContentAsString(StandardCharsets.UTF_8))
                    .contains("已检查这一对象的同一事项1次，上限为1次", "数据监测发现线索", "关于严格规范涉企行政检查的意见", "想再看看");
        }
        assertThat(send(town, officer, Ids.next(), "日常巡查", "CORRECTED", "", "").getStatus())
                .as("综合检查也包括这一项")
                .isEqualTo(422);
        assertThat(send(town, officer, Ids.next(), "复查改正情况", "CORRECTED", "CG-CF-061", "")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("没有写明再次检查的理由");
        var again = kept(send(town, officer, Ids.next(), "复查改正情况", "CORRECTED", "CG-CF-061", "复查责令改正是否完成"));
        assertThat(page(officer, "/visits/" + again)).contains("再次检查的理由", "复查责令改正是否完成");
        assertThat(page(officer, "/visits/" + first)).doesNotContain("再次检查的理由");
        visit(town, officer, "CORRECTED", "CG-CF-024");
        assertThat(send(town, visiting(town.officer(), town.code()), Ids.next(), "日常巡查", "CORRECTED", "没有这一项", "")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void 超过十二个月的_身份待查的_没有特定对象的_不算重复检查() throws Exception {
        var town = road.town("CG-CF-061");
        var officer = visiting(town.officer(), town.code());
        visit(town, officer, "CORRECTED", "CG-CF-061");
        jdbc.sql(
                        "update inspection_visit set started_at = started_at - interval '366 days' where county_code = :county")
                .param("county", town.county())
                .update();
        visit(town, officer, "CORRECTED", "CG-CF-061");
        for (var nobody : List.of("", "身份待查")) {
            for (var n = 0; n < 2; n++) {
                assertThat(send(town, officer, Ids.next(), "日常巡查", "CORRECTED", "CG-CF-061", "", nobody)
                                .getStatus())
                        .isEqualTo(302);
            }
        }
    }

    @Test
    void 限期改正之后复查发现没有改的_线索写明检查时已经责令改正() throws Exception {
        var town = road.town("CG-CF-061", "CG-CF-024");
        var officer = visiting(town.officer(), town.code());
        visit(town, officer, "VIOLATION", "CG-CF-024");
        visit(town, officer, "BY_DATE", "CG-CF-061");
        kept(send(town, officer, Ids.next(), "复查改正情况", "VIOLATION", "CG-CF-061", "复查责令改正是否完成"));
        assertThat(jdbc.sql("""
                        select c.item_code || coalesce(a.facts ->> 'orderedElsewhere', '') from casework_case c
                        join casework_act a on a.county_code = c.county_code and a.case_id = c.id
                        where c.county_code = :county and a.move = 'REGISTER' order by 1
                        """)
                        .param("county", town.county())
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("CG-CF-024"),
                        second -> assertThat(second).matches("CG-CF-061\\d{4}-\\d\\d-\\d\\d检查时责令限期改正"));
    }

    private UUID visit(Town town, Actor officer, String result, String item) throws Exception {
        return kept(send(town, officer, Ids.next(), "日常巡查", result, item, ""));
    }

    private static UUID kept(MockHttpServletResponse answer) throws Exception {
        var to = answer.getRedirectedUrl();
        assertThat(to).as(answer.getContentAsString(StandardCharsets.UTF_8)).startsWith("/visits/");
        return UUID.fromString(to.substring("/visits/".length()));
    }

    private MockHttpServletResponse send(
            Town town, Actor officer, UUID once, String cause, String result, String item, String again)
            throws Exception {
        return send(town, officer, once, cause, result, item, again, "何小满");
    }

    private MockHttpServletResponse send(
            Town town, Actor officer, UUID once, String cause, String result, String item, String again, String who)
            throws Exception {
        return mvc.perform(post("/visits")
                        .param("once", once.toString())
                        .param("cause", cause)
                        .param("township", town.code())
                        .param("place", "前街")
                        .param("startedAt", "2026-10-12T09:00")
                        .param("endedAt", "2026-10-12T09:30")
                        .param("officer1", town.officer().person().toString())
                        .param("officer2", town.second().toString())
                        .param("certificatesShown", "true")
                        .param("subjectKind", "PERSON")
                        .param("subject", who)
                        .param("seen", "车窗抛物")
                        .param("result", result)
                        .param("item", item)
                        .param("again", again)
                        .with(As.actor(officer))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String ask(Actor officer, String name) throws Exception {
        var answer = mvc.perform(post("/visits/subject")
                        .param("subject", name)
                        .with(As.actor(officer))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private UUID verified(Town town, String name, String number) {
        var id = road.lead(town, "CG-CF-024", "CITIZEN", name, "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", name, number, "2026-03-02T09:10");
        road.go(town.officer(), id, "VERIFY", "2026-03-02T09:20");
        return id;
    }

    private void add(Town town, UUID id, String item, String same) {
        road.go(
                town.officer(),
                id,
                "ADD_VIOLATION",
                "2026-03-02T10:00",
                "addedItem",
                item,
                "addedFacts",
                "车窗抛物",
                "addedViolated",
                "第40条",
                "sameAct",
                same);
    }

    private static Actor visiting(Actor officer, String township) {
        return new Actor(
                officer.account(),
                officer.person(),
                officer.name(),
                officer.organ(),
                officer.organName(),
                officer.postTitle(),
                new Scope(officer.county(), township, null),
                Set.of(Right.VISIT_RECORD, Right.VISIT_READ, Right.CASE_READ, Right.CASE_HANDLE));
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
