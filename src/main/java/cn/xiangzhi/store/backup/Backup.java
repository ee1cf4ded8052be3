package cn.xiangzhi.store.backup;

import cn.xiangzhi.secrecy.Sm3;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: every table as it was at one moment (one REPEATABLE READ transaction), then the files, then the
 * manifest. Work goes on meanwhile.
 */
final class Backup {

    private final Connection connection;
    private final PrintStream out;

    Backup(Connection connection, PrintStream out) {
        this.connection = connection;
        this.out = out;
    }

    /** Writes beside {@code target} first and renames at the end, so that a half backup is never taken for one. */
    Manifest write(Path target, Path home, boolean withKey, Clock clock) throws IOException, SQLException {
        var partial = target.resolveSibling(target.getFileName() + ".part");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16))) {
            zip.setLevel(3);
            var manifest = write(zip, home, withKey, clock);
            zip.close();
            Files.move(partial, target);
            return manifest;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private Manifest write(ZipOutputStream zip, Path home, boolean withKey, Clock clock)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var tables = tables(zip);
        var manifest = new Manifest(
                Manifest.FORMAT,
                clock.instant().toString(),
                connection.getMetaData().getDatabaseProductVersion(),
                Catalogue.histories(connection),
                tables,
                sequences(),
                files(zip, home, withKey));
        connection.rollback();
        var json = JsonMapper.builder().build().writeValueAsBytes(manifest);
        put(zip, Manifest.ENTRY, json);
        put(zip, Manifest.DIGEST_ENTRY, Sm3.hex(json).getBytes(StandardCharsets.US_ASCII));
        return manifest;
    }

    private List<Manifest.Table> tables(ZipOutputStream zip) throws IOException, SQLException {
        var copy = new TableCopy(connection);
        copy.settle();
        var written = new ArrayList<Manifest.Table>();
        var found = Catalogue.tables(connection);
        for (var table : found) {
            zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".copy"));
            var digest = new Digesting(zip);
            var rows = copy.out(table.name(), table.columns(), table.key(), digest);
            zip.closeEntry();
            written.add(new Manifest.Table(table.name(), table.columns(), table.key(), rows, digest.sm3()));
            out.printf("[%d/%d] %s：%,d 行%n", written.size(), found.size(), table.name(), rows);
        }
        return written;
    }

    private List<Manifest.Sequence> sequences() throws SQLException {
        var found = new ArrayList<Manifest.Sequence>();
        for (var name : Catalogue.sequences(connection)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                found.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return found;
    }

    private List<Manifest.Attached> files(ZipOutputStream zip, Path home, boolean withKey) throws IOException {
        var written = new ArrayList<Manifest.Attached>();
        for (var path : HomeFiles.of(home)) {
            if (HomeFiles.isKey(path) && !withKey) {
                continue;
            }
            zip.putNextEntry(new ZipEntry("files/" + path));
            var digest = new Digesting(zip);
            Files.copy(home.resolve(path), digest);
            zip.closeEntry();
            written.add(new Manifest.Attached(path, digest.size(), digest.sm3()));
        }
        out.printf("附件等文件：%,d 个%n", written.size());
        return written;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
