package cn.xiangzhi.bench;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** A version of a hundred rules tried on the reports of three years, begun and watched through the pages. */
final class RoutingSpeed {

    static final int RULES = 100;
    private static final String TOWN = "410899101";

    private RoutingSpeed() {}

    record Result(long reports, long decided, long elsewhere, long clashes, double seconds) {}

    static Result measure(int port, Connection connection) throws Exception {
        var book = rules(connection);
        var dispatcher = Signed.in(port, "helixin");
        var trial = dispatcher.send(
                "/routing/" + book + "/trials",
                "once",
                UUID.randomUUID().toString(),
                "from",
                LocalDate.now().minusYears(4).toString(),
                "to",
                LocalDate.now().toString());
        var id = trial.substring(trial.lastIndexOf('/') + 1);
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !"RUNNING".equals(state(connection, id)));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select reports, decided, elsewhere, seconds,
                               (select count(*) from dispatch_trial_clash c where c.trial_id = t.id)
                          from dispatch_trial t where state = 'DONE' and id = '%s'
                        """.formatted(id))) {
            if (!row.next()) {
                throw new IllegalStateException("trial " + state(connection, id));
            }
            return new Result(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(5), row.getDouble(4));
        }
    }

    private static String state(Connection connection, String id) throws SQLException {
        return Throughput.first(connection, "select state from dispatch_trial where id = '" + id + "'");
    }

    /** Rules over villages, grids, categories, hours and days, so that most reports meet several. */
    private static UUID rules(Connection connection) throws SQLException {
        var book = UUID.randomUUID();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into dispatch_rule_book (county_code, id, township_code, number, state, made_by, made_at)
                    select '410899', '%s', '%s', coalesce(max(number), 0) + 1, 'DRAFT', '实测', now()
                      from dispatch_rule_book where county_code = '410899' and township_code = '%s'
                    """.formatted(book, TOWN, TOWN));
            statement.execute("""
                    with unit as (
                        select id, row_number() over (order by id) - 1 as k, count(*) over () as many
                          from organization_organ where county_code = '410899' and township_code = '%2$s'
                    )
                    insert into dispatch_rule (county_code, id, township_code, book_id, position, name, villages, grids, classes,
                            categories, days, hours, on_duty, lead, organ, joints, urgency)
                    select '410899', md5('rule' || '%1$s' || n)::uuid, '%2$s', '%1$s', n, '第' || n || '条',
                           case when n %% 3 = 0 then (select coalesce(array_agg(code), '{}') from places_division d
                                                      where d.township_code = '%2$s' and d.level = 'VILLAGE'
                                                        and length(d.name) %% 3 = n %% 9 / 3) else '{}' end,
                           case when n %% 10 = 5 then (select coalesce(array_agg(code), '{}') from places_grid
                                                        where township_code = '%2$s') else '{}' end,
                           '{}', coalesce((select array_agg(code) from intake_category c
                                            where abs(hashtext(c.code)) %% 40 = n %% 40), '{}'),
                           case when n %% 4 = 1 then array['WEEKEND', 'HOLIDAY'] else '{}' end,
                           case when n %% 5 = 2 then 'OUTSIDE' else 'ANY' end, '{}', 'ORGAN', u.id, '{}', 'USUAL'
                      from generate_series(1, %3$d) as n join unit u on u.k = n %% u.many
                    """.formatted(book, TOWN, RULES));
        }
        return book;
    }
}
