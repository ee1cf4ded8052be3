package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.intake.ReportSearch;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.ListQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of orders: newest first, most pressing first, or by words; never by offset, never a count of everything. */
@Repository
class OrderLines {

    private static final String LINES = """
            select o.id, o.number, o.title, o.category, o.township_code, o.village_code, o.stage, o.organ_name,
                   o.transferred_to, o.due_on, t.amber_on, o.paused, o.supervised, o.urged, o.reopened, o.received_at,
                   o.version
              from dispatch_order o
              left join lateral (select amber_on from v_calendar_term t
                                  where t.county_code = o.county_code and t.matter_id = o.id and t.ended_on is null
                                  limit 1) t on true
            """;

    private static final String NEWEST = LINES + """
             where o.county_code = :county
               and (:township::text is null or o.township_code = :township)
            """ + OrderFilter.WANTED + """
               and (:after_id::uuid is null or o.id < :after_id::uuid)
             order by o.id desc
             limit :limit
            """;

    private static final String PRESSING = LINES + """
             where o.county_code = :county
               and o.stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
               and o.due_on is not null
               and (:township::text is null or o.township_code = :township)
            """ + OrderFilter.WANTED + """
               and (:after_id::uuid is null or (o.due_on, o.id) > (:after_value::date, :after_id::uuid))
             order by o.due_on, o.id
             limit :limit
            """;

    /** Of the newest reports with the words. */
    private static final String AMONG = LINES + """
             where o.county_code = :county and o.report_id = any(:found)
               and (:township::text is null or o.township_code = :township)
            """ + OrderFilter.WANTED + """
               and (:after_id::uuid is null or o.id < :after_id::uuid)
             order by o.id desc
             limit :limit
            """;

    /** Everything with the words; asked only where the newest with them did not fill a page. */
    private static final String FOUND = """
            select o.id, o.number, o.title, o.category, o.township_code, o.village_code, o.stage, o.organ_name,
                   o.transferred_to, o.due_on, t.amber_on, o.paused, o.supervised, o.urged, o.reopened, o.received_at,
                   o.version
              from v_intake_search s
              join dispatch_order o on o.county_code = s.county_code and o.report_id = s.report_id
              left join lateral (select amber_on from v_calendar_term t
                                  where t.county_code = o.county_code and t.matter_id = o.id and t.ended_on is null
                                  limit 1) t on true
             where s.county_code = :county and s.words @@ :pairs::tsquery
               and (:township::text is null or s.township_code = :township)
            """ + OrderFilter.WANTED + """
               and (:after_id::uuid is null or o.id < :after_id::uuid)
             order by o.id desc
             limit :limit
            """;

    /** So many of the newest reports with the words are looked through for those of one unit. */
    private static final int LOOKED_THROUGH = 500;

    private final JdbcClient jdbc;
    private final ReportSearch search;
    private final Today today;

    OrderLines(JdbcClient jdbc, ReportSearch search, Today today) {
        this.jdbc = jdbc;
        this.search = search;
        this.today = today;
    }

    Page<OrderLine> page(Scope scope, ListQuery query) {
        var asked = query.text("q");
        var words = asked == null ? null : asked.replace("派", " ");
        if (words != null && Bigrams.tooShort(words)) {
            return query.page(List.of(), OrderLine::id, OrderLine::id);
        }
        if (words != null) {
            return query.page(found(scope, query, words), OrderLine::id, OrderLine::id);
        }
        var pressing = query.sort().equals("due-asc");
        var rows = asked(pressing ? PRESSING : NEWEST, scope, query)
                .query(OrderLine.class)
                .list();
        return pressing
                ? query.page(rows, OrderLine::dueOn, OrderLine::id)
                : query.page(rows, OrderLine::id, OrderLine::id);
    }

