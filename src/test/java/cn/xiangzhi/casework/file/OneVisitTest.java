package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** One visit for all (S9): earlier visits and open cases of a subject are told, a second violation comes into the file. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class OneVisitTest {

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
    void 检查之前查对象_看到一年内的检查和没有办完的案件_姓名不进网址_别的乡镇看不到() throws Exception {
        var town = road.town("CG-CF-061");
        var officer = visiting(town.officer(), town.code());
        var first = visit(town, officer, "VIOLATION", "CG-CF-061");
        var second = visit(town, officer, "CORRECTED", "");
        assertThat(page(officer, "/visits/" + second)).contains("一年内查过这一对象", "/visits/" + first);
        var found = ask(officer, "何小满");
        assertThat(found).contains("/visits/" + first, "/visits/" + second, "没有办完的案件", "发现违法");
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
    }

    private UUID visit(Town town, Actor officer, String result, String item) throws Exception {
        var id = cn.xiangzhi.base.Ids.next();
        var answer = mvc.perform(post("/visits")
                        .param("once", id.toString())
                        .param("cause", "日常巡查")
                        .param("township", town.code())
                        .param("place", "前街")
                        .param("startedAt", "2026-10-12T09:00")
                        .param("endedAt", "2026-10-12T09:30")
                        .param("officer1", town.officer().person().toString())
                        .param("officer2", town.second().toString())
                        .param("certificatesShown", "true")
                        .param("subjectKind", "PERSON")
                        .param("subject", "何小满")
                        .param("seen", "车窗抛物")
                        .param("result", result)
                        .param("item", item)
                        .with(As.actor(officer))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("/visits/" + id);
        return id;
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
