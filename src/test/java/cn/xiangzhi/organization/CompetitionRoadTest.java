package cn.xiangzhi.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** S28 on a real PostgreSQL, from announcement to appointment, with the scores sealed until they are published. */
@XiangzhiTest
class CompetitionRoadTest {

    /** Monday; the notice of five working days ends on the next Monday. */
    private static final OffsetDateTime MONDAY = OffsetDateTime.of(2026, 11, 2, 9, 0, 0, 0, ZoneOffset.ofHours(8));

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private OrgTown town;
    private Actor clerk;
    private UUID post;
    private UUID competition;
    private final List<UUID> people = new ArrayList<>();

    @BeforeEach
    void 一个空缺的副主任岗位_五人报名() throws Exception {
        town = new OrgTown(context);
        clerk = town.clerk(town.township);
        var office = town.organ("党政办", OrganKind.PARTY_AND_GOVERNMENT);
        post = town.post(office, PostKind.ADMINISTRATIVE, "副主任", 1);
        var desk = town.post(office, PostKind.ADMINISTRATIVE, "干事", 9);
        people.clear();
        for (var name : List.of("甲一", "乙二", "丙三", "丁四", "戊五")) {
            people.add(town.person(desk, name, PostKind.ADMINISTRATIVE));
        }
        competition = Ids.next();
        at(0, () -> assertThat(announce("1").getRedirectedUrl()).endsWith(competition.toString()));
        at(0, () -> {
            for (var person : people) {
                step("/candidates", "once", Ids.next().toString(), "person", person.toString());
            }
        });
    }

    @Test
    void 从公告到任命_每个环节排名入围_任命后一人一岗() throws Exception {
        at(1, () -> assertThat(refused("/close", "version", "0")).contains("请在截止日之后办理"));
        at(8, () -> {
            step("/close", "version", "0");
            check("甲一", true);
            check("乙二", true);
            check("丙三", true);
            check("丁四", true);
            assertThat(refused("/checked", "version", "1")).contains("戊五还没有审查");
            check("戊五", false);
            step("/checked", "version", "1");
        });
        at(9, () -> {
            marks("WRITTEN", "甲一", "71.37", "乙二", "83.29", "丙三", "71.37");
            assertThat(refused("/publish", "version", "2")).contains("丁四还没有成绩");
            marks("WRITTEN", "丁四", "64.53");
            step("/publish", "version", "2");
        });
        assertThat(page()).contains("71.37（第 2 名）").contains("83.29（第 1 名）").contains("笔试第 4 名");
        assertThat(state("丁四")).as("前两名，第二名两人同分都进").isEqualTo("OUT");
        assertThat(state("丙三")).isEqualTo("ADMITTED");
        at(10, () -> {
            marks("INTERVIEW", "甲一", "90", "乙二", "80", "丙三", "70");
            step("/publish", "version", "3");
            marks("ASSESSMENT", "甲一", "88", "乙二", "86");
            step("/publish", "version", "4");
        });
        assertThat(state("乙二")).as("83.29×40%＋80×40%＋86×20%＝82.52").isEqualTo("PROPOSED");
        assertThat(page()).contains("82.52").contains("82.15");
        at(10, () -> {
            step("/notice", "version", "5");
            assertThat(refused("/appoint", "version", "6")).contains("才期满");
        });
        at(
                12,
                () -> assertThat(town.page("/public/appointments", clerk))
                        .contains("乙二")
                        .contains("2026-11-19")
                        .doesNotContain("82.52"));
        at(
                17,
                () -> assertThat(refused("/appoint", "version", "6"))
                        .as("最后一日还在公示")
                        .contains("才期满"));
        at(18, () -> step("/appoint", "version", "6"));
        assertThat(jdbc.sql("select name from organization_person where post_id = :post and left_on is null")
                        .param("post", post)
                        .query(String.class)
                        .list())
                .containsExactly("乙二");
        assertThat(page()).contains("发布公告", "报名截止", "初审不合格", "笔试成绩封存", "公布面试成绩", "开始公示", "任命");
    }

    @Test
    void 公布前谁也读不到成绩_页面和库里都没有() throws Exception {
        toWritten();
        at(9, () -> marks("WRITTEN", "甲一", "71.37", "乙二", "83.29"));
        var everybody = new Actor(
                new UUID(3, 1),
                new UUID(3, 1),
                "管理员",
                new UUID(3, 1),
                "县",
                "系统管理员",
                new Scope(town.county, null, null),
                EnumSet.allOf(Right.class));
        for (var who : List.of(clerk, everybody)) {
            for (var path : List.of(
                    "/competitions/" + competition, "/competitions", "/people/" + people.getFirst(), "/audit")) {
                assertThat(town.page(path, who))
                        .as(path)
                        .doesNotContain("71.37")
                        .doesNotContain("83.29");
            }
        }
        assertThat(page()).contains("已封存");
        var kept =
                jdbc.sql("""
                select coalesce(string_agg(m::text, ' '), '') || ' ' || (select string_agg(a::text, ' ')
                    from organization_act a where a.county_code = :county)
                from organization_mark m where m.county_code = :county
                """).param("county", town.county).query(String.class).single();
        assertThat(kept).contains("s1.").doesNotContain("71.37").doesNotContain("83.29");
        var audited = jdbc.sql(
                        "select coalesce(string_agg(a::text, ' '), '') from access_audit a where a.county_code = :county")
                .param("county", town.county)
                .query(String.class)
                .single();
        assertThat(audited).doesNotContain("71.37").doesNotContain("83.29");
    }

