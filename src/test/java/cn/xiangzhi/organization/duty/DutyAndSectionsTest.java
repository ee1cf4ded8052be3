package cn.xiangzhi.organization.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.AbsenceKind;
import cn.xiangzhi.organization.Absences;
import cn.xiangzhi.organization.Duty;
import cn.xiangzhi.organization.NewAbsence;
import cn.xiangzhi.organization.OrgTown;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.absence.AbsenceRegister;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.places.Answering;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.NewGrid;
import cn.xiangzhi.places.NewSection;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.places.Sections;
import cn.xiangzhi.places.grids.Outline;
import cn.xiangzhi.places.sections.Lack;
import cn.xiangzhi.places.sections.Nobody;
import cn.xiangzhi.places.sections.SectionDesk;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sections, absences and rosters on a real PostgreSQL, through their doors and pages (S19). */
@XiangzhiTest
class DutyAndSectionsTest {

    private static final String WEST = "30.00,110.00\n30.00,110.01\n30.02,110.01\n30.02,110.00";
    private static final String EAST = "30.00,110.01\n30.00,110.02\n30.02,110.02\n30.02,110.01";

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private PlaceRegister placeRegister;

    @Autowired
    private Sections sections;

    @Autowired
    private SectionDesk desk;

    @Autowired
    private Absences absences;

    @Autowired
    private AbsenceRegister absenceRegister;

    @Autowired
    private Duty duty;

    @Autowired
    private DutyRegister dutyRegister;

    @Autowired
    private DutyStore dutyStore;

    @Autowired
    private ShiftStore shifts;

    @Autowired
    private SwapRegister swaps;

    @Autowired
    private PeopleRegister people;

    @Autowired
    private Today today;

    /** A Wednesday of a year whose holidays the program brings along. */
    private static final OffsetDateTime WEDNESDAY = OffsetDateTime.parse("2026-09-09T10:00:00+08:00");

    private OrgTown town;
    private Actor clerk;
    private String village;
    private UUID organ;
    private List<UUID> staff;
    private OffsetDateTime now;

    @BeforeEach
    void 一个乡镇和八个人() {
        today.at(WEDNESDAY, this::settle);
        now = today.now();
    }

    private void settle() {
        town = new OrgTown(web);
        clerk = town.clerk(null);
        village = town.township + "201";
        organ = town.organ("镇政府", OrganKind.TOWNSHIP_GOVERNMENT);
        var post = town.post(organ, PostKind.ADMINISTRATIVE, "干部", 20);
        staff = IntStream.range(0, 8)
                .mapToObj(n -> town.person(post, "员" + "甲乙丙丁戊己庚辛".charAt(n), PostKind.ADMINISTRATIVE))
                .toList();
    }

    @Test
    void 按坐标找网格_没有人的向上找_请假由代岗人答_返岗后还是本人() {
        placeRegister.answer(clerk, town.township, 0, staff.get(7), List.of());
        placeRegister.group(
                clerk,
                new NewSection(
                        Ids.next(), town.township, "东片", "", List.of(village), staff.get(6), List.of(), appointed()));
        assertThat(at(null)).satisfies(found -> {
            assertThat(found.code()).isEqualTo(town.township + "P01");
            assertThat(found.first()).map(Answering::name).contains("员庚");
            assertThat(found.because()).contains("东坡村现在没有人负责", "包片领导");
        });
        placeRegister.answer(clerk, village, 0, staff.get(2), List.of());
        placeRegister.setUp(clerk, grid("西格", WEST, 0, 1));
        assertThat(at(110.005)).satisfies(found -> {
            assertThat(found.code()).isEqualTo(village + "001");
            assertThat(found.because()).isEqualTo("坐标落在东坡村西格");
        });
        assertThat(at(110.015).code()).isEqualTo(village);
        var away = leave(0, 3);
        assertThat(at(110.005).first()).hasValueSatisfying(one -> {
            assertThat(one.name()).isEqualTo("员丁");
            assertThat(one.insteadOf()).isEqualTo(staff.get(0));
            assertThat(one.why()).contains("员甲请假至", "由员丁代岗");
        });
        absenceRegister.back(clerk, away, 0);
        assertThat(at(110.005).first()).map(Answering::name).contains("员甲");
        assertThat(sections.answering(village, now.minusYears(1)))
                .hasValueSatisfying(
                        found -> assertThat(found.first()).as("去年还没有人负责").isEmpty());
    }

