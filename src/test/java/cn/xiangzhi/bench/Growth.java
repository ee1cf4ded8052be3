package cn.xiangzhi.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes the past longer: finished reports and cases of the demonstration are copied with all that hangs on them, every
 * copy some hours older, under new ids and numbers. What is open stays as it is, as in life.
 */
final class Growth {

    /** Columns by which a row belongs to a matter, the strongest first. */
    private static final List<String> BELONGS = List.of("case_id", "report_id", "order_id", "matter_id", "id");

    /** Columns that name rows which are copied too; others point into registers and stay. */
    private static final Set<String> MOVED =
            Set.of("id", "once", "case_id", "report_id", "order_id", "matter_id", "visit_id", "start_act", "end_act");

    private static final Set<String> NUMBERED = Set.of("receipt", "number", "decision_number");

    private static final String SHIFT = """
            create or replace function pg_temp.older(i uuid, k int) returns uuid language sql immutable strict as $$
              select (lpad(to_hex(('x0000' || left(replace(i::text, '-', ''), 12))::bit(64)::bigint
                                  - k::bigint * 7919131), 12, '0')
                      || substr(replace(i::text, '-', ''), 13))::uuid $$
            """;

    private Growth() {}

    record Counts(long reports, long cases) {}

    static Counts to(Connection connection, int reports, int cases) throws SQLException {
        run(connection, SHIFT);
        run(connection, "set synchronous_commit = off");
        run(connection, "create temp table if not exists bench_done (kind text, k int)");
        run(connection, "drop table if exists bench_matter");
        run(connection, """
                create temp table bench_matter as
                select 'report' as kind, id from intake_report
                 where stage in ('ANSWERED', 'RATED', 'CLOSED') and number not like '%~%'
                union all
                select 'report', o.id from dispatch_order o join intake_report r
                    on r.county_code = o.county_code and r.id = o.report_id
                 where r.stage in ('ANSWERED', 'RATED', 'CLOSED') and r.number not like '%~%'
                union all
                select 'case', id from casework_case where not open and number not like '%~%'
                """);
        grow(connection, "report", List.of("intake_", "dispatch_", "calendar_term"), "intake_report", reports);
        grow(connection, "case", List.of("casework_", "calendar_term"), "casework_case", cases);
        run(connection, "vacuum analyze");
        return new Counts(count(connection, "intake_report"), count(connection, "casework_case"));
    }

    private static void grow(Connection connection, String kind, List<String> prefixes, String core, int wanted)
            throws SQLException {
        var base = number(
                connection,
                "select count(*) from " + core + " where id in (select id from bench_matter where kind = '" + kind
                        + "')");
        var missing = wanted - count(connection, core);
        if (base == 0 || missing <= 0) {
            return;
        }
        var from = number(connection, "select coalesce(max(k), 0) from bench_done where kind = '" + kind + "'") + 1;
        var to = from + (missing + base - 1) / base - 1;
        for (var first = from; first <= to; first += 20) {
            var last = Math.min(to, first + 19);
            for (var table : tables(connection, prefixes)) {
                run(connection, copy(connection, table, kind, first, last));
            }
        }
        run(connection, "insert into bench_done values ('" + kind + "', " + to + ")");
    }

    private static String copy(Connection connection, String table, String kind, long first, long last)
            throws SQLException {
        var columns = strings(connection, """
                select column_name from information_schema.columns
                 where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER' order by ordinal_position
                """.formatted(table));
        var core = Set.of("intake_report", "dispatch_order", "casework_case").contains(table);
        var belongs = core
                ? "id"
                : BELONGS.stream().filter(columns::contains).findFirst().orElseThrow();
        var values = new ArrayList<String>();
        for (var column : columns) {
            values.add(
                    MOVED.contains(column)
                            ? "pg_temp.older(t." + column + ", k)"
                            : NUMBERED.contains(column) && core ? "t." + column + " || '~' || k" : "t." + column);
        }
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from " + table + " t join bench_matter m on m.id = t." + belongs + " and m.kind = '" + kind
                + "' cross join generate_series(" + first + ", " + last + ") k on conflict do nothing";
    }

    /** Parents first: fewest foreign keys first is enough for two floors. */
    private static List<String> tables(Connection connection, List<String> prefixes) throws SQLException {
        var found = new ArrayList<String>();
        for (var prefix : prefixes) {
            found.addAll(strings(connection, """
                    select c.relname from pg_class c
                     where c.relkind = 'r' and c.relname like '%s%%'
                       and exists (select from information_schema.columns i where i.table_name = c.relname
                                     and i.table_schema = 'public' and i.data_type = 'uuid'
                                     and i.column_name in ('case_id', 'report_id', 'order_id', 'matter_id'))
                        or c.relkind = 'r' and c.relname in ('intake_report', 'casework_case') and c.relname like '%s%%'
                     order by (select count(*) from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), 1
                    """.formatted(prefix, prefix)));
        }
        return found;
    }

    private static long count(Connection connection, String table) throws SQLException {
        return number(connection, "select count(*) from " + table);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(strings(connection, sql).getFirst());
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
