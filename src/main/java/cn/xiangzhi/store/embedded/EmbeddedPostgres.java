package cn.xiangzhi.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that belongs to this process: data under {@code home/pg<major>}, reachable on the loopback address
 * only, with a generated password, with PostgreSQL's own durable defaults. Closing stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String USER = "app";
    static final String DATABASE = "xiangzhi";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final @Nullable DirectoryLock lock;
    private final PgCtl control;
    private final String password;
    private final int port;

    private EmbeddedPostgres(@Nullable DirectoryLock lock, PgCtl control, String password, int port) {
        this.lock = lock;
        this.control = control;
        this.password = password;
        this.port = port;
    }

    /** Starts on {@code home} with PostgreSQL's own settings. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, home, List.of());
    }

    /**
     * Starts on {@code home} with the programs unpacked below {@code programs}; {@code settings} are further
     * {@code name=value} settings, which only tests give.
     */
    public static EmbeddedPostgres start(Path home, Path programs, List<String> settings) {
        var directory = home.toAbsolutePath().normalize();
        try {
            var lock = DirectoryLock.take(directory)
                    .orElseThrow(() -> new EmbeddedStoreException("数据目录正在被另一个乡治进程使用（进程号 "
                            + DirectoryLock.holder(directory) + "）：" + directory
                            + "。同一个数据目录不能启动两次；请先停止那个进程，或用 --xiangzhi.home 指定另一个目录"));
            try {
                return start(directory, programs.toAbsolutePath().normalize(), lock, settings);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw failure("内嵌 PostgreSQL 无法启动", failed);
        }
    }

    /** As {@link #start}, but uses the server of a living program when there is one, and then leaves it running. */
    public static EmbeddedPostgres startOrAttach(Path home) {
        var directory = home.toAbsolutePath().normalize();
        try {
            var lock = DirectoryLock.take(directory);
            if (lock.isEmpty()) {
                return attach(directory);
            }
            lock.get().close();
            return start(directory);
        } catch (IOException failed) {
            throw failure("连接不上正在运行的内嵌 PostgreSQL", failed);
        }
    }

    private static EmbeddedStoreException failure(String what, IOException failed) {
        var why = failed instanceof AccessDeniedException
                ? "没有权限读写 " + failed.getMessage() + "，请用数据目录的属主运行，或用 --xiangzhi.home 指定另一个目录"
                : failed.getMessage();
        return new EmbeddedStoreException(what + "：" + why, failed);
    }

    private static EmbeddedPostgres attach(Path home) throws IOException {
        var binaries = Binaries.unpacked(home);
        var control = new PgCtl(binaries, RunAs.choose(), home.resolve("pg" + binaries.major()));
        var port = control.port()
                .orElseThrow(
                        () -> new EmbeddedStoreException("乡治正在启动或停止（进程号 " + DirectoryLock.holder(home) + "），请稍后再试"));
        return new EmbeddedPostgres(null, control, password(home.resolve("pg.password")), port);
    }

    private static EmbeddedPostgres start(Path home, Path programs, DirectoryLock lock, List<String> settings)
            throws IOException {
        var began = System.nanoTime();
        var runAs = RunAs.choose();
        var binaries = Binaries.unpacked(programs);
        var data = home.resolve("pg" + binaries.major());
        runAs.mayTake(data);
        runAs.mustReach(home);
        runAs.mustReach(binaries.directory());
        var password = password(home.resolve("pg.password"));
        var control = new PgCtl(binaries, runAs, data);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(home, control, password);
        }
        runAs.own(data);
        if (control.running()) {
            LOG.warn("上次未正常退出，先停止遗留的数据库进程");
            control.stop();
        }
        var port = startOnFreePort(control, settings);
        var server = new EmbeddedPostgres(lock, control, password, port);
        try {
            server.createDatabase();
        } catch (IOException | RuntimeException failed) {
            control.stop();
            throw failed;
        }
        LOG.info(
                "内嵌 PostgreSQL {} 已启动（{} 毫秒），数据在 {}",
                binaries.version(),
                (System.nanoTime() - began) / 1_000_000,
                data);
        return server;
    }

    /** Into a side directory first, so that an interrupted initialisation is not taken for a store. */
    private static void initialise(Path home, PgCtl control, String password) throws IOException {
        var fresh = home.resolve("pg.new");
        Trees.delete(fresh);
        var secret = Files.createTempFile("xiangzhi", ".pw");
        try {
            Files.writeString(secret, password);
            control.initialise(fresh, secret);
        } finally {
            Files.delete(secret);
        }
        Files.move(fresh, control.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int startOnFreePort(PgCtl control, List<String> settings) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            try {
                control.start(port, settings);
                return port;
            } catch (IOException failed) {
                if (attempt == 3) {
                    throw failed;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = file.resolveSibling("pg.password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, permissions);
            Files.writeString(fresh, HexFormat.of().formatHex(bytes));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private void createDatabase() throws IOException {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = 'xiangzhi'")) {
            if (!found.next()) {
                statement.execute("create database xiangzhi");
            }
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Where the product's own tables are. */
    public String url() {
        return url(DATABASE);
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    int port() {
        return port;
    }

    /** Lets go of the directory without stopping the server, as a killed process does. */
    void abandon() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try (lock) {
            control.stop();
            LOG.info("内嵌 PostgreSQL 已停止");
        } catch (IOException failed) {
            LOG.error("内嵌 PostgreSQL 未能正常停止：{}", failed.getMessage());
        }
    }
}