    @Test
    void 代岗人也不在岗就找他的代岗人_转一圈算没有人_负责地方的不指定代岗人不能请假() {
        placeRegister.setUp(clerk, grid("西格", WEST, 0, 1));
        assertThatThrownBy(() -> leave(0, null))
                .hasMessageContaining("员甲负责东坡村西格")
                .hasMessageContaining("请指定代岗人");
        leave(0, 2);
        assertThatThrownBy(() -> leave(2, null)).hasMessageContaining("员丙为员甲代岗");
        leave(2, 3);
        assertThat(absences.answering(town.county, staff.get(0), now.plusHours(1)))
                .map(Answering::name)
                .contains("员丁");
        assertThat(absences.standIn(town.county, staff.get(3), now.plusHours(1)))
                .isEmpty();
        assertThat(absences.away(town.county, staff.get(0), now.plusHours(1)))
                .hasValueSatisfying(away -> assertThat(away.kind()).isEqualTo(AbsenceKind.LEAVE));
        assertThatThrownBy(() -> leave(3, 0)).hasMessageContaining("员甲在这段时间请假");
        assertThatThrownBy(() -> leave(0, 4)).hasMessageContaining("已登记请假");
    }

    @Test
    void 今天没有人管的地方_缺什么_在哪里补_移交后补上() {
        var gaps = desk.gaps(town.county, town.township);
        assertThat(gaps).extracting(Nobody.Gap::lack).contains(Lack.NO_LEADER, Lack.NO_GRID);
        placeRegister.setUp(clerk, grid("西格", WEST, 0, 1));
        assertThat(desk.gaps(town.county, town.township))
                .filteredOn(gap -> gap.code().startsWith(village + "0"))
                .isEmpty();
        var away = leave(1, 2);
        assertThat(desk.gaps(town.county, town.township)).noneMatch(gap -> gap.lack() == Lack.AWAY);
        absenceRegister.back(clerk, away, 0);
        assertThatThrownBy(() -> people.release(clerk, staff.get(0), 0, today.date(), "退休"))
                .hasMessageContaining("责任移交");
        assertThat(placeRegister.handOver(clerk, staff.get(0), staff.get(5), appointed()))
                .isEmpty();
        people.release(clerk, staff.get(0), 0, today.date(), "退休");
        assertThat(at(110.005).first()).map(Answering::name).contains("员己");
    }

    @Test
    void 越界重叠的网格不能保存_两人同时划同一片只成一个() {
        placeRegister.locate(clerk, village, null, Outline.parse(WEST).geoJson(), 0);
        assertThatThrownBy(() -> placeRegister.setUp(clerk, grid("东格", EAST, 0, 1)))
                .hasMessageContaining("在东坡村边界以外");
        placeRegister.setUp(clerk, grid("西格", WEST, 0, 1));
        assertThatThrownBy(() -> placeRegister.setUp(clerk, grid("又一格", WEST, 2, 3)))
                .hasMessageContaining("与东坡村西格重叠");
    }

