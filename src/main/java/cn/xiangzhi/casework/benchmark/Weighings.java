package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Weighed;
import cn.xiangzhi.casework.rules.benchmark.Weighing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Weighs the fine of a case by the benchmark that counts on the day. */
@Component
class Weighings {

    /** The moves whose forms propose a fine, in the order of the road. */
    static final List<Move> MOVES = List.of(
            SummaryMove.USE_SUMMARY,
            OrdinaryMove.CONCLUDE,
            OrdinaryMove.REVIEW_PLEA,
            OrdinaryMove.RENOTIFY,
            OrdinaryMove.PROPOSE_DECISION);

    /** After the notice the party may not fare worse; a change of facts is told anew and starts afresh. */
    private static final Set<Move> AFTER_NOTICE = Set.of(OrdinaryMove.REVIEW_PLEA, OrdinaryMove.PROPOSE_DECISION);

    private final Benchmarks benchmarks;

    Weighings(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    Optional<Benchmark> inForce(Try t) {
        return benchmarks.usable(
                t.file().matter().place().county(), t.file().matter().itemCode(), t.on());
    }

    Weighed weigh(Try t, @Nullable Benchmark benchmark, WeighedWords words, Discretion statutory) {
        var item = t.known().item();
        var citizen = t.citizenAmounts();
        var bounds = new Weighing.Bounds(
                citizen ? item.citizenMin() : item.organisationMin(),
                citizen ? item.citizenMax() : item.organisationMax());
        return Weighing.weigh(benchmark, t.on(), words.given(statutory, announced(t)), bounds);
    }

    /** The part of the fine that falls under the item of the case; another item's is weighed for itself (PPL 29). */
    static BigDecimal mainFine(Try t) {
        return t.facts().amount("fine").subtract(other(t));
    }

    private static BigDecimal other(Try t) {
        var stated = t.facts().has("otherFine")
                ? t.facts()
                : Facts.NONE.with("otherFine", t.file().said("otherFine"));
        return stated.amount("otherFine");
    }

    private static @Nullable BigDecimal announced(Try t) {
        return AFTER_NOTICE.contains(t.move())
                ? t.file()
                        .announced()
                        .map(Penalty::fine)
                        .map(fine -> fine.subtract(other(t)))
                        .filter(fine -> fine.signum() >= 0)
                        .orElse(null)
                : null;
    }
}