    @Test
    void 封存的成绩调换不了_公布时就发现() throws Exception {
        toWritten();
        at(9, () -> marks("WRITTEN", "甲一", "71", "乙二", "83", "丙三", "60", "丁四", "61"));
        jdbc.sql("""
                update organization_mark set sealed = (select sealed from organization_mark where candidate_id = :other)
                where candidate_id = :one
                """)
                .param("one", candidate("甲一"))
                .param("other", candidate("乙二"))
                .update();
        at(9, () -> assertThat(refused("/publish", "version", "2")).contains("被人调换过"));
        assertThat(page()).contains("已封存").doesNotContain("（第 1 名）");
    }

    @Test
    void 全都同分的由集体研究确定_写明理由() throws Exception {
        toWritten();
        at(9, () -> {
            marks("WRITTEN", "甲一", "80", "乙二", "80", "丙三", "60", "丁四", "61");
            step("/publish", "version", "2");
            marks("INTERVIEW", "甲一", "80", "乙二", "80");
            step("/publish", "version", "3");
            marks("ASSESSMENT", "甲一", "80", "乙二", "80");
            step("/publish", "version", "4");
            assertThat(page()).contains("并列待定");
            assertThat(refused("/notice", "version", "5")).contains("并列待定");
            assertThat(refused("/candidates/" + candidate("甲一") + "/decide", "version", "1", "reason", " "))
                    .contains("没有写明理由");
            step("/candidates/" + candidate("甲一") + "/decide", "version", "1", "reason", "党委会 11 月 11 日研究");
            assertThat(state("乙二")).isEqualTo("OUT");
            step("/notice", "version", "5");
        });
    }

    @Test
    void 空缺不够不能公告_权重不是一百不能公告_本人回避_外乡镇看不到() throws Exception {
        at(0, () -> {
            var once = Ids.next();
            assertThat(announce(once, "2", "40").getContentAsString()).contains("只空 1 名");
            assertThat(announce(once, "1", "50").getContentAsString()).contains("合计不是 100");
        });
        var stranger = town.clerk(town.county + "102");
        assertThat(town.get("/competitions/" + competition, stranger).getStatus())
                .isEqualTo(404);
        assertThat(town.post("/competitions/" + competition + "/cancel", stranger, "version", "0", "reason", "x")
                        .getStatus())
                .isEqualTo(404);
        at(8, () -> step("/close", "version", "0"));
        var oneself = new Actor(
                new UUID(4, 1),
                people.getFirst(),
                "甲一",
                new UUID(0, 1),
                "党政办",
                "干事",
                new Scope(town.county, town.township, null),
                EnumSet.allOf(Right.class));
        var answer = town.post(
                "/competitions/" + competition + "/candidates/" + candidate("甲一") + "/check",
                oneself,
                "version",
                "0",
                "passed",
                "true");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("您报名参加了这次竞争上岗");
    }

    private void toWritten() throws Exception {
        at(8, () -> {
            step("/close", "version", "0");
            for (var name : List.of("甲一", "乙二", "丙三", "丁四")) {
                check(name, true);
            }
            check("戊五", false);
            step("/checked", "version", "1");
        });
    }

    private org.springframework.mock.web.MockHttpServletResponse announce(String places) throws Exception {
        return announce(competition, places, "40");
    }

    private org.springframework.mock.web.MockHttpServletResponse announce(UUID once, String places, String written)
            throws Exception {
        return town.post(
                "/competitions", clerk,
                "once", once.toString(),
                "title", "党政办副主任竞争上岗",
                "post", post.toString(),
                "places", places,
                "terms", "在编在岗三年以上",
                "signUpUntil", "2026-11-09",
                "writtenWeight", written,
                "interviewWeight", "40",
                "assessmentWeight", "20",
                "writtenCut", "2",
                "interviewCut", "2");
    }

    private void check(String name, boolean passed) throws Exception {
        step(
                "/candidates/" + candidate(name) + "/check",
                "version",
                "0",
                "passed",
                String.valueOf(passed),
                "reason",
                passed ? "" : "任职不满三年");
    }

    private void marks(String step, String... nameAndScore) throws Exception {
        var fields = new ArrayList<>(List.of("step", step));
        for (int index = 0; index < nameAndScore.length; index += 2) {
            fields.add("mark-" + candidate(nameAndScore[index]));
            fields.add(nameAndScore[index + 1]);
        }
        step("/marks", fields.toArray(String[]::new));
    }

    private void step(String path, String... fields) throws Exception {
        var answer = town.post("/competitions/" + competition + path, clerk, fields);
        assertThat(answer.getStatus()).as(path + answer.getContentAsString()).isEqualTo(302);
    }

    private String refused(String path, String... fields) throws Exception {
        var answer = town.post("/competitions/" + competition + path, clerk, fields);
        assertThat(answer.getStatus()).as(path).isBetween(400, 499);
        return answer.getContentAsString();
    }

    private UUID candidate(String name) {
        return jdbc.sql("""
                select c.id from organization_candidate c join organization_person p on p.id = c.person_id
                where c.competition_id = :competition and p.name = :name
                """)
                .param("competition", competition)
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private String state(String name) {
        return jdbc.sql("select state from organization_candidate where id = :id")
                .param("id", candidate(name))
                .query(String.class)
                .single();
    }

    private String page() throws Exception {
        return town.page("/competitions/" + competition, clerk);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** So many days after the Monday. */
    private void at(int days, Work work) {
        town.today.at(MONDAY.plusDays(days), () -> {
            try {
                work.run();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }
}
