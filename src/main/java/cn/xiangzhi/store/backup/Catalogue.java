package cn.xiangzhi.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the data base itself says about the product's tables; names are quoted by the server wherever needed. */
final class Catalogue {

    private static final String TABLES = """
            select quote_ident(c.relname),
                   array(select quote_ident(a.attname) from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                          order by a.attnum),
                   coalesce((select array_agg(quote_ident(a.attname) order by k.ord)
                               from pg_index i
                              cross join lateral unnest(i.indkey::int2[]) with ordinality k(attnum, ord)
                               join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                              where i.indrelid = c.oid and i.indisprimary), '{}'),
                   c.reltuples::bigint
              from pg_class c
             where c.relnamespace = current_schema()::regnamespace
               and c.relkind in ('r', 'p') and not c.relispartition
             order by c.relname
            """;
    private static final String SEQUENCES = """
            select quote_ident(c.relname) from pg_class c
             where c.relnamespace = current_schema()::regnamespace and c.relkind = 'S' order by c.relname
            """;
    private static final String FOREIGN_KEYS = """
            select quote_ident(t.relname), quote_ident(k.conname), pg_get_constraintdef(k.oid)
              from pg_constraint k join pg_class t on t.oid = k.conrelid
             where k.contype = 'f' and k.conparentid = 0 and t.relnamespace = current_schema()::regnamespace
             order by t.relname, k.conname
            """;

    private Catalogue() {}

    record Found(String name, List<String> columns, List<String> key, long about) {}

    record ForeignKey(String table, String name, String definition) {}

    static List<Found> tables(Connection connection) throws SQLException {
        var found = new ArrayList<Found>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                found.add(new Found(
                        rows.getString(1),
                        List.of((String[]) rows.getArray(2).getArray()),
                        List.of((String[]) rows.getArray(3).getArray()),
                        rows.getLong(4)));
            }
        }
        return found;
    }

    static List<String> sequences(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        var found = new ArrayList<ForeignKey>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(FOREIGN_KEYS)) {
            while (rows.next()) {
                found.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }

    /** The migration histories in the order in which the rooms were first migrated, with the highest version each. */
    static List<Manifest.History> histories(Connection connection) throws SQLException {
        record Dated(String first, Manifest.History history) {}
        var found = new ArrayList<Dated>();
        for (var table : tables(connection)) {
            if (!table.name().startsWith("flyway_schema_history")) {
                continue;
            }
            var sql = "select min(installed_on)::text, (array_agg(version order by installed_rank desc)"
                    + " filter (where version is not null and success))[1] from " + table.name();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                if (row.next() && row.getString(1) != null) {
                    found.add(new Dated(row.getString(1), new Manifest.History(table.name(), row.getString(2))));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Dated::first))
                .map(Dated::history)
                .toList();
    }
}
