package cn.xiangzhi.bench;

import cn.xiangzhi.base.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every row that one report has left in any table, to be written again under new ids by plain JDBC. */
final class SampleRows {

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.udt_name
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
             order by c.table_name, c.ordinal_position
            """;

    private final List<Row> rows;
    private final Set<String> ids;

    private SampleRows(List<Row> rows, Set<String> ids) {
        this.rows = rows;
        this.ids = ids;
    }

    private record Column(String name, String type) {}

    private record Row(String table, List<Column> columns, List<@Nullable String> values) {

        String insert() {
            var names = columns.stream().map(Column::name).toList();
            var marks = columns.stream().map(c -> "?::" + c.type()).toList();
            return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", marks)
                    + ")";
        }
    }

    static SampleRows of(Connection connection, String report) throws SQLException {
        var tables = tables(connection);
        var ids = new HashSet<>(Set.of(report));
        var rows = new LinkedHashMap<String, Row>();
        int before;
        do {
            before = rows.size();
            for (var table : tables.entrySet()) {
                collect(connection, table.getKey(), table.getValue(), ids, rows);
            }
        } while (rows.size() > before);
        return new SampleRows(List.copyOf(rows.values()), ids);
    }

    int size() {
        return rows.size();
    }

    /** Prepared once per connection; one call writes one report in one transaction. */
    final class Writer {

        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();

        Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            for (var row : rows) {
                statements.add(connection.prepareStatement(row.insert()));
            }
        }

        void write() throws SQLException {
            var fresh = new HashMap<String, String>();
            ids.forEach(id -> fresh.put(id, Ids.next().toString()));
            var mark = "~" + UUID.randomUUID();
            for (var n = 0; n < rows.size(); n++) {
                var row = rows.get(n);
                for (var c = 0; c < row.columns().size(); c++) {
                    statements
                            .get(n)
                            .setString(
                                    c + 1,
                                    value(row.columns().get(c), row.values().get(c), fresh, mark));
                }
                statements.get(n).executeUpdate();
            }
            connection.commit();
        }

        private static @Nullable String value(
                Column column, @Nullable String value, Map<String, String> fresh, String mark) {
            if (value == null) {
                return null;
            }
            return switch (column.name()) {
                case "once" -> UUID.randomUUID().toString();
                case "receipt", "number" -> value + mark;
                default -> fresh.getOrDefault(value, value);
            };
        }
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
                        ", ", columns.stream().map(c -> c.name() + "::text").toList()) + " from " + table + " where "
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
                    rows.putIfAbsent(table + values, new Row(table, columns, values));
                }
            }
        }
    }
}
