package cn.xiangzhi.dispatch.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what a version would have done with orders of the past. Pure: it is given facts and where the order went. */
final class TrialTally {

    /** Rows that go elsewhere are kept up to this many; all are counted. */
    static final int KEPT = 10_000;

    private final RuleSet tried;
    private final @Nullable RuleSet inUse;
    private final Map<UUID, Count> counts = new LinkedHashMap<>();
    private final Map<Pair, Clash> clashes = new LinkedHashMap<>();
    private final List<Moved> moved = new ArrayList<>();
    private long reports;
    private long decided;
    private long elsewhere;
    private long changed;
    private long outside;

    TrialTally(RuleSet tried, @Nullable RuleSet inUse) {
        this.tried = tried;
        this.inUse = inUse;
        tried.rules().forEach(rule -> counts.put(rule.id(), new Count()));
    }

    /** What became of a rule's conditions. */
    static final class Count {
        long matched;
        long won;
        long elsewhere;
    }

    record Pair(UUID winner, UUID loser) {}

    /** Two rules that hold for the same order and send it to different units. */
    static final class Clash {
        final Rule winner;
        final Rule loser;
        final UUID example;
        long reports;

        Clash(Rule winner, Rule loser, UUID example) {
            this.winner = winner;
            this.loser = loser;
            this.example = example;
        }
    }

    /** An order that would go elsewhere. */
    record Moved(UUID order, @Nullable UUID was, String wasName, UUID now, Rule rule) {}

    /** An order the township may not take: no rule is asked. */
    void beyond() {
        reports++;
        outside++;
    }

    void count(UUID order, Facts facts, @Nullable UUID was, String wasName) {
        reports++;
        var all = tried.all(facts);
        var before = inUse == null ? null : lead(inUse.first(facts), facts);
        if (all.isEmpty()) {
            changed += before == null ? 0 : 1;
            return;
        }
        var winner = all.getFirst();
        var now = lead(winner, facts);
        all.forEach(rule -> count(rule).matched++);
        clash(all, facts, order);
        if (now == null) {
            return;
        }
        decided++;
        count(winner).won++;
        changed += now.equals(before) ? 0 : 1;
        if (was != null && !was.equals(now)) {
            elsewhere++;
            count(winner).elsewhere++;
            if (moved.size() < KEPT) {
                moved.add(new Moved(order, was, wasName, now, winner));
            }
        }
    }

    private void clash(List<Rule> all, Facts facts, UUID order) {
        for (var n = 1; n < all.size(); n++) {
            var winner = all.getFirst();
            var loser = all.get(n);
            if (!Objects.equals(lead(winner, facts), lead(loser, facts))) {
                clashes.computeIfAbsent(new Pair(winner.id(), loser.id()), pair -> new Clash(winner, loser, order))
                        .reports++;
            }
        }
    }

    private static @Nullable UUID lead(@Nullable Rule rule, Facts facts) {
        return rule == null ? null : RuleSet.lead(rule, facts);
    }

    Count count(Rule rule) {
        return Objects.requireNonNull(counts.get(rule.id()));
    }

    List<Rule> rules() {
        return tried.rules();
    }

    List<Clash> clashes() {
        return List.copyOf(clashes.values());
    }

    List<Moved> moved() {
        return moved;
    }

    long reports() {
        return reports;
    }

    long decided() {
        return decided;
    }

    long elsewhere() {
        return elsewhere;
    }

    long changed() {
        return changed;
    }

    long outside() {
        return outside;
    }
}
