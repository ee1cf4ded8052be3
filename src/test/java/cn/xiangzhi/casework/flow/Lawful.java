package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What may never be, whatever the gates say: told from the acts alone, after every move. */
final class Lawful {

    private static final Set<Move> DECIDING = Set.of(
            OrdinaryMove.DECIDE, OrdinaryMove.DECIDE_NO_PENALTY, SummaryMove.DECIDE_ON_SPOT, RemovalMove.DECIDE_ORDER);
    private static final Set<Move> REVOKING = Set.of(RemedyMove.REVOKE_REMEDY, RemedyMove.CORRECT_REVOKE);

    private Lawful() {}

    static void after(CaseFile before, Try t, CaseFile after) {
        flow(before, t, after);
        people(before, t);
        counts(after);
        LawfulDecision.after(before, t, after);
        LawfulEnd.after(before, t, after);
        LawfulThings.after(before, t, after);
        LawfulOrder.after(before, t, after);
    }

    private static void flow(CaseFile before, Try t, CaseFile after) {
        assertThat(LawfulOrder.places(before, t.move()).anyMatch(t.move().from()::contains))
                .as("只从流程表写明的阶段办理")
                .isTrue();
        assertThat(after.stage()).as("按核心与按行为").isEqualTo(CaseFile.replay(after.acts()));
        assertThat(after.acts()).hasSize(before.acts().size() + 1);
        for (var n = 0; n < before.acts().size(); n++) {
            if (before.acts().get(n) != after.acts().get(n)) {
                throw new AssertionError("行为只增不改：" + before.acts().get(n));
            }
        }
    }

    private static void people(CaseFile before, Try t) {
        var move = t.move();
        if (move.right() == null) {
            assertThat(t.actor().name()).as("系统的步骤").isEqualTo("系统");
            return;
        }
        assertThat(t.actor().has(move.right())).as("有权限的人").isTrue();
        if (move.apart()) {
            assertThat(handlers(before))
                    .as("承办人不审批自己的案件")
                    .doesNotContain(t.actor().person());
        }
        assertThat(withdrawn(before)).as("回避的人不再办理").doesNotContain(t.actor().person());
        if (t.facts().has("officer1") && t.facts().has("officer2")) {
            var officers = Stream.of("officer1", "officer2")
                    .map(key -> t.facts().id(key).orElseThrow())
                    .toList();
            assertThat(officers).as("两名不同的执法人员").doesNotHaveDuplicates();
            assertThat(withdrawn(before)).as("回避的人不列名").doesNotContainAnyElementsOf(officers);
            for (var officer : officers) {
                assertThat(t.known().officers())
                        .as("执法人员持有效执法证：" + move.label())
                        .anyMatch(one -> one.person().equals(officer) && one.certificate() != null);
            }
        }
    }

    /** What may be done only so often. */
    private static void counts(CaseFile file) {
        assertThat(count(file, Set.of(PauseMove.EXTEND_FILING))).as("立案期限只延长一次").isLessThan(2);
        var extended = file.acts().stream()
                .filter(act -> act.move() == PauseMove.EXTEND)
                .count();
        assertThat(extended).as("办案期限至多延长两次").isLessThan(3);
        var decided = count(file, DECIDING) - count(file, REVOKING);
        assertThat(decided).as("一案同时只有一个决定").isBetween(0L, 1L);
        assertThat(file.decision() == null).as("决定在不在").isEqualTo(decided == 0);
        if (decided == 1) {
            assertThat(Remedies.revocation(file)).as("重新作出的决定没有被撤销").isNull();
            assertThat(file.outcome()).doesNotContain("已被撤销");
        }
    }

    static long count(CaseFile file, Set<Move> moves) {
        return file.acts().stream().filter(act -> moves.contains(act.move())).count();
    }

    /** The place of the newest of these among the acts; -1 where there is none. */
    static int newest(CaseFile file, Move... moves) {
        var wanted = List.of(moves);
        for (var n = file.acts().size() - 1; n >= 0; n--) {
            if (wanted.contains(file.acts().get(n).move())) {
                return n;
            }
        }
        return -1;
    }

    /** A day the newest of these acts stated. */
    static Optional<LocalDate> day(CaseFile file, String key, Move... moves) {
        var at = newest(file, moves);
        return at < 0 ? Optional.empty() : file.acts().get(at).facts().date(key);
    }

    private static Set<UUID> withdrawn(CaseFile file) {
        var out = new HashSet<UUID>();
        var asked = Optional.<UUID>empty();
        for (var act : file.acts()) {
            if (act.move() == RecusalMove.ASK_RECUSAL) {
                asked = act.facts().id("recusedPerson");
            }
            if (act.move() == RecusalMove.DECIDE_RECUSAL
                    && act.facts().text("recusalResult").equals("准予回避")) {
                asked.ifPresent(out::add);
            }
        }
        return out;
    }

    private static Set<UUID> handlers(CaseFile file) {
        var all = new HashSet<UUID>();
        for (var act : file.acts()) {
            act.facts().id("officer1").ifPresent(all::add);
            act.facts().id("officer2").ifPresent(all::add);
        }
        return all;
    }
}
