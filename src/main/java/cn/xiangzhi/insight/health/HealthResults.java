package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What checks found. Rows are numbered worst first, so that a page is one read along an index. */
@Component
class HealthResults {

    private static final int STEP = 4_000;
    private static final String ROW = """
            select place, id, township_code, item_code, kind, advice, source, days, reports, visits, leads, filed, decided,
              overturned, taken, people, capacity, why
            from insight_health_row
            """;
    private static final String WHOLE = ROW + """
            where county_code = :county and run_id = :run and place > :after
            order by place limit :limit
            """;
    private static final String OF_KIND = ROW + """
            where county_code = :county and run_id = :run and kind = :kind and place > :after
            order by place limit :limit
            """;
    /** Some hundred rows at most, which are put in order afterwards: along the order itself they might lie at the very end. */
    private static final String OF_TOWNSHIP = "with own as materialized (" + ROW + """
            where county_code = :county and run_id = :run and township_code = :township
              and (:item::text is null or item_code = :item))
            select * from own where place > :after and (:kind::text is null or kind = :kind) order by place limit :limit
            """;

    private static final String OF_ITEM = "with own as materialized (" + ROW + """
            where county_code = :county and run_id = :run and item_code = :item and township_code = any(array(
              select distinct township_code from insight_health_count where county_code = :county and run_id = :run)))
            select * from own where place > :after and (:kind::text is null or kind = :kind) order by place limit :limit
            """;

    private final JdbcClient jdbc;

    HealthResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of a kind in a township. */
    record Count(String townshipCode, HealthKind kind, int items) {}

    /** Writes all a check found, in that order, and the sums its pages begin with. */
    void put(String county, UUID run, List<HealthRow> rows) {
        for (var from = 0; from < rows.size(); from += STEP) {
            put(county, run, from, rows.subList(from, Math.min(rows.size(), from + STEP)));
        }
        jdbc.sql("""
                insert into insight_health_count (county_code, run_id, township_code, kind, items)
                select county_code, run_id, township_code, kind, count(*)::int from insight_health_row
                where county_code = :county and run_id = :run
                group by county_code, run_id, township_code, kind
                """).param("county", county).param("run", run).update();
    }

    private void put(String county, UUID run, int from, List<HealthRow> rows) {
        jdbc.sql("""
                insert into insight_health_row (county_code, run_id, place, id, township_code, item_code, kind, advice, source,
                  days, reports, visits, leads, filed, decided, overturned, taken, people, capacity, why)
                select :county, :run, :from + r.ordinality - 1, r.id, r.township, r.item, r.kind, r.advice, r.source, r.days,
                  r.reports, r.visits, r.leads, r.filed, r.decided, r.overturned, r.taken, r.people, r.capacity, r.why
                from unnest(:ids::uuid[], :townships::text[], :items::text[], :kinds::text[], :advices::text[],
                  :sources::text[], :days::int[], :reports::int[], :visits::int[], :leads::int[], :filed::int[],
                  :decided::int[], :overturned::int[], :taken::numeric[], :people::boolean[], :capacities::text[],
                  :whys::text[]) with ordinality r (id, township, item, kind, advice, source, days, reports, visits, leads,
                  filed, decided, overturned, taken, people, capacity, why, ordinality)
                """)
                .param("county", county)
                .param("run", run)
                .param("from", from)
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

    private static <T> T[] all(List<HealthRow> rows, Function<HealthRow, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
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
        var item = query.text("item");
        var township = scope.township() == null ? query.text("township") : scope.township();
        var after = query.params().get("after_value");
        var rows = jdbc.sql(township != null ? OF_TOWNSHIP : item != null ? OF_ITEM : kind != null ? OF_KIND : WHOLE)
                .param("county", scope.county())
                .param("run", run)
                .param("kind", kind)
                .param("township", township)
                .param("item", item)
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
