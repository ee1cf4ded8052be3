package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Try;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Adds to an act that proposes a fine what the benchmark and the change of law say about it: version, tier, range, trace, and
 * whether the amount leaves the tier. The form states only the facts; the result is reckoned here and cannot be typed in.
 */
@Component
class BenchmarkClock implements CaseClock {

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
        if (t.move() == OrdinaryMove.CONCLUDE) {
            changes.of(t).ifPresent(change -> {
                more.put("lawApplies", change.chosen());
                more.put("lawTrace", change.words());
            });
        }
        var fine = Weighings.mainFine(t);
        if (fine.signum() > 0) {
            weighings.inForce(t).ifPresent(benchmark -> {
                more.put("benchmarkInForce", "true");
                var stated = t.say("weighed");
                var weighed = weighings.weigh(t, benchmark, WeighedWords.read(benchmark, stated), t.circumstances());
                var tier = weighed.tier();
                if (stated.isEmpty() || tier == null) {
                    more.put("benchmarkLeft", "true");
                    return;
                }
                more.put("benchmarkVersion", benchmark.citation());
                more.put("benchmarkTier", tier.words());
                more.put("benchmarkRange", weighed.range());
                more.put("benchmarkTrace", weighed.traced());
                if (weighed.leaves(fine)) {
                    more.put("benchmarkLeft", "true");
                }
            });
        }
    }
}
