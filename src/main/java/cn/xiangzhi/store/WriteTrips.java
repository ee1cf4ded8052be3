package cn.xiangzhi.store;

import cn.xiangzhi.store.LateWrites.Write;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** The trips to the database in which {@link LateWrites} travel, on the connection of the transaction. */
final class WriteTrips {

    /** Division by zero: a statement that had to write something wrote nothing. */
    private static final String NOTHING_COUNTED = "22012";

    private final DataSource source;
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();
    private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();
    private final Cache<Bundle, String> bundles =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(1000).build();

    WriteTrips(DataSource source) {
        this.source = source;
    }

    /** Writes in the same words as one statement of many rows, each kind where its first was written. */
    void sendByKind(List<Write> writes) {
        var kinds = new LinkedHashMap<String, List<Write>>();
        writes.forEach(write ->
                kinds.computeIfAbsent(write.sql, sql -> new ArrayList<>()).add(write));
        if (kinds.size() == writes.size()) {
            send(writes, false);
        } else {
            kinds.values().forEach(this::sendKind);
        }
    }

    private void sendKind(List<Write> writes) {
        if (writes.getFirst().unwritten == null) {
            sendRows(writes);
        } else {
            writes.forEach(write -> send(List.of(write), false));
        }
    }

    private void sendRows(List<Write> writes) {
        var text = parsed(writes.getFirst());
        var sql = NamedParameterUtils.substituteNamedParameters(text, writes.getFirst().values);
        prepared(sql, writes, statement -> {
            for (var write : writes) {
                bind(statement, Arrays.asList(NamedParameterUtils.buildValueArray(text, write.values, null)));
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    /** One text of many statements; with {@code commit} the transaction ends in it. */
    void send(List<Write> writes, boolean commit) {
        var values = values(writes);
        prepared(together(writes, commit), writes, statement -> {
            bind(statement, values);
            statement.execute();
        });
    }

    /** The same with a question at the end; answers its only row. */
    <T> T ask(List<Write> writes, RowMapper<T> row) {
        var found = new ArrayList<T>();
        var values = values(writes);
        prepared(together(writes, false), writes, statement -> {
            bind(statement, values);
            statement.execute();
            for (var n = 1; n < writes.size(); n++) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    found.add(row.mapRow(rows, found.size()));
                }
            }
        });
        return DataAccessUtils.requiredSingleResult(found);
    }

    private List<@Nullable Object> values(List<Write> writes) {
        var values = new ArrayList<@Nullable Object>();
        for (var write : writes) {
            values.addAll(Arrays.asList(NamedParameterUtils.buildValueArray(parsed(write), write.values, null)));
        }
        return values;
    }

    /** The same few moves are made all day, each with its own few writes: their text is put together once. */
    private String together(List<Write> writes, boolean commit) {
        if (writes.stream().anyMatch(Write::listed)) {
            return text(writes, commit);
        }
        var bundle = new Bundle(writes.stream().map(write -> write.sql).toList(), commit);
        var known = bundles.getIfPresent(bundle);
        if (known == null) {
            known = text(writes, commit);
            bundles.put(bundle, known);
        }
        return known;
    }

    private String text(List<Write> writes, boolean commit) {
        var all = new StringJoiner(";\n");
        for (var write : writes) {
            all.add(NamedParameterUtils.substituteNamedParameters(parsed(write), write.values));
        }
        if (commit) {
            all.add("commit");
        }
        return all.toString();
    }

    /** The texts of one trip, in their order. */
    private record Bundle(List<String> texts, boolean commit) {}

    private ParsedSql parsed(Write write) {
        return parsed.computeIfAbsent(write.sql, NamedParameterUtils::parseSqlStatement);
    }

    /** What is done with a statement of the transaction's connection. */
    private interface Doing {
        void with(PreparedStatement statement) throws SQLException;
    }

    private void prepared(String sql, List<Write> writes, Doing doing) {
        var connection = DataSourceUtils.getConnection(source);
        try (var statement = connection.prepareStatement(sql)) {
            doing.with(statement);
        } catch (SQLException refused) {
            if (NOTHING_COUNTED.equals(refused.getSQLState())) {
                writes.stream()
                        .map(write -> write.unwritten)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(unwritten -> {
                            throw unwritten.get();
                        });
            }
            var told = translator.translate("late writes", sql, refused);
            throw told != null ? told : new UncategorizedSQLException("late writes", sql, refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (var n = 0; n < values.size(); n++) {
            var value = values.get(n);
            if (value instanceof SqlParameterValue typed) {
                StatementCreatorUtils.setParameterValue(statement, n + 1, typed, typed.getValue());
            } else {
                StatementCreatorUtils.setParameterValue(statement, n + 1, SqlTypeValue.TYPE_UNKNOWN, value);
            }
        }
    }
}
