package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.field.entries.Entries;
import cn.xiangzhi.field.entries.EntryDesk;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.field.entries.Sent;
import cn.xiangzhi.field.pack.Packing;
import cn.xiangzhi.inspection.PatrolsAfield;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S8 S21 F24: patrols walked without a signal: what was seen becomes report, correction or lead once, with its photo, on its day. */
@XiangzhiTest
class FieldPatrolTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Packing packing;

    @Autowired
    private EntryDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

    private Fieldwork town;
    private Actor officer;
    private Phone phone;
    private Fieldwork.Walk walk;

    @BeforeEach
    void 一条路线四个点位() {
        town = Fieldwork.in(context);
        officer = town.officer("周海涛", today.date().plusYears(1));
        phone = new Phone(context, officer);
        walk = town.walk(officer, 4);
    }

    @Test
    void 带出去的有今天的路线和点位_看什么_为什么去_怎么办有四种() {
        var pack = packing.pack(officer, phone.device);
        assertThat(pack.walks()).singleElement().satisfies(one -> {
            assertThat(one.route()).isEqualTo("东沟路线");
            assertThat(one.mine()).isTrue();
            assertThat(one.stops()).extracting(PatrolsAfield.Stop::id).containsExactlyElementsOf(walk.stops());
            assertThat(one.stops()).allSatisfy(stop -> {
                assertThat(stop.lookFor()).isEqualTo("桥下有没有垃圾");
                assertThat(stop.why()).isNotBlank();
                assertThat(stop.state()).isEqualTo("OPEN");
            });
        });
        assertThat(pack.choices().sightings())
                .extracting("value")
                .containsExactly("NOTHING", "CORRECTED", "REPORT", "LEAD");
        var cadre = with(EnumSet.of(Right.REPORT_REGISTER, Right.ORDER_HANDLE));
        assertThat(packing.pack(cadre, null).choices().sightings())
                .as("村居干部不认定违法")
                .extracting("value")
                .containsExactly("NOTHING", "CORRECTED", "REPORT");
        assertThat(packing.pack(with(EnumSet.of(Right.ORDER_HANDLE)), null).walks())
                .isEmpty();
    }

    @Test
    void 改正报告线索各登记一次_照片跟着去_重传得到第一次的答复_走完的巡查自己结束() {
        town.holds("CG-CF-024");
        var sent = List.of(
                sighting(0, "CORRECTED", Map.of("words", "摊子伸出一米", "done", "当场收回"), true),
                sighting(1, "REPORT", Map.of("words", "桥下倾倒建筑垃圾约两车"), true),
                sighting(2, "LEAD", Map.of("words", "又在倒", "item", "CG-CF-024", "who", "罗庆生"), true),
                sighting(3, "NOTHING", Map.of(), false));
        for (var one : sent) {
            var told = phone.send(one);
            assertThat(told.answer().why()).isEmpty();
            assertThat(told.state()).isEqualTo(EntryState.DONE);
            assertThat(told.answer().link()).isEqualTo("/patrol/walks/" + walk.id());
            assertThat(phone.send(phone.later(one)).answer()).isEqualTo(told.answer());
        }
        assertThat(count("inspection_patrol_sighting")).isEqualTo(3);
        assertThat(count("intake_report")).isEqualTo(1);
        assertThat(count("casework_case")).isEqualTo(1);
        assertThat(attachments.of(town.county(), "patrol-sighting", sent.get(0).id()))
                .hasSize(1);
        assertThat(attachments.of(town.county(), "report", sent.get(1).id())).hasSize(1);
        assertThat(attachments.of(town.county(), "patrol-sighting", sent.get(2).id()))
                .hasSize(1);
        assertThat(jdbc.sql("select closed_on from inspection_patrol_walk where county_code = :county and id = :id")
                        .param("county", town.county())
                        .param("id", walk.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.date());
        assertThat(packing.pack(officer, phone.device).walks()).isEmpty();
    }

    @Test
    void 昨天看到今天才传的_记在昨天_日期不对的退回() {
        var late = new HashMap<>(Map.of("words", "桥下有垃圾"));
        late.put("on", today.date().minusDays(1).toString());
        var told = phone.send(sighting(0, "REPORT", late, false));
        assertThat(told.state()).isEqualTo(EntryState.DONE);
        assertThat(jdbc.sql("select seen_on from inspection_patrol_sighting where county_code = :county and id = :id")
                        .param("county", town.county())
                        .param("id", told.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.date().minusDays(1));
        for (var day : List.of(today.date().plusDays(1).toString(), "1970-01-02", "昨天")) {
            var refused = phone.send(sighting(1, "NOTHING", Map.of("on", day), false));
            assertThat(refused.state()).as(day).isEqualTo(EntryState.REFUSED);
            assertThat(refused.answer().why()).as(day).contains("看到的日期");
        }
    }

    @Test
    void 别人先结束了巡查_退回写明_照片留存_改到另一次巡查的点位再报() {
        town.leave(walk);
        var refused = phone.send(sighting(0, "REPORT", Map.of("words", "桥下有垃圾"), true));
        assertThat(refused.state()).isEqualTo(EntryState.REFUSED);
        assertThat(refused.answer().why()).contains("已经结束");
        assertThat(refused.answer().remedy()).isNotBlank();
        assertThat(attachments.of(town.county(), "field", refused.id())).hasSize(1);
        assertThat(count("intake_report")).isZero();
        var next = town.walkAgain(walk);
        var fields = new HashMap<>(desk.get(officer, refused.id()).fields());
        fields.put("stop", next.stops().getFirst().toString());
        var again = phone.make(EntryKind.PATROL, walk.id(), fields, fileOf(refused), refused.id());
        var done = phone.send(again);
        assertThat(done.answer().why()).isEmpty();
        assertThat(done.answer().link()).isEqualTo("/patrol/walks/" + next.id());
        assertThat(attachments.of(town.county(), "report", done.id())).hasSize(1);
    }

    @Test
    void 缺照片缺点位越权的都退回_写明怎么办() {
        assertThat(refusal(sighting(0, "CORRECTED", Map.of("words", "占道", "done", "收回"), false)))
                .contains("没有照片");
        assertThat(refusal(sighting(0, "NOTHING", Map.of(), true))).contains("带了照片");
        assertThat(refusal(sighting(0, "别的", Map.of("words", "占道"), false))).contains("没有选择怎么办");
        assertThat(refusal(phone.make(EntryKind.PATROL, walk.id(), Map.of("on", "2026-01-01"), List.of(), null)))
                .contains("没有选择点位");
        var elsewhere = town.walk(officer, 1).stops().getFirst();
        var other = Fieldwork.in(context);
        var stranger = other.officer("外镇人", today.date().plusYears(1));
        var told = new Phone(context, stranger)
                .act(
                        EntryKind.PATROL,
                        null,
                        Map.of("stop", elsewhere.toString(), "on", today.date().toString()));
        assertThat(told.state()).isEqualTo(EntryState.REFUSED);
        assertThat(told.answer().why()).contains("不在您的管辖范围内");
    }

    private String refusal(Sent sent) {
        var told = phone.send(sent);
        assertThat(told.state()).isEqualTo(EntryState.REFUSED);
        assertThat(told.answer().remedy()).isNotBlank();
        return told.answer().why();
    }

    private List<UUID> fileOf(Entries.Told told) {
        return jdbc.sql("select id from field_file where county_code = :county and entry = :entry")
                .param("county", town.county())
                .param("entry", told.id())
                .query(UUID.class)
                .list();
    }

    private Sent sighting(int stop, String outcome, Map<String, String> more, boolean photo) {
        var fields = new HashMap<>(Map.of(
                "stop", walk.stops().get(stop).toString(), "on", today.date().toString(), "outcome", outcome));
        fields.putAll(more);
        var made = phone.make(EntryKind.PATROL, walk.id(), fields, List.of(), null);
        return new Sent(
                made.device(),
                made.number(),
                made.id(),
                made.kind(),
                made.matter(),
                made.title(),
                made.made(),
                made.sent(),
                fields,
                photo ? List.of(phone.file(Phone.PICTURE, made.id(), 1000)) : List.of(),
                null);
    }

    private Actor with(EnumSet<Right> rights) {
        return new Actor(
                officer.account(),
                officer.person(),
                officer.name(),
                officer.organ(),
                officer.organName(),
                officer.postTitle(),
                officer.scope(),
                rights);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where county_code = :county")
                .param("county", town.county())
                .query(Integer.class)
                .single();
    }
}
