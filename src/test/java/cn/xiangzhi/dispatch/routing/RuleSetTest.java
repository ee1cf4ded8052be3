package cn.xiangzhi.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.calendar.Holiday;
import cn.xiangzhi.calendar.HolidayKind;
import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.organization.Duty.Manned;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as a pure function: tables of what holds, and that the first rule that holds decides. */
class RuleSetTest {

    private static final UUID BRIGADE = new UUID(1, 1);
    private static final UUID VILLAGE = new UUID(1, 2);
    private static final UUID CENTRE = new UUID(1, 3);
    private static final String EAST = "180001101201";
    private static final String WEST = "180001101202";

    private static final WorkCalendar YEAR = WorkCalendar.of(
            Set.of(2026),
            List.of(
                    new Holiday(LocalDate.parse("2026-10-01"), "国庆节", HolidayKind.OFF),
                    new Holiday(LocalDate.parse("2026-10-10"), "国庆节", HolidayKind.MAKE_UP)));

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 工作日",
        "2026-10-01, 法定节假日",
        "2026-10-10, 工作日",
        "2026-10-11, 周末",
        "2027-01-01, 工作日",
        "2027-01-02, 周末"
    })
    void 日子按放假通知分_没有通知的年份按星期(LocalDate day, String kind) {
        assertThat(RuleDay.of(YEAR, day).label()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICE, WORKING, 08:30, , , true",
        "OFFICE, WORKING, 17:30, , , false",
        "OFFICE, WEEKEND, 10:00, , , false",
        "OUTSIDE, WORKING, 17:30, , , true",
        "OUTSIDE, HOLIDAY, 10:00, , , true",
        "OUTSIDE, WORKING, 09:00, , , false",
        "BETWEEN, WORKING, 23:00, 22:00, 06:00, true",
        "BETWEEN, WORKING, 05:59, 22:00, 06:00, true",
        "BETWEEN, WORKING, 06:00, 22:00, 06:00, false",
        "BETWEEN, WEEKEND, 12:00, 11:00, 13:00, true",
        "BETWEEN, WEEKEND, 13:00, 11:00, 13:00, false",
        "ANY, HOLIDAY, 03:00, , , true"
    })
    void 时段(Hours hours, RuleDay day, LocalTime at, @Nullable LocalTime from, @Nullable LocalTime to, boolean holds) {
        assertThat(hours.hold(day, at, from, to)).isEqualTo(holds);
    }

    @Test
    void 四类条件都符合才命中_空的不限() {
        var rule = rule(
                1,
                new Rule.Where(Set.of(EAST), Set.of("G1")),
                new Rule.What(Set.of("常见诉求"), Set.of("DC-07")),
                new Rule.When(
                        Set.of(RuleDay.WORKING),
                        Hours.OFFICE,
                        null,
                        null,
                        LocalDate.parse("2026-09-01"),
                        LocalDate.parse("2026-09-30")),
                Set.of(BRIGADE),
                Rule.Then.to(BRIGADE));
        var rules = new RuleSet(List.of(rule));
        var right = facts(EAST, null, "HL-03", "常见诉求", "2026-09-30T10:00", Set.of(BRIGADE));
        assertThat(rules.first(right)).isEqualTo(rule);
        assertThat(rules.first(facts(WEST, "G1", "DC-07", "乡村常见", "2026-09-30T10:00", Set.of(CENTRE, BRIGADE))))
                .as("网格和类别代码也算")
                .isEqualTo(rule);
        assertThat(List.of(
                        facts(WEST, null, "HL-03", "常见诉求", "2026-09-30T10:00", Set.of(BRIGADE)),
                        facts(null, null, "HL-03", "常见诉求", "2026-09-30T10:00", Set.of(BRIGADE)),
                        facts(EAST, null, "HL-99", "乡村常见", "2026-09-30T10:00", Set.of(BRIGADE)),
                        facts(EAST, null, "HL-03", "常见诉求", "2026-09-30T18:00", Set.of(BRIGADE)),
                        facts(EAST, null, "HL-03", "常见诉求", "2026-10-09T10:00", Set.of(BRIGADE)),
                        facts(EAST, null, "HL-03", "常见诉求", "2026-08-31T10:00", Set.of(BRIGADE)),
                        facts(EAST, null, "HL-03", "常见诉求", "2026-09-30T10:00", Set.of(CENTRE))))
                .allSatisfy(wrong -> assertThat(rules.first(wrong)).isNull());
        var any = rule(1, NOWHERE, NOTHING, Rule.When.ALWAYS, Set.of(), Rule.Then.to(CENTRE));
        assertThat(new RuleSet(List.of(any)).first(right)).isEqualTo(any);
    }

    @Test
    void 派给当时值班的单位_没有人值班就轮到下一条() {
        var duty = rule(
                1,
                NOWHERE,
                NOTHING,
                Rule.When.ALWAYS,
                Set.of(),
                new Rule.Then(LeadKind.ON_DUTY, null, null, List.of(), Urgency.AT_ONCE));
        var rest = rule(2, NOWHERE, NOTHING, Rule.When.ALWAYS, Set.of(), Rule.Then.to(CENTRE));
        var rules = new RuleSet(List.of(rest, duty));
        var night = facts(EAST, null, "HL-03", "", "2026-09-30T23:00", Set.of(BRIGADE));
        var found = rules.first(night);
        assertThat(found).isEqualTo(duty);
        assertThat(RuleSet.lead(duty, night)).isEqualTo(BRIGADE);
        assertThat(rules.first(facts(EAST, null, "HL-03", "", "2026-09-30T23:00", Set.of())))
                .isEqualTo(rest);
    }

    @Test
    void 值班按时刻查_跨夜也查得到() {
        var duties = new Duties(List.of(
                new Manned(BRIGADE, at("2026-09-30T17:30"), at("2026-10-01T08:30")),
                new Manned(CENTRE, at("2026-09-30T08:30"), at("2026-09-30T17:30"))));
        assertThat(duties.at(at("2026-09-30T09:00"))).containsExactly(CENTRE);
        assertThat(duties.at(at("2026-10-01T03:00"))).containsExactly(BRIGADE);
        assertThat(duties.at(at("2026-09-30T17:30"))).containsExactly(BRIGADE);
        assertThat(duties.at(at("2026-10-01T08:30"))).isEmpty();
    }

    @Property(tries = 300)
    void 先后第一条符合的为准(@ForAll Random dice) {
        var rules = new ArrayList<Rule>();
        for (var n = dice.nextInt(12); n >= 0; n--) {
            rules.add(any(dice, n + 1));
        }
        var set = new RuleSet(rules);
        for (var n = 0; n < 20; n++) {
            var facts = anyFacts(dice);
            var first = rules.stream()
                    .sorted(java.util.Comparator.comparingInt(Rule::position))
                    .filter(rule -> holds(rule, facts))
                    .findFirst()
                    .orElse(null);
            assertThat(set.first(facts)).isEqualTo(first);
            assertThat(set.all(facts).stream().findFirst().orElse(null)).isEqualTo(first);
        }
    }

    /** The rule read aloud, without any of the shortcuts of the compiled set. */
    private static boolean holds(Rule rule, Facts facts) {
        var where = rule.where().any()
                || (facts.village() != null && rule.where().villages().contains(facts.village()))
                || (facts.grid() != null && rule.where().grids().contains(facts.grid()));
        var what = rule.what().any()
                || rule.what().categories().contains(facts.category())
                || rule.what().classes().contains(facts.group());
        var day = rule.when().days().isEmpty() || rule.when().days().contains(facts.day());
        var hour = rule.when()
                .hours()
                .hold(
                        facts.day(),
                        facts.at().toLocalTime(),
                        rule.when().from(),
                        rule.when().to());
        var duty = rule.onDuty().isEmpty() || rule.onDuty().stream().anyMatch(facts.onDuty()::contains);
        var lead = rule.then().lead() == LeadKind.ORGAN || !facts.onDuty().isEmpty();
        return where && what && day && hour && duty && lead;
    }

    static final Rule.Where NOWHERE = new Rule.Where(Set.of(), Set.of());
    static final Rule.What NOTHING = new Rule.What(Set.of(), Set.of());

    static Rule rule(int position, Rule.Where where, Rule.What what, Rule.When when, Set<UUID> duty, Rule.Then then) {
        return new Rule(new UUID(9, position), position, "规则" + position, where, what, when, duty, then);
    }

    private static Rule any(Random dice, int position) {
        return rule(
                position,
                dice.nextBoolean()
                        ? NOWHERE
                        : new Rule.Where(
                                dice.nextBoolean() ? Set.of(EAST) : Set.of(),
                                dice.nextBoolean() ? Set.of("G1") : Set.of()),
                dice.nextBoolean()
                        ? NOTHING
                        : new Rule.What(
                                dice.nextBoolean() ? Set.of("常见诉求") : Set.of(),
                                dice.nextBoolean() ? Set.of("DC-07") : Set.of()),
                new Rule.When(
                        dice.nextBoolean() ? Set.of() : Set.of(RuleDay.values()[dice.nextInt(3)]),
                        Hours.values()[dice.nextInt(4)],
                        LocalTime.of(dice.nextInt(24), 0),
                        LocalTime.of(dice.nextInt(24), 30),
                        null,
                        null),
                dice.nextInt(3) > 0 ? Set.of() : Set.of(BRIGADE),
                dice.nextInt(4) > 0
                        ? Rule.Then.to(List.of(BRIGADE, VILLAGE, CENTRE).get(dice.nextInt(3)))
                        : new Rule.Then(LeadKind.ON_DUTY, null, null, List.of(), Urgency.USUAL));
    }

    private static Facts anyFacts(Random dice) {
        var common = dice.nextBoolean();
        return new Facts(
                dice.nextInt(4) == 0 ? null : dice.nextBoolean() ? EAST : WEST,
                dice.nextBoolean() ? null : "G1",
                common ? "HL-03" : "DC-07",
                common ? "常见诉求" : "乡村常见",
                LocalDateTime.of(2026, 9, 1 + dice.nextInt(28), dice.nextInt(24), dice.nextInt(60)),
                RuleDay.values()[dice.nextInt(3)],
                dice.nextBoolean() ? Set.of() : Set.of(BRIGADE));
    }

    static Facts facts(
            @Nullable String village, @Nullable String grid, String category, String group, String at, Set<UUID> duty) {
        var moment = LocalDateTime.parse(at);
        return new Facts(village, grid, category, group, moment, RuleDay.of(YEAR, moment.toLocalDate()), duty);
    }

    private static OffsetDateTime at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00");
    }
}
