package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.flow.Charge;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.casework.rules.Discretion;
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

    Optional<Benchmark> inForce(Try t, Charge charge) {
        return benchmarks.usable(
                t.file().matter().place().county(), charge.violation().itemCode(), t.on());
    }

    /** One violation by its own benchmark, inside the range of its own item (PPL 29, 34). */
    Weighed weigh(Try t, Charge charge, @Nullable Benchmark benchmark, WeighedWords words, Discretion statutory) {
        return weigh(t, charge, benchmark, words.given(statutory, announced(t, charge)));
    }

    /** The range of its tier as the benchmark has it, whatever the party was told since. */
    String range(Try t, Charge charge, @Nullable Benchmark benchmark, WeighedWords words) {
        return weigh(t, charge, benchmark, words.given(t.circumstances(charge), null))
                .range();
    }

    private static Weighed weigh(Try t, Charge charge, @Nullable Benchmark benchmark, Weighing.Given given) {
        var item = t.known().item(charge.violation().itemCode());
        var citizen = t.citizenAmounts();
        var bounds = new Weighing.Bounds(
                citizen ? item.citizenMin() : item.organisationMin(),
                citizen ? item.citizenMax() : item.organisationMax());
        return Weighing.weigh(benchmark, t.on(), given, bounds);
    }

    /** What the form says was weighed, or what an earlier act said of this violation. */
    static String stated(Try t, Charge charge) {
        return charge.facts().has("weighed")
                ? charge.facts().text("weighed")
                : Violations.said(t.file(), charge.violation(), "weighed");
    }

    private static @Nullable BigDecimal announced(Try t, Charge charge) {
        if (!AFTER_NOTICE.contains(t.move()) || t.file().announced().isEmpty()) {
            return null;
        }
        return t.announced(charge.number()).fine();
    }
}
