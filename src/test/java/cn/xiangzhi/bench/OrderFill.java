package cn.xiangzhi.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Orders of the demonstration county by the hundred thousand, spread over its villages, categories and units. */
final class OrderFill {

    private OrderFill() {}

    /** Open orders in every stage with a running term; half of them in the busiest township. */
    static void open(Connection connection, int orders) throws SQLException {
        fill(connection, orders, "b", "v.township_code", """
                (array['WAITING', 'ASSIGNED', 'TAKEN', 'TAKEN', 'DONE', 'TRANSFERRED', 'IN_CASE', 'RETURNED'])[1 + n % 8]
                """, "standard_status not like '已被%'");
        run(connection, """
                insert into calendar_term (county_code, id, township_code, matter_kind, matter_id, term_id, name, start_act,
                        started_on, unrolled_on, due_on, amber_on, basis, ruled, provisional, state)
                select county_code, md5('bt' || id)::uuid, township_code, 'order', id, 'order.handle', '办理时限', id,
                       received_at::date, due_on, due_on, due_on - 1, '实测', false, false, 'RUNNING'
                  from dispatch_order where number like '实b%'
                """);
        run(connection, "vacuum analyze dispatch_order, calendar_term");
    }

    /**
     * Closed orders of three years, all in one township, of the kinds the county has taken up before: what a replay reads and
     * asks the rules about.
     */
    static void past(Connection connection, int orders) throws SQLException {
        fill(
                connection,
                orders,
                "p",
                "'410899101'",
                "'CHECKED'",
                "code in (select category from dispatch_order where stage <> 'TRANSFERRED')");
        run(connection, "vacuum analyze dispatch_order");
    }

    private static void fill(
            Connection connection, int orders, String mark, String township, String stage, String kinds)
            throws SQLException {
        run(connection, """
                with village as (
                    select township_code, code, row_number() over (order by township_code <> '410899101', code) - 1 as k,
                           count(*) over () as many
                      from places_division where county_code = '410899' and level = 'VILLAGE'
                ), kind as (
                    select code, row_number() over (order by code) - 1 as k, count(*) over () as many
                      from intake_category where %4$s
                ), unit as (
                    select id, name, row_number() over (order by id) - 1 as k, count(*) over () as many
                      from organization_organ where county_code = '410899' and township_code = '410899101'
                )
                insert into dispatch_order (county_code, id, township_code, village_code, number, title, category, place_words,
                        latitude, longitude, received_at, stage, organ, organ_name, due_on, supervised, urged, reopened)
                select '410899', md5('%1$s' || n)::uuid, %5$s, v.code, '实%1$s' || n, '实测的第' || n || '件', k.code,
                       '第' || n %% 500 || '号路口', 35.0 + (n * 7919::bigint %% 100000) / 100000.0, 113.0 + (n * 104729::bigint %% 100000) / 100000.0,
                       now() - make_interval(mins => n %% 1500000), %2$s,
                       u.id, u.name, current_date + (n * 31 %% 40 - 15), n %% 50 = 0, n %% 7 / 6, n %% 90 / 89
                  from generate_series(1, %3$d) as n
                  join village v on v.k = n %% v.many
                  join kind k on k.k = n / 13 %% k.many
                  join unit u on u.k = n / 7 %% u.many
                on conflict do nothing
                """.formatted(mark, stage, orders, kinds, township));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