    @Test
    void 边界文件先检查后生效_新网格没有人管() throws Exception {
        var once = Ids.next();
        var file = ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"村代码\":\""
                        + village + "\",\"名称\":\"东格\"},\"geometry\":"
                        + Outline.parse(EAST).geoJson() + "}]}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var upload = MockMvcRequestBuilders.multipart("/places/outlines")
                .file(new MockMultipartFile("file", "东坡.geojson", "application/geo+json", file))
                .param("once", once.toString());
        assertThat(town.send(upload, clerk).getStatus()).isEqualTo(302);
        assertThat(town.page("/places/outlines/" + once, clerk)).contains("新设网格", "合格", "确认导入");
        town.post("/places/outlines/" + once, clerk);
        town.post("/places/outlines/" + once, clerk);
        assertThat(town.page("/places/nobody", clerk)).contains("东坡村东格", "确定责任人");
        assertThat(town.page("/places/outlines.geojson", clerk)).contains(village + "001");
        assertThat(town.get("/places/outlines/" + once, town.clerk(town.county + "102"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void 网格表导出再导入不变_错一行全不导入() throws Exception {
        placeRegister.setUp(clerk, grid("西格", WEST, 0, 1));
        var sheet = town.get("/places/grids/sheet.xlsx", clerk).getContentAsByteArray();
        assertThat(brought(sheet)).contains("新设 0 个，变更 0 个，没有变化 1 个");
        var head = "村（居）代码,网格名称,范围,负责人,包片干部,任命文号,任期至\n";
        assertThat(brought((head + village + ",西格,河西,员丙,员丁、员戊,青政发〔2026〕3号,\n" + village + ",北格,山北,,,,\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("新设 1 个，变更 1 个");
        assertThat(at(110.005).first()).map(Answering::name).contains("员丙");
        assertThat(brought((head + village + ",南格,,员丙,查无此人,,\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("没有在岗的“查无此人”", "本次没有导入任何内容");
    }

    private String brought(byte[] file) throws Exception {
        return town.send(
                        MockMvcRequestBuilders.multipart("/places/grids/sheet")
                                .file(new MockMultipartFile("file", "网格.xlsx", "application/octet-stream", file)),
                        clerk)
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void 值班表按名单生成发布_现在谁值班_下级机构没有表由上级值班() {
        today.at(WEDNESDAY, () -> sneaky(this::published));
    }

    private void published() throws Exception {
        assertThat(duty.on(town.county, organ, now).nobody()).isTrue();
        roster();
        var week = dutyStore
                .week(town.county, organ, DutyRegister.monday(today.date()))
                .orElseThrow();
        assertThat(shifts.ofWeek(town.county, week.id())).hasSize(21).allMatch(row -> row.personId() != null);
        var squad = town.staffing.found(
                clerk,
                cn.xiangzhi.organization.NewOrgan.of(Ids.next(), town.township, "一中队", OrganKind.SQUAD, organ, ""));
        var monday = week.monday().atTime(10, 0).atZone(Today.BEIJING).toOffsetDateTime();
        var found = duty.on(town.county, squad, monday);
        assertThat(found.leaders()).hasSize(1);
        assertThat(found.keepers()).hasSize(1);
        assertThat(found.because()).isEqualTo("一中队没有值班表，由镇政府值班");
        assertThat(town.page("/duty?organ=" + organ, clerk))
                .contains("值班表", found.keepers().getFirst().name());
        assertThat(town.page("/duty/figures", clerk)).contains("员甲");
        assertThatThrownBy(() -> dutyRegister.make(clerk, organ, today.date())).hasMessageContaining("已经发布");
        assertThat(town.get("/duty?organ=" + organ, town.clerk(town.county + "102"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void 换班须双方同意_换后不得连班_旧班次留痕() {
        today.at(WEDNESDAY, this::swapped);
    }

    private void swapped() {
        roster();
        var nextWeek = today.date().plusWeeks(1);
        dutyRegister.make(clerk, organ, nextWeek);
        dutyRegister.publish(clerk, organ, nextWeek, 0);
        var week = dutyStore
                .week(town.county, organ, DutyRegister.monday(nextWeek))
                .orElseThrow();
        var rows = shifts.ofWeek(town.county, week.id()).stream()
                .filter(row -> row.role() == DutyRole.KEEPER)
                .toList();
        var first = rows.get(0);
        var second = rows.get(1);
        assertThat(second.fromAt()).isEqualTo(first.toAt());
        var by = person(first.personId(), first.personName());
        var of = person(second.personId(), second.personName());
        assertThatThrownBy(() -> swaps.ask(by, Ids.next(), first.id(), null, second.personId(), "家中有事"))
                .hasMessageContaining("相连或重叠");
        var once = Ids.next();
        swaps.ask(by, once, first.id(), second.id(), null, "家中有事");
        swaps.ask(by, once, first.id(), second.id(), null, "家中有事");
        assertThatThrownBy(() -> swaps.answer(by, once, 0, SwapState.AGREED)).hasMessageContaining("只有");
        swaps.answer(of, once, 0, SwapState.AGREED);
        var after = shifts.ofWeek(town.county, week.id()).stream()
                .filter(row -> row.role() == DutyRole.KEEPER)
                .toList();
        assertThat(after.get(0).personId()).isEqualTo(second.personId());
        assertThat(after.get(1).personId()).isEqualTo(first.personId());
        assertThat(after.get(0).why()).contains("换给");
        assertThatThrownBy(() -> swaps.answer(of, once, 1, SwapState.AGREED)).hasMessageContaining("班次已经调整过");
        assertThatThrownBy(() -> people.release(clerk, first.personId(), 0, today.date(), "调出"))
                .hasMessageContaining("排好的值班");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void sneaky(Work work) {
        try {
            work.run();
        } catch (Exception wrong) {
            throw new AssertionError(wrong);
        }
    }

    private void roster() {
        duty.list(clerk, organ, staff.subList(0, 3), staff.subList(3, 8), 1, LocalTime.of(8, 30), LocalTime.of(17, 30));
        duty.roster(clerk, organ, today.date());
    }

    private UUID leave(int person, @Nullable Integer standIn) {
        return absences.enter(
                clerk,
                new NewAbsence(
                        Ids.next(),
                        staff.get(person),
                        AbsenceKind.LEAVE,
                        now.minusHours(1),
                        now.plusDays(2),
                        standIn == null ? null : staff.get(standIn),
                        "家中有事"));
    }

    private cn.xiangzhi.places.AnsweringPlace at(@Nullable Double east) {
        var place = new Place(town.county, town.township, village, "", east == null ? null : 30.01, east);
        return sections.answering(place, today.now()).orElseThrow();
    }

    private NewGrid grid(String name, String ring, int leader, int cadre) {
        return new NewGrid(Ids.next(), village, name, ring, "", staff.get(leader), List.of(staff.get(cadre)));
    }

    private Appointment appointed() {
        return new Appointment("青政发〔2026〕5号", today.date().plusYears(1));
    }

    private Actor person(UUID id, String name) {
        return new Actor(
                id,
                id,
                name,
                organ,
                "镇政府",
                "干部",
                new Scope(town.county, town.township, null),
                EnumSet.noneOf(Right.class));
    }
}
