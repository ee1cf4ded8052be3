package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseWork;
import cn.xiangzhi.casework.file.Lead;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.inspection.InspectionTown;
import cn.xiangzhi.inspection.NewVisit;
import cn.xiangzhi.inspection.Visits;
import cn.xiangzhi.inspection.visits.SubjectKind;
import cn.xiangzhi.inspection.visits.VisitResult;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The search box over everything: by what a person remembers, within scope and rights, masked as elsewhere (F88). */
@XiangzhiTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundEverywhereTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visits visits;

    @Autowired
    private WordIndex words;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private InspectionTown town;

    @BeforeAll
    void 建一个乡镇() {
        town = new InspectionTown(context, mvc, "860101");
    }

    @Test
    void 检查按看到的和对象的姓名找_姓名不显示_外镇和没有权限的找不到() throws Exception {
        var id = Ids.next();
        var now = today.now();
        visits.record(
                town.officer,
                new NewVisit(
                        id,
                        new NewVisit.Why(null, null, "投诉举报", "", "群众来电反映"),
                        new Place(town.county, town.code, town.village, "槐树坡东头", null, null),
                        now.minusHours(1),
                        now.minusMinutes(20),
                        new NewVisit.Team(List.of(town.officer.person(), town.second), "", true),
                        new NewVisit.Whom(SubjectKind.PERSON, "司徒向晚", null),
                        new NewVisit.Came("院墙外堆放蜂窝煤三堆", VisitResult.NOTHING_FOUND, "", null)),
                List.of());
        var page = "/visits/" + id;
        for (var asked : List.of("蜂窝煤", "槐树坡 三堆", "司徒向晚", "陈查")) {
            assertThat(found(town.officer, asked)).as(asked).contains(page);
            assertThat(found(town.elsewhere(), asked)).as(asked).doesNotContain(page);
            assertThat(found(with(Right.POWER_READ), asked)).as(asked).doesNotContain(page);
        }
        assertThat(found(town.officer, "煤蜂")).doesNotContain(page);
        assertThat(found(town.officer, "蜂窝煤")).doesNotContain("司徒向晚");
    }

    @Test
    void 检查对象按名称和地址找_改名以后按新名找_按旧名找不到() throws Exception {
        var id = town.shop("望春豆腐坊", "", "holder", "轩辕掌柜");
        var page = "/subjects/" + id;
        assertThat(found(town.officer, "豆腐")).contains(page);
        assertThat(found(town.officer, "轩辕掌柜")).contains(page);
        assertThat(found(town.elsewhere(), "豆腐")).doesNotContain(page);
        words.put(town.county, town.code, "subject", id, "望春面馆");
        assertThat(words.find(town.officer.scope(), "subject", "豆腐", 5)).isEmpty();
        assertThat(words.find(town.officer.scope(), "subject", "面馆", 5)).containsExactly(id);
    }

    @Test
    void 一千件以前的少见词也找得到_常见词只取最近的() {
        var old = Ids.next();
        words.put(town.county, town.code, "probe", old, "乌鞘岭塌方");
        jdbc.sql("""
                insert into shell_search (county_code, kind, id, township_code, body, words)
                select :county, 'probe', uuidv7(), :township, '占道', array_to_tsvector(array['占道'])
                  from generate_series(1, 1200)
                """).param("county", town.county).param("township", town.code).update();
        assertThat(words.find(town.officer.scope(), "probe", "乌鞘岭", 5)).containsExactly(old);
        assertThat(words.find(town.officer.scope(), "probe", "占道", 5)).hasSize(5);
        assertThat(words.find(town.officer.scope(), "probe", "占", 5)).isEmpty();
        assertThat(words.find(town.elsewhere().scope(), "probe", "乌鞘岭", 5)).isEmpty();
    }

    @Test
    void 违建点位_车辆_片区_督查问题按记得的话找_各按权限和辖区() throws Exception {
        var building = Ids.next();
        jdbc.sql("""
                insert into casework_building (county_code, id, township_code, number, place_words, stage, builder_shown,
                        builder_sealed, kind, land, found_on, how)
                values (:county, :id, :township, '违建2026-777', '蒲公英巷', 'WATCHED', '孟**', '', '彩钢棚', '集体', :day, '巡查')
                """)
                .param("county", town.county)
                .param("id", building)
                .param("township", town.code)
                .param("day", today.date())
                .update();
        var vehicle = Ids.next();
        jdbc.sql("""
                insert into vehicles_vehicle (county_code, id, township_code, organ_id, plate, kind, model, seats, odometer,
                        inspection_due, insurance_due, keys_with)
                values (:county, :id, :township, :organ, '皖H7K905', 'ENFORCEMENT', '长安睿行', 5, 0, :day, :day, '')
                """)
                .param("county", town.county)
                .param("id", vehicle)
                .param("township", town.code)
                .param("organ", town.government)
                .param("day", LocalDate.of(2030, 1, 1))
                .update();
        assertFound("彩钢棚", Right.CASE_READ, "/buildings/" + building);
        assertFound("7K905", Right.VEHICLE_USE, "/vehicles/" + vehicle);
        assertFound("前街村", Right.PLACE_READ, "/places/divisions/" + town.village);
    }

    @Test
    void 案件按反映的话和地点找_登记了当事人仍找得到() throws Exception {
        var id = context.getBean(CaseWork.class)
                .register(
                        town.head,
                        Ids.next(),
                        new Lead(
                                "CG-CF-024",
                                PartyKind.CITIZEN,
                                "皇甫某",
                                new Place(town.county, town.code, town.village, "骆驼巷口", null, null),
                                "巡查发现",
                                "夜里偷倒建筑渣土两车",
                                today.date(),
                                null,
                                null,
                                null,
                                List.of()),
                        today.now());
        assertFound("骆驼巷", Right.CASE_READ, "/cases/" + id);
        assertFound("偷倒 渣土", Right.CASE_READ, "/cases/" + id);
    }

    private void assertFound(String asked, Right right, String page) throws Exception {
        assertThat(found(with(right), asked)).as(asked).contains("\"" + page + "\"");
        assertThat(found(with(Right.STAFF_READ), asked)).as(asked).doesNotContain(page);
        assertThat(found(town.elsewhere(), asked)).as(asked).doesNotContain("\"" + page + "\"");
    }

    private Actor with(Right right) {
        return new Actor(
                UUID.randomUUID(),
                town.officer.person(),
                "某人",
                town.government,
                "查湾镇人民政府",
                "干部",
                new Scope(town.county, town.code, null),
                EnumSet.of(right));
    }

    private String found(Actor actor, String asked) throws Exception {
        return town.page(actor, "/search?q=" + asked);
    }
}