    /** Orders come after one another as their reports do, so that the newest reports with the words lead to them. */
    private List<OrderLine> found(Scope scope, ListQuery query, String words) {
        var after = (UUID) query.params().get("after_id");
        var before = after == null ? null : reportOf(scope, after);
        var found = search.find(scope, words, before, query.limit() + 1);
        var rows = asked(AMONG, scope, query)
                .param("found", found.toArray(UUID[]::new))
                .query(OrderLine.class)
                .list();
        return rows.size() > query.limit() || found.size() <= query.limit()
                ? rows
                : asked(FOUND, scope, query)
                        .param("pairs", Bigrams.pairs(words))
                        .query(OrderLine.class)
                        .list();
    }

    private @Nullable UUID reportOf(Scope scope, UUID order) {
        return jdbc.sql("select report_id from dispatch_order where county_code = :county and id = :id")
                .param("county", scope.county())
                .param("id", order)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, ListQuery query) {
        return jdbc.sql(sql)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .param("today", today.date());
    }

    /** Open orders in each stage within reach, counted up to a hundred each: the heads of the board. */
    Map<OrderStage, Integer> heads(Scope scope) {
        var heads = new EnumMap<OrderStage, Integer>(OrderStage.class);
        for (var stage : OrderStage.values()) {
            if (stage.open()) {
                heads.put(stage, upToHundred(scope, stage));
            }
        }
        return heads;
    }

    private int upToHundred(Scope scope, OrderStage stage) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from dispatch_order o
                     where o.county_code = :county and o.stage = :stage
                       and (:township::text is null or o.township_code = :township)
                       and (:organ::uuid is null or o.organ = :organ
                            or exists (select 1 from dispatch_joint j
                                        where j.county_code = o.county_code and j.order_id = o.id
                                          and j.organ = :organ))
                     limit 100) as counted
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .param("stage", stage.name())
                .query(Integer.class)
                .single();
    }

    /** Open orders in one of the stages, most pressing first; of one unit when {@code unit} is given. */
    List<OrderLine> waiting(Scope scope, List<OrderStage> stages, @Nullable UUID unit, int limit) {
        return jdbc.sql("""
                select o.id, o.number, o.title, o.category, o.township_code, o.village_code, o.stage, o.organ_name,
                       o.transferred_to, o.due_on, t.amber_on, o.paused, o.supervised, o.urged, o.reopened,
                       o.received_at, o.version
                  from dispatch_order o
                  left join lateral (select amber_on from v_calendar_term t
                                      where t.county_code = o.county_code and t.matter_id = o.id
                                        and t.ended_on is null
                                      limit 1) t on true
                 where o.county_code = :county
                   and (:township::text is null or o.township_code = :township)
                   and o.stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
                   and o.stage = any(:stages)
                   and (:unit::uuid is null or o.organ = :unit)
                 order by o.due_on, o.id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("stages", stages.stream().map(Enum::name).toArray(String[]::new))
                .param("unit", unit)
                .param("limit", limit)
                .query(OrderLine.class)
                .list();
    }

    List<OrderLine> search(Scope scope, String words, int limit) {
        var plain = words.replace("派", " ");
        if (Bigrams.tooShort(plain)) {
            return List.of();
        }
        return jdbc.sql("""
                select o.id, o.number, o.title, o.category, o.township_code, o.village_code, o.stage, o.organ_name,
                       o.transferred_to, o.due_on, null::date as amber_on, o.paused, o.supervised, o.urged,
                       o.reopened, o.received_at, o.version
                  from dispatch_order o
                 where o.county_code = :county and o.report_id = any(:found)
                   and (:township::text is null or o.township_code = :township)
                   and (:organ::uuid is null or o.organ = :organ
                        or exists (select 1 from dispatch_joint j
                                    where j.county_code = o.county_code and j.order_id = o.id and j.organ = :organ))
                 order by o.id desc
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .param(
                        "found",
                        search.find(scope, plain, null, scope.organ() == null ? limit : LOOKED_THROUGH)
                                .toArray(UUID[]::new))
                .param("limit", limit)
                .query(OrderLine.class)
                .list();
    }
}
