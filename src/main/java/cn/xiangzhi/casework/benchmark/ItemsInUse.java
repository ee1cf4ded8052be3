package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.rules.benchmark.Benchmark;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Tier;
import cn.xiangzhi.powers.ItemMatters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the catalogue which cases are open under an item and which standard is public for it. */
@Component
class ItemsInUse implements ItemMatters {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Benchmarks benchmarks;

    ItemsInUse(JdbcClient jdbc, Benchmarks benchmarks) {
        this.jdbc = jdbc;
        this.benchmarks = benchmarks;
    }

    record Row(UUID id, String number, String itemCode, String stage) {}

    @Override
    public List<OpenMatter> open(Scope scope, Collection<String> codes) {
        return jdbc
                .sql("""
                        select id, number, item_code, stage from casework_case
                        where county_code = :county and open and item_code = any(:codes)
                          and (:township::text is null or township_code = :township)
                        order by id desc limit :most
                        """)
                .param("county", scope.county())
                .param("codes", codes.toArray(String[]::new))
                .param("township", scope.township())
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new OpenMatter(
                        row.itemCode(), row.number(), Stage.valueOf(row.stage()).label(), "/cases/" + row.id()))
                .toList();
    }

    @Override
    public Optional<Standard> standard(String county, String code, LocalDate on) {
        return benchmarks.usable(county, code, on).map(ItemsInUse::words);
    }

    private static Standard words(Benchmark benchmark) {
        var publication = benchmark.issue().publication();
        return new Standard(
                benchmark.title(),
                publication == null ? "" : publication.document() + "，" + publication.on(),
                benchmark.tiers().stream()
                        .map(tier -> tier.words() + limit(benchmark, tier) + "：" + sums(tier))
                        .toList());
    }

    private static String limit(Benchmark benchmark, Tier tier) {
        var measure = benchmark.measure();
        var upTo = tier.upTo();
        return measure == null || upTo == null
                ? ""
                : "（" + measure.label() + (tier.including() ? "≤" : "<") + BenchmarkSheet.plain(upTo) + measure.unit()
                        + "）";
    }

    private static String sums(Tier tier) {
        var amount = tier.amount();
        return amount.kind().label() + " " + BenchmarkSheet.plain(amount.low()) + "—"
                + BenchmarkSheet.plain(amount.high());
    }
}
