package cn.xiangzhi.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** One table out or in, as COPY text, the same on every supported version of PostgreSQL. */
final class TableCopy {

    private static final String SESSION =
            "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';"
                    + " set local extra_float_digits = 1; set local bytea_output = 'hex';"
                    + " set local client_encoding = 'UTF8'";

    private final Connection connection;
    private final CopyManager copies;

    TableCopy(Connection connection) throws SQLException {
        this.connection = connection;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Makes the text of values independent of the session's settings, until the transaction ends. */
    void settle() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SESSION);
        }
    }

    long out(String table, List<String> columns, List<String> key, OutputStream to) throws SQLException, IOException {
        var order = key.isEmpty() ? "" : " order by " + String.join(", ", key);
        return copies.copyOut(
                "copy (select " + String.join(", ", columns) + " from " + table + order + ") to stdout", to);
    }

    long in(String table, List<String> columns, InputStream from) throws SQLException, IOException {
        return copies.copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin", from, 1 << 16);
    }
}
