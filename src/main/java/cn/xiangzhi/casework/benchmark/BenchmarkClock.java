package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Charge;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Adds to an act that proposes a fine, for every violation by itself, what the benchmark and the change of law say about it: version, tier, range, trace, and
 * whether the amount leaves the tier. The form states only the facts; the result is reckoned here and cannot be typed in.
 */
@Component
class BenchmarkClock implements CaseClock {

    /** What is so of the file when it is so of any of its violations. */
    private static final List<String> OF_ANY = List.of("benchmarkInForce", "benchmarkLeft");

    private final Weighings weighings;
    private final LawChanges changes;

    BenchmarkClock(Weighings weighings, LawChanges changes) {
        this.weighings = weighings;
        this.changes = changes;
    }

    @Override
    public void dated(Map<String, String> more, Try t) {
        if (!Weighings.MOVES.contains(t.move())) {
            return;
        }
        var charges = t.charges();
        for (var charge : charges) {
            var own = weighed(t, charge);
            own.forEach((key, value) ->
                    more.put(charges.size() == 1 ? key : charge.violation().key(key), value));
            OF_ANY.stream().filter(own::containsKey).forEach(key -> more.put(key, "true"));
        }
    }

    private Map<String, String> weighed(Try t, Charge charge) {
        var own = new LinkedHashMap<String, String>();
        if (t.move() == OrdinaryMove.CONCLUDE) {
            changes.of(t, charge).ifPresent(change -> {
                own.put("lawApplies", change.chosen());
                own.put("lawTrace", change.words());
            });
        }
        if (charge.penalty().fine().signum() > 0) {
            weighings.inForce(t, charge).ifPresent(benchmark -> weigh(own, t, charge, benchmark));
        }
        return own;
    }

    private void weigh(Map<String, String> own, Try t, Charge charge, Benchmark benchmark) {
        own.put("benchmarkInForce", "true");
        var stated = Weighings.stated(t, charge);
        var words = WeighedWords.read(benchmark, stated);
        var weighed = weighings.weigh(t, charge, benchmark, words, t.circumstances(charge));
        var tier = weighed.tier();
        if (stated.isEmpty() || tier == null) {
            own.put("benchmarkLeft", "true");
            return;
        }
        own.put("benchmarkVersion", benchmark.citation());
        own.put("benchmarkTier", tier.words());
        own.put("benchmarkRange", weighings.range(t, charge, benchmark, words));
        own.put("benchmarkTrace", weighed.traced());
        if (weighed.leaves(charge.penalty().fine())) {
            own.put("benchmarkLeft", "true");
        }
    }
}
