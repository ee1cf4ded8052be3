package cn.xiangzhi.bench;

import cn.xiangzhi.base.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Every row that one report or one case has left in any table, to be written again under new ids by plain JDBC, in as many
 * transactions as wrote them.
 */
final class SampleRows {

    /** Not the links of the chain of digests: they are written afterwards, in batches, and numbered. */
    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.udt_name
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
               and t.table_name not in ('documents_link', 'documents_unlinked')
             order by c.table_name, c.ordinal_position
            """;

    private static final String CORE =
            "update casework_case set stage = stage, version = version + 1 where county_code = '410899' and id = ?::uuid";

    private static final String FROZEN = "frozen";

    private final String id;
    private final List<Row> rows;
    private final Set<String> ids;

    private SampleRows(String id, List<Row> rows, Set<String> ids) {
        this.id = id;
        this.rows = rows;
        this.ids = ids;
    }

    private record Column(String name, String type) {}

    private record Row(String table, List<Column> columns, List<@Nullable String> values, long transaction) {

        /** The row others hang on; every step changes it, and the first one makes it. */
        boolean core() {
            return table.equals("casework_case");
        }

        @Nullable
        String of(int column) {
            return columns.get(column).name().equals(FROZEN) ? paper() : values.get(column);
        }

        private @Nullable String paper() {
            for (var n = 0; n < columns.size(); n++) {
                if (columns.get(n).name().equals("paper")) {
                    return values.get(n);
                }
            }
            throw new IllegalStateException(table);
        }

        Row in(long other) {
            return new Row(table, columns, values, other);
        }

        /** The digest of a final paper is the database's to make, so it is asked for by the paper. */
        private static String mark(Column column) {
            return column.name().equals(FROZEN)
                    ? "(select frozen from documents_paper where county_code = '410899' and id = ?::uuid)"
                    : "?::" + column.type();
        }

        String insert() {
            var names = columns.stream().map(Column::name).toList();
            var marks = columns.stream().map(Row::mark).toList();
            return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", marks)
                    + ")";
        }
    }

    /** What {@code id} has left; rows of one transaction stand together. */
    static SampleRows of(Connection connection, String id) throws SQLException {
        var tables = tables(connection);
        var ids = new HashSet<>(Set.of(id));
        var rows = new LinkedHashMap<String, Row>();
        int before;
        do {
            before = rows.size();
            for (var table : tables.entrySet()) {
                collect(connection, table.getKey(), table.getValue(), ids, rows);
            }
        } while (rows.size() > before);
        var first = rows.values().stream().mapToLong(Row::transaction).min().orElseThrow();
        var sorted = rows.values().stream()
                .map(row -> row.core() ? row.in(first) : row)
                .sorted(Comparator.comparingLong(Row::transaction).thenComparing(row -> !row.core()))
                .toList();
        return new SampleRows(id, sorted, ids);
    }

    int size() {
        return rows.size();
    }

    /** Prepared once per connection; one call writes everything once. */
    final class Writer {

        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();
        private final @Nullable PreparedStatement core;

        Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            for (var row : rows) {
                statements.add(connection.prepareStatement(row.insert()));
            }
            core = rows.stream().anyMatch(Row::core) ? connection.prepareStatement(CORE) : null;
        }

        void write() throws SQLException {
            var fresh = new HashMap<String, String>();
            ids.forEach(id -> fresh.put(id, Ids.next().toString()));
            var mark = "~" + UUID.randomUUID();
            for (var n = 0; n < rows.size(); n++) {
                var row = rows.get(n);
                if (n > 0 && row.transaction() != rows.get(n - 1).transaction()) {
                    between(fresh);
                }
                for (var c = 0; c < row.columns().size(); c++) {
                    statements.get(n).setString(c + 1, value(row.columns().get(c), row.of(c), fresh, mark));
                }
                statements.get(n).executeUpdate();
            }
            connection.commit();
        }

        /** The end of one transaction and the core's change in the next; a report is written in one. */
        private void between(Map<String, String> fresh) throws SQLException {
            connection.commit();
            if (core != null) {
                core.setString(1, fresh.get(id));
                core.executeUpdate();
            }
        }

        private static @Nullable String value(
                Column column, @Nullable String value, Map<String, String> fresh, String mark) {
            if (value == null) {
                return null;
            }
            return switch (column.name()) {
                case "once" -> UUID.randomUUID().toString();
                case "receipt", "number", "decision_number", "case_number" ->
                    column.type().equals("text") ? value + mark : value;
                case "code" -> value.matches("\\d{17}") ? payCode(value) : value;
                default -> fresh.getOrDefault(value, value);
            };
        }
    }

    /** A pay code is one of its kind: another one of the same county and length. */
    private static String payCode(String code) {
        return code.substring(0, 6)
                + "%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));
    }

    private static Map<String, List<Column>> tables(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, List<Column>>();
        try (var statement = connection.createStatement();
                var columns = statement.executeQuery(COLUMNS)) {
            while (columns.next()) {
                found.computeIfAbsent(columns.getString(1), name -> new ArrayList<>())
                        .add(new Column(columns.getString(2), columns.getString(3)));
            }
        }
        found.values().removeIf(all -> all.stream().noneMatch(c -> c.type().equals("uuid")));
        return found;
    }

    private static void collect(
            Connection connection, String table, List<Column> columns, Set<String> ids, Map<String, Row> rows)
            throws SQLException {
        var uuids = columns.stream()
                .filter(c -> c.type().equals("uuid"))
                .map(c -> c.name() + " = any (?)")
                .toList();
        var sql = "select "
                + String.join(
                        ", ", columns.stream().map(c -> c.name() + "::text").toList()) + ", xmin::text from " + table
                + " where "
                + String.join(" or ", uuids);
        try (var find = connection.prepareStatement(sql)) {
            var known = connection.createArrayOf("uuid", ids.toArray());
            for (var n = 1; n <= uuids.size(); n++) {
                find.setArray(n, known);
            }
            try (var found = find.executeQuery()) {
                while (found.next()) {
                    var values = new ArrayList<@Nullable String>();
                    for (var n = 1; n <= columns.size(); n++) {
                        values.add(found.getString(n));
                        if (columns.get(n - 1).name().equals("id")) {
                            ids.add(found.getString(n));
                        }
                    }
                    rows.putIfAbsent(
                            table + values, new Row(table, columns, values, found.getLong(columns.size() + 1)));
                }
            }
        }
    }
}
