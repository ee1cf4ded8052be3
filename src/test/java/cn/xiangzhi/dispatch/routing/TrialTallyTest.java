package cn.xiangzhi.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a trial counts: elsewhere, changed, never hit, covered, contradicting. */
class TrialTallyTest {

    private static final UUID BRIGADE = new UUID(1, 1);
    private static final UUID CENTRE = new UUID(1, 3);
    private static final UUID ORDER = new UUID(5, 5);

    private static final Rule FIRST = to(1, Set.of("HL-03"), BRIGADE);
    private static final Rule SECOND = to(2, Set.of("HL-03", "DC-07"), CENTRE);
    private static final Rule NEVER = to(3, Set.of("XZ-001"), CENTRE);

    @Test
    void 派到别处的_一件没命中的_互相矛盾的_都数得出() {
        var tally = new TrialTally(new RuleSet(List.of(FIRST, SECOND, NEVER)), null);
        tally.count(ORDER, of("HL-03"), CENTRE, "中心");
        tally.count(new UUID(5, 6), of("HL-03"), BRIGADE, "执法队");
        tally.count(new UUID(5, 7), of("DC-07"), CENTRE, "中心");
        tally.count(new UUID(5, 8), of("DC-07"), null, "");
        tally.count(new UUID(5, 9), of("其他"), BRIGADE, "执法队");
        tally.beyond();
        assertThat(tally.reports()).isEqualTo(6);
        assertThat(tally.decided()).isEqualTo(4);
        assertThat(tally.elsewhere()).isEqualTo(1);
        assertThat(tally.outside()).isEqualTo(1);
        assertThat(tally.moved()).singleElement().satisfies(row -> {
            assertThat(row.order()).isEqualTo(ORDER);
            assertThat(row.now()).isEqualTo(BRIGADE);
        });
        assertThat(tally.count(NEVER).matched).isZero();
        assertThat(tally.count(SECOND).matched).isEqualTo(4);
        assertThat(tally.count(SECOND).won).isEqualTo(2);
        assertThat(tally.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.winner).isEqualTo(FIRST);
            assertThat(clash.loser).isEqualTo(SECOND);
            assertThat(clash.reports).isEqualTo(2);
            assertThat(clash.example).isEqualTo(ORDER);
        });
    }

    @Test
    void 与启用的一版比_建议不同的才算() {
        var tally = new TrialTally(new RuleSet(List.of(SECOND)), new RuleSet(List.of(FIRST)));
        tally.count(ORDER, of("HL-03"), CENTRE, "中心");
        tally.count(ORDER, of("DC-07"), CENTRE, "中心");
        tally.count(ORDER, of("其他"), CENTRE, "中心");
        assertThat(tally.changed()).isEqualTo(2);
        assertThat(tally.elsewhere()).isZero();
    }

    private static Rule to(int position, Set<String> categories, UUID organ) {
        return RuleSetTest.rule(
                position,
                RuleSetTest.NOWHERE,
                new Rule.What(Set.of(), categories),
                Rule.When.ALWAYS,
                Set.of(),
                Rule.Then.to(organ));
    }

    private static Facts of(String category) {
        return RuleSetTest.facts(null, null, category, "", "2026-09-30T10:00", Set.of());
    }
}
