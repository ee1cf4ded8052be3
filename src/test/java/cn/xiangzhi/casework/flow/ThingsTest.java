package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.casework.rules.evidence.Evidence;
import cn.xiangzhi.casework.rules.force.Seizure;
import cn.xiangzhi.law.Finding;
import cn.xiangzhi.places.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things as their acts leave them: no seizure beyond its days, no registration beyond seven working days, no forked chain. */
class ThingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Property(tries = 300)
    void 查封扣押绝不超过法定日数(
            @ForAll @IntRange(min = 0, max = 1500) int start,
            @ForAll @IntRange(min = 0, max = 90) int extended,
            @ForAll @IntRange(min = 0, max = 60) int testFrom,
            @ForAll @IntRange(min = 0, max = 40) int testDays,
            @ForAll boolean told) {
        var from = DAY.plusDays(start);
        var acts = new ArrayList<Act>();
        acts.add(act(ThingMove.APPROVE_SEIZURE, from.atTime(8, 0), Map.of()));
        var seize = act(ThingMove.SEIZE, from.atTime(9, 0), Map.of("thingsTaken", "车", "seizedAt", from + "T09:00"));
        acts.add(seize);
        if (extended > 0) {
            acts.add(act(ThingMove.EXTEND_SEIZURE, from.plusDays(1).atTime(9, 0), Map.of("extendDays", "" + extended)));
        }
        var test = new HashMap<>(Map.of(
                "testFrom", from.plusDays(testFrom).toString(),
                "testUntil", from.plusDays(testFrom + testDays).toString()));
        if (told) {
            test.put("periodToldOn", from.toString());
        }
        acts.add(act(EvidenceMove.COMMISSION_TEST, from.plusDays(1).atTime(10, 0), test));
        var span = SeizureSpan.of(acts, seize);
        var most = Seizure.DAYS + Math.min(extended, Seizure.DAYS) + (told ? testDays + 1 : 0);
        assertThat(span.last()).isEqualTo(from.plusDays(most));
        Seizure.RUNNING.pass("继续扣押", span.running(span.last()));
        assertThatThrownBy(
                () -> Seizure.RUNNING.pass("继续扣押", span.running(span.last().plusDays(1))));
        var things = Things.of(acts);
        assertThat(things.lapsed(ThingState.SEIZED, at(span.last().atTime(23, 59))))
                .isEmpty();
        assertThat(things.lapsed(ThingState.SEIZED, at(span.last().plusDays(1).atStartOfDay())))
                .extracting(HeldThing::name)
                .containsExactly("车");
        acts.add(act(ThingMove.LAPSE_SEIZURE, span.last().plusDays(1).atStartOfDay(), Map.of("things", "车")));
        assertThat(Things.of(acts).coercive()).isEqualTo(Things.Coercive.RELEASED);
        assertThat(Things.of(acts).seizures()).isEmpty();
    }

    @Property(tries = 200)
    void 登记保存过了七个工作日绝不再开着(@ForAll @IntRange(min = 0, max = 300) int start, @ForAll boolean urgent) {
        var days = WorkCalendar.of(IntStream.rangeClosed(2026, 2027).boxed().collect(Collectors.toSet()), List.of());
        var from = DAY.plusDays(start);
        var until = days.plus(from, Evidence.REGISTERED_DAYS);
        var acts = new ArrayList<Act>();
        if (!urgent) {
            acts.add(act(EvidenceMove.APPROVE_REGISTRATION, from.atTime(8, 0), Map.of()));
        }
        acts.add(act(
                EvidenceMove.REGISTER_THINGS,
                from.atTime(9, 0),
                Map.of("thingsTaken", "账册", "registeredAt", from + "T09:00", "registeredUntil", until.toString())));
        if (urgent) {
            acts.add(act(EvidenceMove.APPROVE_REGISTRATION, from.plusDays(1).atTime(8, 0), Map.of()));
        }
        var things = Things.of(acts);
        assertThat(things.registration()).isEqualTo(Things.Registration.OPEN);
        assertThat(things.heldUntil(things.all().getFirst())).isEqualTo(until);
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            assertThat(things.lapsed(ThingState.REGISTERED, at(day.atTime(23, 59))))
                    .isEmpty();
        }
        assertThat(things.lapsed(ThingState.REGISTERED, at(until.plusDays(1).atStartOfDay())))
                .hasSize(1);
        var book = Evidence.registered(days);
        book.pass("处理", new Evidence.Registered(from, true, false, BigDecimal.ZERO, until, until));
        assertThatThrownBy(() ->
                book.pass("处理", new Evidence.Registered(from, true, false, BigDecimal.ZERO, null, until.plusDays(1))));
        acts.add(act(EvidenceMove.LAPSE_REGISTRATION, until.plusDays(1).atStartOfDay(), Map.of("things", "账册")));
        assertThat(Things.of(acts).registration()).isEqualTo(Things.Registration.RESOLVED);
    }

    /** Whatever is tried in whatever order, a thing stands in one place and what is gone does not come back but by a seizure. */
    @Property(tries = 500)
    void 物品的经手记录绝不分叉(@ForAll long seed) {
        var random = new Random(seed);
        var acts = new ArrayList<Act>();
        var moves = new ArrayList<Move>(List.of(ThingMove.values()));
        moves.addAll(List.of(EvidenceMove.values()));
        var gone = EnumSet.of(ThingState.HANDED_OVER, ThingState.DESTROYED, ThingState.AUCTIONED);
        Map<String, ThingState> before = new HashMap<>();
        for (var i = 0; i < 40; i++) {
            var move = moves.get(random.nextInt(moves.size()));
            var name = "物" + random.nextInt(3);
            var allowed = lawful(Things.of(acts), move, name);
            var act = act(
                    move,
                    DAY.atTime(9, 0).plusHours(i),
                    Map.of(
                            "things", name,
                            "thingsTaken", allowed ? name : "",
                            "disposition", random.nextBoolean() ? "送交检测、检验、鉴定" : "解除登记保存并退还"));
            acts.add(act);
            var after = Things.of(acts);
            assertThat(after.all()).extracting(HeldThing::name).doesNotHaveDuplicates();
            for (var thing : after.all()) {
                var old = before.put(thing.name(), thing.state());
                if (old != null && gone.contains(old)) {
                    assertThat(thing.state()).isEqualTo(old);
                }
                if (old != thing.state()) {
                    assertThat(thing.last()).as("只有写到它的行为才动它").isEqualTo(act);
                }
            }
        }
    }

    private static boolean lawful(Things things, Move move, String name) {
        var thing = things.find(name);
        return thing.isEmpty()
                || move == ThingMove.SEIZE
                        && Set.of(ThingState.REGISTERED, ThingState.TESTING, ThingState.TAKEN, ThingState.RETURNED)
                                .contains(thing.get().state());
    }

    @ParameterizedTest
    @CsvSource({
        "V-COER-15, 2026-03-03, 0, 2026-04-02",
        "末日是清明假期也不顺延, 2026-03-06, 0, 2026-04-05",
        "延长三十日, 2026-03-03, 30, 2026-05-02",
        "延长不过三十日, 2026-03-03, 45, 2026-05-02",
    })
    void 末日不因节假日顺延(String id, LocalDate seized, int extended, LocalDate last) {
        var seize = act(ThingMove.SEIZE, seized.atTime(9, 0), Map.of("thingsTaken", "车"));
        var acts = new ArrayList<>(List.of(seize));
        if (extended > 0) {
            acts.add(act(
                    ThingMove.EXTEND_SEIZURE, seized.plusDays(2).atTime(9, 0), Map.of("extendDays", "" + extended)));
        }
        assertThat(SeizureSpan.of(acts, seize).last()).as(id).isEqualTo(last);
    }

    @Test
    void 检测的日数只算书面告知的_重叠的只算一次_提前出结果的只算实际() {
        var seize = act(ThingMove.SEIZE, DAY.atTime(9, 0), Map.of("thingsTaken", "车"));
        var silent = test("2026-03-05", "2026-03-09", "");
        assertThat(SeizureSpan.of(List.of(seize, silent), seize).testing()).isZero();
        var told = test("2026-03-05", "2026-03-09", "2026-03-05");
        var second = test("2026-03-08", "2026-03-11", "2026-03-08");
        assertThat(SeizureSpan.of(List.of(seize, told), seize).testing()).isEqualTo(5);
        assertThat(SeizureSpan.of(List.of(seize, told, second), seize).testing())
                .isEqualTo(7);
        var result = act(EvidenceMove.RECORD_TEST, DAY.plusDays(4).atTime(9, 0), Map.of("testResultOn", "2026-03-06"));
        assertThat(SeizureSpan.of(List.of(seize, told, result), seize).testing())
                .isEqualTo(2);
    }

    @Test
    void 一次批准只够一次措施_紧急的逾时未补办即应解除() {
        var approve = act(ThingMove.APPROVE_SEIZURE, DAY.atTime(8, 0), Map.of());
        var first = act(ThingMove.SEIZE, DAY.atTime(9, 0), Map.of("thingsTaken", "甲"));
        var second = act(ThingMove.SEIZE, DAY.atTime(10, 0), Map.of("thingsTaken", "乙"));
        assertThat(Backing.of(List.of(approve), ThingMove.SEIZE).credit()).isTrue();
        assertThat(Backing.of(List.of(approve, first), ThingMove.SEIZE)).isEqualTo(new Backing(false, null));
        var acts = List.of(approve, first, second);
        assertThat(Backing.of(acts, ThingMove.SEIZE).pending()).isEqualTo(second);
        var things = Things.of(acts);
        assertThat(things.lapsed(ThingState.SEIZED, at(DAY.plusDays(1).atTime(10, 0))))
                .isEmpty();
        assertThat(things.lapsed(ThingState.SEIZED, at(DAY.plusDays(1).atTime(10, 1))))
                .extracting(HeldThing::name)
                .containsExactly("乙");
        assertThat(things.heldUntil(things.find("甲").orElseThrow())).isEqualTo(DAY.plusDays(30));
        assertThat(things.heldUntil(things.find("乙").orElseThrow())).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void 登记保存的物品可以转为扣押_扣押的物品可以没收拍卖() {
        var acts = new ArrayList<>(List.of(
                act(EvidenceMove.REGISTER_THINGS, DAY.atTime(9, 0), Map.of("thingsTaken", "砂；河砂；十吨")),
                act(ThingMove.SEIZE, DAY.plusDays(1).atTime(9, 0), Map.of("thingsTaken", "砂"))));
        var things = Things.of(acts);
        assertThat(things.registration()).isEqualTo(Things.Registration.RESOLVED);
        assertThat(things.coercive()).isEqualTo(Things.Coercive.SEIZED);
        assertThat(things.find("砂").orElseThrow().detail()).isEqualTo("河砂；十吨");
        acts.add(act(ThingMove.CONFISCATE_THINGS, DAY.plusDays(9).atTime(9, 0), Map.of("things", "砂")));
        assertThat(Things.of(acts).coercive()).isEqualTo(Things.Coercive.RELEASED);
        acts.add(act(ThingMove.AUCTION_THINGS, DAY.plusDays(20).atTime(9, 0), Map.of("things", "砂")));
        assertThat(Things.of(acts).open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "V-COER-13, DECIDE_NO_PENALTY, 违法事实不能成立, 2026-03-10, 强制-12",
        "不予处罚不再需要, DECIDE_NO_PENALTY, 不满十四周岁, 2026-03-10, 强制-14",
        "处罚没有没收, DECIDE, 无, 2026-03-10, 强制-14",
        "V-COER-11, INVESTIGATE, 无, 2026-04-03, 强制-15",
        "可以继续, INVESTIGATE, 无, 2026-04-02, 继续",
    })
    void 应当解除的情形(String id, OrdinaryMove move, String ground, LocalDate on, String clause) {
        var acts = List.of(
                act(ThingMove.APPROVE_SEIZURE, DAY.atTime(8, 0), Map.of()),
                act(ThingMove.SEIZE, DAY.atTime(9, 0), Map.of("thingsTaken", "车")),
                act(OrdinaryMove.PROPOSE_DECISION, DAY.atTime(10, 0), Map.of("kinds", "罚款", "fine", "500")),
                act(move, DAY.plusDays(1).atTime(9, 0), Map.of("ground", ground)));
        var place = new Place("810001", "810001101", null, "村东", null, null);
        var file = new CaseFile(
                new UUID(0, 1),
                "",
                Procedure.ORDINARY,
                Stage.DECIDED,
                new Matter("X", "事项", place, null, null, null, null),
                new Party(PartyKind.CITIZEN, "某人", null, true),
                acts,
                0);
        assertThat(ReleaseDuty.of(file, at(on.atTime(9, 0)))
                        .map(Finding::clause)
                        .orElse("继续"))
                .as(id)
                .isEqualTo(clause);
    }

    private static Act test(String from, String until, String told) {
        return act(
                EvidenceMove.COMMISSION_TEST,
                LocalDate.parse(from).atTime(8, 0),
                Map.of("testFrom", from, "testUntil", until, "periodToldOn", told));
    }

    private static Act act(Move move, LocalDateTime when, Map<String, String> facts) {
        return new Act(UUID.randomUUID(), move, at(when), null, "", "", new Facts(facts), null, List.of());
    }

    private static OffsetDateTime at(LocalDateTime when) {
        return when.atZone(Today.BEIJING).toOffsetDateTime();
    }
}
