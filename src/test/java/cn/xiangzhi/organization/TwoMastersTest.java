package cn.xiangzhi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.organization.people.PeopleRegister;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** S29 on a real PostgreSQL: the township consulted, its request answered within a month, the grade of the year. */
@XiangzhiTest
class TwoMastersTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PeopleRegister people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private OrgTown town;
    private UUID bureau;
    private UUID station;
    private UUID head;
    private UUID elsewhere;
    private Actor township;
    private Actor department;
    private Actor organisation;

    @BeforeEach
    void 一个派驻的自然资源所() {
        town = new OrgTown(context);
        bureau = town.department("自然资源局");
        township = town.clerk(town.township);
        department = town.clerk(null, bureau, "县局干事");
        organisation = town.clerk(null, new UUID(9, 9), "组织部干事");
        station = town.staffing.found(
                department, NewOrgan.of(Ids.next(), town.township, "青石镇自然资源所", OrganKind.DISPATCHED, bureau, ""));
        head = town.person(town.post(station, PostKind.INSTITUTION, "所长", 1), "文山", PostKind.INSTITUTION);
        elsewhere = town.post(bureau, PostKind.INSTITUTION, "科员", 3);
    }

    @Test
    void 任免负责人先征求乡镇意见_一次答复只用一次() throws Exception {
        assertThatThrownBy(() -> people.lead(department, station, 0, head))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有征求乡镇意见");
        var asked = consult("APPOINT");
        assertThatThrownBy(() -> people.lead(department, station, 0, head)).hasMessageContaining("还没有答复");
        assertThat(answer(asked, "opinion", department, "agreed", "true", "answer", "好")
                        .getStatus())
                .as("不能由部门替乡镇答复")
                .isEqualTo(422);
        done(asked, "opinion", township, "agreed", "false", "answer", "建议再考察");
        people.lead(department, station, 0, head);
        assertThat(town.page("/dispatched/" + asked, township))
                .contains("已办理任免")
                .contains("建议再考察");
        assertThatThrownBy(() -> people.move(department, head, 0, elsewhere)).hasMessageContaining("没有征求乡镇意见");
        done(consult("REMOVE"), "opinion", township, "agreed", "true", "answer", "同意轮岗");
        people.move(department, head, 0, elsewhere);
    }

    @Test
    void 乡镇书面请求一个月内答复_看得到期限_逾期变红() throws Exception {
        lead();
        var delivered = LocalDate.of(2026, 9, 30);
        var request = Ids.next();
        at(
                delivered,
                () -> assertThat(town.post(
                                        "/dispatched/requests", township,
                                        "once", request.toString(),
                                        "organ", station.toString(),
                                        "person", head.toString(),
                                        "paper", "青政函〔2026〕8号",
                                        "delivered", delivered.toString(),
                                        "reason", "长期不到岗")
                                .getRedirectedUrl())
                        .isEqualTo("/dispatched/" + request));
        at(
                LocalDate.of(2026, 10, 12),
                () -> assertThat(town.page("/dispatched", township))
                        .contains("乡镇书面请求调整文山")
                        .contains("2026-10-30"));
        assertThat(answer(request, "reply", township, "agreed", "true", "answer", "好")
                        .getStatus())
                .isEqualTo(422);
        transaction.executeWithoutResult(status -> events.publishEvent(new DayHasPassed(LocalDate.of(2026, 11, 2))));
        at(LocalDate.of(2026, 11, 3), () -> {
            assertThat(town.page("/dispatched", department))
                    .contains("xz-light-red")
                    .contains("逾期");
            assertThat(town.page("/", department)).contains("乡镇书面请求调整文山");
            done(request, "reply", department, "agreed", "false", "answer", "已约谈，限期到岗");
            assertThat(town.page("/dispatched/" + request, township))
                    .contains("已约谈，限期到岗")
                    .contains("已办结");
        });
    }

    @Test
    void 年度考核_乡镇提出部门确认_不同意见由组织部门确定() throws Exception {
        lead();
        var agreed = propose("2024", "EXCELLENT");
        done(agreed, "confirm", department, "grade", "EXCELLENT");
        assertThat(town.page("/dispatched/" + agreed, township)).contains("已确定").contains("同意乡镇意见");
        var disputed = propose("2025", "INCOMPETENT");
        assertThat(answer(disputed, "confirm", department, "grade", "COMPETENT").getContentAsString())
                .contains("没有写明理由");
        assertThat(answer(disputed, "confirm", organisation, "grade", "COMPETENT", "answer", "代为确认")
                        .getContentAsString())
                .as("组织部门不能先替部门表态，再来确定")
                .contains("这一步由主管部门");
        done(disputed, "confirm", department, "grade", "COMPETENT", "answer", "任务都已完成");
        assertThat(town.page("/dispatched/" + disputed, township)).contains("待组织部门确定");
        assertThat(answer(disputed, "settle", department, "version", "1", "grade", "COMPETENT", "answer", "称职")
                        .getContentAsString())
                .contains("不能由部门自己确定");
        var settled = town.post(
                "/dispatched/" + disputed + "/settle",
                organisation,
                "version",
                "1",
                "grade",
                "BARELY",
                "answer",
                "核查后确定");
        assertThat(settled.getStatus()).isEqualTo(302);
        assertThat(town.page("/dispatched/" + disputed, township)).contains("乡镇提出", "不称职", "部门意见", "确定等次", "基本称职");
        assertThat(town.post("/dispatched/grades", township, grade(Ids.next(), "2025", "COMPETENT"))
                        .getStatus())
                .as("同一年度只提一次")
                .isEqualTo(400);
        assertThat(town.get("/dispatched/" + disputed, town.clerk(town.county + "102"))
                        .getStatus())
                .isEqualTo(404);
    }

    private void lead() throws Exception {
        done(consult("APPOINT"), "opinion", township, "agreed", "true", "answer", "同意");
        people.lead(department, station, 0, head);
    }

    private UUID consult(String action) throws Exception {
        var once = Ids.next();
        var answer = town.post(
                "/dispatched/consultations",
                department,
                "once",
                once.toString(),
                "organ",
                station.toString(),
                "person",
                head.toString(),
                "action",
                action,
                "reason",
                "工作需要");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return once;
    }

    private UUID propose(String year, String grade) throws Exception {
        var once = Ids.next();
        assertThat(town.post("/dispatched/grades", township, grade(once, year, grade))
                        .getStatus())
                .isEqualTo(302);
        return once;
    }

    private String[] grade(UUID once, String year, String grade) {
        return new String[] {
            "once",
            once.toString(),
            "organ",
            station.toString(),
            "person",
            head.toString(),
            "year",
            year,
            "grade",
            grade,
            "paper",
            "青政〔2026〕3号",
            "reason",
            "年度考核意见"
        };
    }

    private void done(UUID id, String step, Actor who, String... fields) throws Exception {
        var answer = answer(id, step, who, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    }

    private org.springframework.mock.web.MockHttpServletResponse answer(
            UUID id, String step, Actor who, String... fields) throws Exception {
        var all = new java.util.ArrayList<>(java.util.List.of(fields));
        if (!all.contains("version")) {
            all.add("version");
            all.add("0");
        }
        return town.post("/dispatched/" + id + "/" + step, who, all.toArray(String[]::new));
    }

    private interface Work {
        void run() throws Exception;
    }

    private void at(LocalDate day, Work work) {
        town.today.at(OffsetDateTime.of(day.atTime(10, 0), ZoneOffset.ofHours(8)), () -> {
            try {
                work.run();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }
}
