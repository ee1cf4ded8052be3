package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of checks. Rows are numbered worst first, so that a page is one read along an index. */
@Component
class HealthStore {

    private static final String RUN = """
            select id, township_code, period_from, period_to, state, percent, doing, items, thresholds, begun_by, begun_at,
              ended_at
            from insight_health_run
            """;
    private static final String ROW = """
            select place, id, township_code, item_code, kind, advice, source, days, reports, visits, leads, filed, decided,
              overturned, taken, people, capacity, why
            from insight_health_row
            """;
    private static final String WHOLE = ROW + """
            where county_code = :county and run_id = :run and place > :after
              and (:scoped::text is null or township_code = :scoped) and (:item::text is null or item_code = :item)
            order by place limit :limit
            """;
    private static final String OF_KIND = ROW + """
            where county_code = :county and run_id = :run and kind = :kind and place > :after
              and (:scoped::text is null or township_code = :scoped) and (:item::text is null or item_code = :item)
            order by place limit :limit
            """;

    private final JdbcClient jdbc;

    HealthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of a kind in a township. */
    record Count(String townshipCode, HealthKind kind, int items) {}

    /** Begins a check; false when it was begun before. */
    boolean begin(Actor actor, HealthRun run) {
        return jdbc.sql("""
                insert into insight_health_run (county_code, id, township_code, period_from, period_to, state, percent, doing,
                  items, thresholds, begun_by, begun_at)
                values (:county, :id, :township, :from, :to, 'RUNNING', 0, :doing, 0, :thresholds, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", actor.county())
                        .param("id", run.id())
                        .param("township", run.townshipCode())
                        .param("from", run.periodFrom())
                        .param("to", run.periodTo())
                        .param("doing", run.doing())
                        .param("thresholds", run.thresholds())
                        .param("by", run.begunBy())
                        .param("at", run.begunAt())
                        .update()
                == 1;
    }

    void tell(String county, UUID run, int percent, String doing) {
        jdbc.sql("""
                update insight_health_run set percent = :percent, doing = :doing
                where county_code = :county and id = :id and state = 'RUNNING'
                """)
                .param("county", county)
                .param("id", run)
                .param("percent", percent)
                .param("doing", doing)
                .update();
    }

    void end(String county, UUID run, HealthRun.State state, String doing, int items, OffsetDateTime at) {
        jdbc.sql("""
                update insight_health_run set state = :state, percent = 100, doing = :doing, items = :items, ended_at = :at
                where county_code = :county and id = :id and state = 'RUNNING'
                """)
                .param("county", county)
                .param("id", run)
                .param("state", state.name())
                .param("doing", doing)
                .param("items", items)
                .param("at", at)
                .update();
    }

    /** Newest first; a township sees those of the whole county and its own. */
    List<HealthRun> runs(Scope scope) {
        return jdbc.sql(RUN + """
                where county_code = :county and (:township::text is null or township_code is null or township_code = :township)
                order by begun_at desc, id desc limit 50
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(HealthRun.class)
                .list();
    }

    Optional<HealthRun> run(Scope scope, UUID id) {
        return jdbc.sql(RUN + """
                where county_code = :county and id = :id
                  and (:township::text is null or township_code is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query(HealthRun.class)
                .optional();
    }

    void put(String county, UUID run, List<HealthRow> rows) {
        jdbc.sql("""
                insert into insight_health_row (county_code, run_id, place, id, township_code, item_code, kind, advice, source,
                  days, reports, visits, leads, filed, decided, overturned, taken, people, capacity, why)
                select :county, :run, r.* from unnest(:places::int[], :ids::uuid[], :townships::text[], :items::text[],
                  :kinds::text[], :advices::text[], :sources::text[], :days::int[], :reports::int[], :visits::int[],
                  :leads::int[], :filed::int[], :decided::int[], :overturned::int[], :taken::numeric[], :people::boolean[],
                  :capacities::text[], :whys::text[]) r
                """)
                .param("county", county)
                .param("run", run)
                .param("places", all(rows, HealthRow::place, Integer[]::new))
                .param("ids", all(rows, HealthRow::id, UUID[]::new))
                .param("townships", all(rows, HealthRow::townshipCode, String[]::new))
                .param("items", all(rows, HealthRow::itemCode, String[]::new))
                .param("kinds", all(rows, row -> row.kind().name(), String[]::new))
                .param("advices", all(rows, row -> row.advice().name(), String[]::new))
                .param("sources", all(rows, HealthRow::source, String[]::new))
                .param("days", all(rows, HealthRow::days, Integer[]::new))
                .param("reports", all(rows, HealthRow::reports, Integer[]::new))
                .param("visits", all(rows, HealthRow::visits, Integer[]::new))
                .param("leads", all(rows, HealthRow::leads, Integer[]::new))
                .param("filed", all(rows, HealthRow::filed, Integer[]::new))
                .param("decided", all(rows, HealthRow::decided, Integer[]::new))
                .param("overturned", all(rows, HealthRow::overturned, Integer[]::new))
                .param("taken", rows.stream().map(HealthRow::taken).toArray(BigDecimal[]::new))
                .param("people", all(rows, HealthRow::people, Boolean[]::new))
                .param("capacities", all(rows, HealthRow::capacity, String[]::new))
                .param("whys", all(rows, HealthRow::why, String[]::new))
                .update();
    }

    private static <T> T[] all(
            List<HealthRow> rows, Function<HealthRow, T> value, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** Adds the figures of the heads of pages up, once the rows are there. */
    void count(String county, UUID run) {
        jdbc.sql("""
                insert into insight_health_count (county_code, run_id, township_code, kind, items)
                select county_code, run_id, township_code, kind, count(*)::int from insight_health_row
                where county_code = :county and run_id = :run
                group by county_code, run_id, township_code, kind
                """).param("county", county).param("run", run).update();
    }

    /** What a check that broke off had written already. */
    void clear(String county, UUID run) {
        jdbc.sql("delete from insight_health_row where county_code = :county and run_id = :run")
                .param("county", county)
                .param("run", run)
                .update();
        jdbc.sql("delete from insight_health_count where county_code = :county and run_id = :run")
                .param("county", county)
                .param("run", run)
                .update();
    }

    List<Count> counts(Scope scope, UUID run) {
        return jdbc.sql("""
                select township_code, kind, items from insight_health_count
                where county_code = :county and run_id = :run and (:township::text is null or township_code = :township)
                order by township_code
                """)
                .param("county", scope.county())
                .param("run", run)
                .param("township", scope.township())
                .query(Count.class)
                .list();
    }

    Page<HealthRow> page(Scope scope, UUID run, ListQuery query) {
        var kind = query.text("kind");
        var asked = scope.township() == null ? query.text("township") : scope.township();
        var after = query.params().get("after_value");
        var rows = jdbc.sql(kind == null ? WHOLE : OF_KIND)
                .param("county", scope.county())
                .param("run", run)
                .param("kind", kind)
                .param("scoped", asked)
                .param("item", query.text("item"))
                .param("after", after == null ? -1 : Integer.parseInt(after.toString()))
                .param("limit", query.limit() + 1)
                .query(HealthRow.class)
                .list();
        return query.page(rows, HealthRow::place, HealthRow::id);
    }

    /** The findings of those kinds, worst first; of one township where it is named. */
    List<HealthRow> of(Scope scope, UUID run, List<HealthKind> kinds, @Nullable String township, int limit) {
        return jdbc.sql(ROW + """
                where county_code = :county and run_id = :run and kind = any(:kinds)
                  and (:scoped::text is null or township_code = :scoped)
                  and (:township::text is null or township_code = :township)
                order by place limit :limit
                """)
                .param("county", scope.county())
                .param("run", run)
                .param("kinds", kinds.stream().map(HealthKind::name).toArray(String[]::new))
                .param("scoped", scope.township())
                .param("township", township)
                .param("limit", limit)
                .query(HealthRow.class)
                .list();
    }

    Optional<HealthRow> row(Scope scope, UUID run, String township, String item) {
        return jdbc.sql(ROW + """
                where county_code = :county and run_id = :run and township_code = :asked and item_code = :item
                  and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("run", run)
                .param("asked", township)
                .param("item", item)
                .param("township", scope.township())
                .query(HealthRow.class)
                .optional();
    }
}
