package cn.xiangzhi.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A row of another township in every table that has townships, all under one id and with one mark in every text. Read by
 * somebody outside the township it must look as if it were not there.
 */
record Planted(JdbcClient jdbc, String county, UUID id, List<String> tables) {

    static final String MARK = "XZMARKXZ";

    /**
     * Registers every room may name, roles and the catalogue of the whole county and the digests of its chain are no secret;
     * the audit trail and the chain are written by themselves.
     */
    private static final List<String> REGISTERS = List.of(
            "places_",
            "organization_",
            "calendar_",
            "law_",
            "flyway",
            "access_role",
            "access_audit",
            "powers_item",
            "powers_word",
            "powers_law_change",
            "documents_unlinked",
            "documents_link",
            "documents_chain_head",
            "documents_anchor");

    private record Column(String name, String type, boolean nullable) {}

    static Planted in(JdbcClient jdbc, String county, String township) {
        var id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_00aaL);
        var waiting = new ArrayList<>(scoped(jdbc));
        var done = new ArrayList<String>();
        var moved = true;
        while (moved && !waiting.isEmpty()) {
            moved = waiting.removeIf(table -> plant(jdbc, table, county, township, id) && done.add(table));
        }
        return new Planted(jdbc, county, id, List.copyOf(done));
    }

    /** The planted rows as text, to see whether anything was changed. */
    String fingerprint() {
        return tables.stream()
                .map(t -> jdbc.sql("select '" + t + "' || coalesce(string_agg(x::text, '|'), '') from " + t
                                + " x where county_code = :county and x::text like '%" + MARK + "%'")
                        .param("county", county)
                        .query(String.class)
                        .single())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> scoped(JdbcClient jdbc) {
        return jdbc.sql("""
                select t.table_name from information_schema.tables t
                where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and exists
                    (select 1 from information_schema.columns c
                     where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'county_code')
                order by t.table_name
                """).query(String.class).stream()
                .filter(t -> REGISTERS.stream().noneMatch(t::startsWith))
                .toList();
    }

    private static boolean plant(JdbcClient jdbc, String table, String county, String township, UUID id) {
        var columns = jdbc.sql("""
                select column_name as name, data_type as type, is_nullable = 'YES' as nullable
                from information_schema.columns
                where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
                    and is_identity = 'NO'
                order by ordinal_position
                """).param("table", table).query(Column.class).list();
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : columns) {
            var value = value(column, county, township, id);
            if (value != null) {
                names.add(column.name());
                values.add(value);
            }
        }
        try {
            jdbc.sql("insert into " + table + " (" + String.join(",", names) + ") values (" + String.join(",", values)
                            + ")")
                    .update();
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private static @Nullable String value(Column column, String county, String township, UUID id) {
        return switch (column.name()) {
            case "county_code" -> "'" + county + "'";
            case "township_code" -> "'" + township + "'";
            default ->
                switch (column.type()) {
                    case "text", "character varying" -> "'" + MARK + "'";
                    case "uuid" -> "'" + id + "'";
                    case "boolean" -> "false";
                    case "integer", "bigint", "smallint", "numeric", "double precision" -> "1";
                    case "date" -> "date '2026-11-02'";
                    case "timestamp with time zone" -> "timestamptz '2026-11-02 09:00+08'";
                    case "jsonb" -> "'{\"mark\": \"" + MARK + "\"}'";
                    case "json" -> "'{\"mark\": \"" + MARK + "\"}'";
                    case "ARRAY" -> column.nullable() ? null : "'{}'";
                    case "bytea" -> "'\\x00'";
                    default -> null;
                };
        };
    }
}
