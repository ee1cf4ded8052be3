package cn.xiangzhi.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes the past longer: finished reports and cases of the demonstration are copied with all that hangs on them, every
 * copy some hours older, under new ids and numbers. What is open stays as it is, as in life.
 */
final class Growth {

    @FunctionalInterface
    interface Connecting {
        Connection open() throws SQLException;
    }

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

    private static final List<String> REPORTS = List.of("intake_", "dispatch_", "calendar_term");
    private static final List<String> CASES = List.of("casework_", "calendar_term");

    /** What is copied, by the ids under which rows belong to it; {@code core} marks the rows that are counted. */
    private static final Map<String, String> FINISHED = Map.of(
            "report",
            """
            select id, true as core from intake_report
             where stage in ('ANSWERED', 'RATED', 'CLOSED') and number not like '%~%'
            union all
            select o.id, false from dispatch_order o join intake_report r
                on r.county_code = o.county_code and r.id = o.report_id
             where r.stage in ('ANSWERED', 'RATED', 'CLOSED') and r.number not like '%~%'
            """,
            "case",
            "select id, true as core from casework_case where not open and number not like '%~%'");

    private Growth() {}

    record Counts(long reports, long cases) {}

    static Counts to(Connecting connecting, int reports, int cases) throws Exception {
        try (var connection = connecting.open()) {
            run(connection, "alter system set max_wal_size = '8GB'");
            run(connection, "select pg_reload_conf()");
            var indexes = secondIndexes(connection);
            for (var index : indexes.keySet()) {
                run(connection, "drop index " + index);
            }
            both(
                    () -> grow(connecting, "report", REPORTS, "intake_report", reports),
                    () -> grow(connecting, "case", CASES, "casework_case", cases));
            var definitions = new ArrayList<>(indexes.values());
            both(() -> build(connecting, definitions, 0), () -> build(connecting, definitions, 1));
            run(connection, "alter system reset max_wal_size");
            run(connection, "select pg_reload_conf()");
            run(connection, "vacuum analyze");
            run(connection, "checkpoint");
            return new Counts(count(connection, "intake_report"), count(connection, "casework_case"));
        }
    }

    @FunctionalInterface
    private interface Part {
        void work() throws SQLException;
    }

    private static void both(Part one, Part other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var part : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    part.work();
                    return null;
                }));
            }
            for (var part : running) {
                part.get();
            }
        }
    }

    /** Indexes no constraint needs, with their definitions: built again, as they were, when the rows are there. */
    private static Map<String, String> secondIndexes(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        var names = strings(connection, """
                select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                 where not i.indisunique and c.relname ~ '^(intake|dispatch|casework|calendar)_'
                 order by pg_relation_size(i.indexrelid) desc, 1
                """);
        for (var name : names) {
            found.put(
                    name,
                    strings(connection, "select pg_get_indexdef('" + name + "'::regclass)")
                            .getFirst());
        }
        return found;
    }

    private static void build(Connecting connecting, List<String> definitions, int rest) throws SQLException {
        try (var connection = connecting.open()) {
            run(connection, "set maintenance_work_mem = '512MB'");
            for (var n = rest; n < definitions.size(); n += 2) {
                run(connection, definitions.get(n));
            }
        }
    }

    private static void grow(Connecting connecting, String kind, List<String> prefixes, String core, int wanted)
            throws SQLException {
        try (var connection = connecting.open()) {
            run(connection, SHIFT);
            run(connection, "set synchronous_commit = off");
            run(connection, "set work_mem = '128MB'");
            run(connection, "create temp table bench_matter as " + FINISHED.get(kind));
            run(connection, "analyze bench_matter");
            var base = number(connection, "select count(*) from bench_matter where core");
            var there = count(connection, core);
            if (base == 0 || wanted <= there) {
                return;
            }
            var from = number(
                            connection,
                            "select coalesce(max(split_part(number, '~', 2)::int), 0) from " + core
                                    + " where number like '%~%' and split_part(number, '~', 2) ~ '^[0-9]{1,7}$'")
                    + 1;
            var to = from + (wanted - there + base - 1) / base - 1;
            for (var table : tables(connection, prefixes)) {
                copy(connection, table, from, to);
            }
        }
    }

    private static void copy(Connection connection, String table, long first, long last) throws SQLException {
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
        run(connection, "drop table if exists bench_rows");
        run(
                connection,
                "create temp table bench_rows as select t.* from " + table + " t where t." + belongs
                        + " in (select id from bench_matter)");
        run(
                connection,
                "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                        + " from bench_rows t cross join generate_series(" + first + ", " + last
                        + ") k on conflict do nothing");
    }

    /** Parents first, as the foreign keys say. */
    private static List<String> tables(Connection connection, List<String> prefixes) throws SQLException {
        var waiting = new ArrayList<String>();
        for (var prefix : prefixes) {
            waiting.addAll(strings(connection, """
                    select c.relname from pg_class c
                     where c.relkind = 'r' and c.relname like '%s%%'
                       and exists (select from information_schema.columns i where i.table_name = c.relname
                                     and i.table_schema = 'public' and i.data_type = 'uuid'
                                     and i.column_name in ('case_id', 'report_id', 'order_id', 'matter_id'))
                        or c.relkind = 'r' and c.relname in ('intake_report', 'casework_case') and c.relname like '%s%%'
                     order by 1
                    """.formatted(prefix, prefix)));
        }
        var found = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            for (var table : List.copyOf(waiting)) {
                var parents = strings(connection, """
                        select p.relname from pg_constraint k join pg_class p on p.oid = k.confrelid
                         where k.contype = 'f' and k.conrelid = '%s'::regclass and k.confrelid <> k.conrelid
                        """.formatted(table));
                if (parents.stream().noneMatch(waiting::contains)) {
                    waiting.remove(table);
                    found.add(table);
                }
            }
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
