package cn.xiangzhi.casework.desk;

import cn.xiangzhi.casework.benchmark.BenchmarkSheet;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Issue;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.casework.rules.benchmark.Leaving;
import cn.xiangzhi.casework.rules.benchmark.OldAndNew;
import cn.xiangzhi.casework.rules.benchmark.Weighed;
import cn.xiangzhi.casework.rules.benchmark.Weighing;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.OpenBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books about weighing a fine; the calculator reckons with the demonstration benchmarks. */
@Configuration(proxyBeanMethods = false)
class WeighingBooks {

    private static final String TOPIC = "裁量";

    /** A made-up act weighed by a demonstration benchmark. */
    record Act(
            @Fact("事项编号（按演示基准）") String item,
            @Fact("量（亩、平方米、件、元……没有则不填）") @Nullable BigDecimal measure,
            @Fact("计算倍数、百分比的基数（元，没有则不填）") @Nullable BigDecimal base,
            @Fact("基准的情节（用分号隔开）") String circumstances,
            @Fact("违法时的年龄（不是自然人则不填）") @Nullable Integer age,
            @Fact("主动消除或者减轻危害后果") boolean repaired,
            @Fact("轻微、及时改正且没有危害后果") boolean minor,
            @Fact("减轻处罚") boolean reduced,
            @Fact("法定下限（元，没有则不填）") @Nullable BigDecimal lawMin,
            @Fact("法定上限（元，没有则不填）") @Nullable BigDecimal lawMax,
            @Fact("已告知的罚款（元，没有告知则不填）") @Nullable BigDecimal announced) {

        Weighed weighed() {
            var day = LocalDate.of(2026, 1, 1);
            var benchmark = BenchmarkSheet.demonstration(item)
                    .map(draft -> draft.issued(new Issue(1, day, null, new Publication("演示", day, ""))))
                    .orElse(null);
            var statutory = new Discretion(
                    age, false, false, minor, minor, minor, false, false, false, false, repaired, false, false, false,
                    false);
            var given = new Weighing.Given(
                    measure,
                    base,
                    Set.copyOf(Arrays.asList(circumstances.split("[；;]"))),
                    statutory,
                    reduced,
                    announced);
            return Weighing.weigh(benchmark, day, given, new Weighing.Bounds(lawMin, lawMax));
        }
    }

    @Bean
    OpenBook<?> weighingBook() {
        return OpenBook.reckons("discretion-amount", TOPIC, "裁量基准计算", Act.class, act -> {
            var weighed = act.weighed();
            var amount = weighed.suggested();
            return new OpenBook.Reckoned(
                    amount == null ? "没有数额" : Penalty.yuan(amount), weighed.traced() + "\n幅度：" + weighed.range());
        });
    }

    @Bean
    OpenBook<?> leavingBenchmarkBook() {
        return OpenBook.gate("benchmark-leaving", TOPIC, Leaving.Proposed.class, Leaving.GATE);
    }

    @Bean
    OpenBook<?> oldAndNewLawBook() {
        return OpenBook.answers("old-or-new-law", TOPIC, OldAndNew.Change.class, OldAndNew.BOOK);
    }
}
