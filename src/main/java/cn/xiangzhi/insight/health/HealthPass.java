package cn.xiangzhi.insight.health;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Overturned;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers the figures of a county or a township: one grouped pass over each room's view, whatever its size. */
@Component
class HealthPass {

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Overturned overturned;
    private final Powers powers;

    HealthPass(JdbcClient jdbc, Categories categories, Overturned overturned, Powers powers) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.overturned = overturned;
        this.powers = powers;
    }

    /** Which township, which item. */
    record Key(String township, String item) {}

    private record Asked(String townshipCode, String category, int reports) {}

    private record Visited(String townshipCode, String itemCode, int visits) {}

    private record Handled(String townshipCode, String itemCode, int leads, int filed, int decided, long days) {}

    /**
     * A report counts for the items its category may lead to, where they rest on what is law in the county.
     *
     * @param told what is being read, before each pass
     */
    Map<Key, Figures> gather(
            String county, @Nullable String township, LocalDate from, LocalDate to, Consumer<String> told) {
        var all = new HashMap<Key, Figures>();
        told.accept("正在归集报告");
        var items = categories.all().stream().collect(Collectors.toMap(Category::code, Category::powerItems));
        for (var row : asked(county, township, from, to)) {
            items.getOrDefault(row.category(), List.of()).stream()
                    .filter(item -> powers.binds(county, item))
                    .forEach(item -> add(all, row.townshipCode(), item, new Figures(row.reports(), 0, 0, 0, 0, 0, 0)));
        }
        told.accept("正在归集检查");
        visited(county, township, from, to)
                .forEach(row ->
                        add(all, row.townshipCode(), row.itemCode(), new Figures(0, row.visits(), 0, 0, 0, 0, 0)));
        told.accept("正在归集案件");
        handled(county, township, from, to)
                .forEach(row -> add(
                        all,
                        row.townshipCode(),
                        row.itemCode(),
                        new Figures(0, 0, row.leads(), row.filed(), row.decided(), 0, row.days())));
        told.accept("正在归集被撤销、变更的决定");
        overturned
                .counts(county, township, from, to)
                .forEach(row ->
                        add(all, row.townshipCode(), row.itemCode(), new Figures(0, 0, 0, 0, 0, row.cases(), 0)));
        return all;
    }

    private static void add(Map<Key, Figures> all, String township, String item, Figures more) {
        all.merge(new Key(township, item), more, Figures::plus);
    }

    private List<Asked> asked(String county, @Nullable String township, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select township_code, category, count(*)::int as reports from v_intake_report
                where county_code = :county and (:township::text is null or township_code = :township)
                  and received_at >= :from and received_at < :until
                group by township_code, category
                """)
                .param("county", county)
                .param("township", township)
                .param("from", from.atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .param("until", to.plusDays(1).atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .query(Asked.class)
                .list();
    }

    private List<Visited> visited(String county, @Nullable String township, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select township_code, item_code, count(*)::int as visits from v_inspection_visit
                where county_code = :county and (:township::text is null or township_code = :township)
                  and item_code is not null and started_at >= :from and started_at < :until
                group by township_code, item_code
                """)
                .param("county", county)
                .param("township", township)
                .param("from", from.atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .param("until", to.plusDays(1).atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .query(Visited.class)
                .list();
    }

    /** A case counts under each of its standing violations. */
    private List<Handled> handled(String county, @Nullable String township, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select c.township_code, v.item_code,
                  count(*) filter (where c.opened_on between :from and :to)::int as leads,
                  count(*) filter (where c.filed_on between :from and :to)::int as filed,
                  count(*) filter (where c.decided_on between :from and :to)::int as decided,
                  coalesce(sum(c.decided_on - c.opened_on) filter (where c.decided_on between :from and :to), 0)::bigint as days
                from v_casework_case c
                join v_casework_violation v on v.county_code = c.county_code and v.case_id = c.id and v.state = 'STANDING'
                where c.county_code = :county and (:township::text is null or c.township_code = :township)
                  and (c.opened_on between :from and :to or c.filed_on between :from and :to
                    or c.decided_on between :from and :to)
                group by c.township_code, v.item_code
                """)
                .param("county", county)
                .param("township", township)
                .param("from", from)
                .param("to", to)
                .query(Handled.class)
                .list();
    }
}
