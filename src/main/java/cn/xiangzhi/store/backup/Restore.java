package cn.xiangzhi.store.backup;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Loads a backup into an empty store: the tables as they were migrated then, the rows in one transaction, each table
 * written out again and compared with its digest, then the files. What fails leaves the store empty again.
 */
final class Restore {

    private final DataSource source;
    private final Path home;
    private final PrintStream out;
    private final List<Path> written = new ArrayList<>();

    Restore(DataSource source, Path home, PrintStream out) {
        this.source = source;
        this.home = home;
        this.out = out;
    }

    void read(BackupFile backup) throws IOException, SQLException {
        backup.check(out);
        mustBeEmpty(backup.manifest());
        var done = false;
        try {
            migrate(backup.manifest());
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                load(connection, backup);
                files(backup);
                connection.commit();
                done = true;
            }
        } finally {
            if (!done) {
                flyway().cleanDisabled(false).load().clean();
                for (var file : written) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void mustBeEmpty(Manifest manifest) throws SQLException, IOException {
        try (var connection = source.getConnection()) {
            if (!Catalogue.tables(connection).isEmpty()) {
                throw refuse("数据库里已经有表");
            }
        }
        for (var file : manifest.files()) {
            if (Files.exists(home.resolve(file.path()))) {
                throw refuse("数据目录里已经有文件 " + file.path());
            }
        }
    }

    private static Refused refuse(String why) {
        return new Refused(
                Refused.Kind.CONFLICT,
                null,
                "不能恢复",
                why + "，恢复只能进入空的库",
                Basis.house("不覆盖已有数据"),
                "请换一个空的数据目录（--xiangzhi.home=目录）或空的外部数据库");
    }

    /** Brings every room to the version of the backup; the next start of the program goes on from there. */
    private void migrate(Manifest manifest) {
        for (var history : manifest.histories()) {
            var room = history.table().substring("flyway_schema_history".length());
            var location = room.isEmpty() ? "__root" : room.substring(1);
            var version = history.version();
            var flyway = flyway().locations("classpath:db/migration/" + location)
                    .table(history.table())
                    .baselineVersion("0")
                    .baselineOnMigrate(true)
                    .target(version == null ? MigrationVersion.EMPTY : MigrationVersion.fromVersion(version))
                    .load();
            flyway.migrate();
            var current = flyway.info().current();
            if (version != null && (current == null || !version.equals(Objects.toString(current.getVersion())))) {
                throw Refused.invalid("不能恢复", "备份来自更新的程序（" + location + " " + version + "），本程序不认识", "请用与备份相同或更新的程序恢复");
            }
        }
        out.println("表结构已建好");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(source);
    }

    private void load(Connection connection, BackupFile backup) throws SQLException, IOException {
        var manifest = backup.manifest();
        var known = new HashSet<String>();
        Catalogue.tables(connection).forEach(t -> known.add(t.name()));
        var keys = Catalogue.foreignKeys(connection);
        try (var statement = connection.createStatement()) {
            for (var key : keys) {
                statement.execute("alter table " + key.table() + " drop constraint " + key.name());
            }
            var copy = new TableCopy(connection);
            copy.settle();
            var count = 0;
            for (var table : manifest.tables()) {
                if (!known.contains(table.name())) {
                    throw Refused.invalid("不能恢复", "备份里的表 " + table.name() + " 在本程序中不存在", "请用与备份相同的程序恢复");
                }
                statement.execute("delete from " + table.name());
                load(copy, backup, table);
                out.printf("[%d/%d] %s：%,d 行，已核对%n", ++count, manifest.tables().size(), table.name(), table.rows());
            }
            for (var key : keys) {
                statement.execute(
                        "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
            }
        }
        sequences(connection, manifest.sequences());
    }

    private static void load(TableCopy copy, BackupFile backup, Manifest.Table table) throws SQLException, IOException {
        try (var stream = backup.table(table)) {
            var rows = copy.in(table.name(), table.columns(), stream);
            if (rows != table.rows()) {
                throw BackupFile.damaged(table.name() + " 应有 " + table.rows() + " 行，实得 " + rows + " 行");
            }
        }
        var digest = new Digesting(OutputStream.nullOutputStream());
        copy.out(table.name(), table.columns(), table.key(), digest);
        if (table.ordered() && !digest.sm3().equals(table.sm3())) {
            throw BackupFile.damaged(table.name() + " 写入后的内容与备份不符");
        }
    }

    private static void sequences(Connection connection, List<Manifest.Sequence> sequences) throws SQLException {
        for (var sequence : sequences) {
            try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    private void files(BackupFile backup) throws IOException {
        for (var file : backup.manifest().files()) {
            var target = home.resolve(file.path()).normalize();
            if (!target.startsWith(home.normalize())) {
                throw BackupFile.damaged("文件路径越界 " + file.path());
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            written.add(target);
            try (var stream = backup.file(file)) {
                Files.copy(stream, target);
            }
            if (HomeFiles.isKey(file.path())) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        }
        out.printf("文件：%,d 个，已核对%n", backup.manifest().files().size());
    }
}
