package cn.xiangzhi.bench.flowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes the past of a Flowable database longer: what one finished process left in the tables of its history is copied, under
 * ids of the next blocks of Flowable's own generator and at earlier times, as if it had been done so often. The generator
 * goes on after them. Indexes that no constraint needs are dropped meanwhile and built again as they were.
 */
final class Past {

    /** Columns that name rows of the process itself; others are empty, or point to the deployment and stay. */
    private static final Set<String> MOVED = Set.of("id_", "proc_inst_id_", "execution_id_", "task_id_");

    /** Processes copied by one statement. */
    private static final int BATCH = 20_000;

    /** The time over which the past is spread, in seconds. */
    private static final int SPREAD = 3 * 365 * 24 * 3600;

    private Past() {}

    /** Until there are that many finished processes, where there is one; over a connection of its own. */
    static void fill(String url, String user, String password, int processes) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            fill(connection, processes);
        }
    }

    private static void fill(Connection connection, int processes) throws SQLException {
        if (number(connection, "select count(*) from act_hi_procinst") != 1) {
            throw new IllegalStateException("one finished process is needed to copy");
        }
        run(connection, "set synchronous_commit = off");
        var templates = new ArrayList<Template>();
        for (var table : strings(connection, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relname like 'act\\_hi\\_%' and n.nspname = 'public' order by 1
                """)) {
            if (number(connection, "select count(*) from " + table) > 0) {
                templates.add(template(connection, table));
            }
        }
        var first = templates.stream().mapToLong(Template::first).min().orElseThrow();
        var span = templates.stream().mapToLong(Template::last).max().orElseThrow() - first + 1;
        var next = number(connection, "select value_ from act_ge_property where name_ = 'next.dbid'");
        var indexes = strings(connection, """
                select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
                 where not i.indisunique and c.relname like 'act\\_hi\\_%' order by 1
                """);
        for (var index : indexes) {
            run(connection, "drop index " + index.split(" ")[2]);
        }
        for (var from = 0; from < processes - 1; from += BATCH) {
            var to = Math.min(from + BATCH, processes - 1);
            for (var template : templates) {
                run(connection, template.copy(next - first, span, from, to, processes));
            }
        }
        run(
                connection,
                "update act_ge_property set value_ = '" + (next + span * (processes - 1))
                        + "', rev_ = rev_ + 1 where name_ = 'next.dbid'");
        run(connection, "set maintenance_work_mem = '512MB'");
        for (var index : indexes) {
            run(connection, index);
        }
        run(connection, "vacuum analyze");
        run(connection, "checkpoint");
    }

    /**
     * What one process left in one table.
     *
     * @param first the smallest id
     * @param last the greatest id
     */
    private record Template(String table, List<Column> columns, long first, long last) {

        /** The copies {@code from} to {@code to} (without) of {@code all}, the earliest first. */
        String copy(long shift, long span, int from, int to, int all) {
            var names = new ArrayList<String>();
            var values = new ArrayList<String>();
            for (var column : columns) {
                names.add(column.name());
                values.add(column.copied());
            }
            return """
                    insert into %1$s (%2$s)
                    select %3$s
                      from (select n, %4$d + n * %5$d as shift, interval '1 second' * (%7$d * (1 - n / %6$d.0)) as ago
                              from generate_series(%8$d, %9$d) n) k
                     cross join past_%1$s t
                     order by k.n, t.id_::bigint
                    """.formatted(
                    table, String.join(", ", names), String.join(", ", values), shift, span, all, SPREAD, from, to - 1);
        }
    }

    private record Column(String name, String type) {

        String copied() {
            if (MOVED.contains(name)) {
                return "(t." + name + "::bigint + k.shift)::text";
            }
            if (name.equals("business_key_")) {
                return "gen_random_uuid()::text";
            }
            return type.startsWith("timestamp") ? "t." + name + " - k.ago" : "t." + name;
        }
    }

    private static Template template(Connection connection, String table) throws SQLException {
        run(connection, "create temp table past_" + table + " as select * from " + table);
        var columns = new ArrayList<Column>();
        for (var column : strings(connection, """
                select column_name || ' ' || data_type from information_schema.columns
                 where table_schema = 'public' and table_name = '%s' order by ordinal_position
                """.formatted(table))) {
            var parts = column.split(" ", 2);
            columns.add(new Column(parts[0], parts[1]));
        }
        return new Template(
                table,
                columns,
                number(connection, "select min(id_::bigint) from " + table),
                number(connection, "select max(id_::bigint) from " + table));
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
