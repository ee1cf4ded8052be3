package cn.xiangzhi.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded PostgreSQL as a store one may trust. */
class EmbeddedPostgresTest {

    /** Unpacked once per build, as the unpacking is the slow part. */
    private static final Path PROGRAMS = TestStore.programs();

    @TempDir
    private Path home;

    @Test
    void 重启后数据仍在且设置与正式服务器一样耐久() throws Exception {
        try (var server = EmbeddedPostgres.start(home, PROGRAMS, List.of())) {
            run(server, "create table kept as select '占道经营' as text");
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
        try (var server = EmbeddedPostgres.start(home, PROGRAMS, List.of())) {
            assertThat(ask(server, "select text from kept")).isEqualTo("占道经营");
        }
    }

    @Test
    void 密码随机生成且只有属主可读_口令不对不能连接() throws Exception {
        try (var server = EmbeddedPostgres.start(home, PROGRAMS, List.of())) {
            var permissions = Files.getPosixFilePermissions(home.resolve("pg.password"));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.username(), "wrong"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void 同一数据目录不能启动两次并说清原因() {
        try (var server = EmbeddedPostgres.start(home, PROGRAMS, List.of())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, PROGRAMS, List.of()))
                    .isInstanceOf(EmbeddedStoreException.class)
                    .hasMessageContaining("数据目录正在被另一个乡治进程使用")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void 遗留的数据库进程先停后启() throws Exception {
        var first = EmbeddedPostgres.start(home, PROGRAMS, List.of());
        run(first, "create table kept as select 1 as n");
        first.abandon();
        try (var second = EmbeddedPostgres.start(home, PROGRAMS, List.of())) {
            assertThat(ask(second, "select n from kept")).isEqualTo("1");
        }
    }

    @Test
    void 初始化中断不留下半个库() throws Exception {
        Files.createDirectories(home.resolve("pg.new/base"));
        try (var server = EmbeddedPostgres.start(home, PROGRAMS, List.of())) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(home.resolve("pg.new")).doesNotExist();
    }

    @Test
    void 以root身份不夺走别的用户的库() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var data = Files.createDirectories(home.resolve("pg18"));
        var daemon = data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon");
        Files.setOwner(data, daemon);
        assertThatThrownBy(() -> RunAs.NAMESPACE.mayTake(data))
                .isInstanceOf(EmbeddedStoreException.class)
                .hasMessageContaining("daemon")
                .hasMessageContaining("runuser");
        RunAs.SELF.mayTake(data);
        assertThat(Files.getOwner(data)).isEqualTo(daemon);
    }

    @Test
    void 只能用nobody而它进不了目录时说清楚() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        var inside = Files.createDirectories(home.resolve("inside"));
        assertThatThrownBy(() -> RunAs.NOBODY.mustReach(inside))
                .isInstanceOf(EmbeddedStoreException.class)
                .hasMessageContaining("--xiangzhi.home");
        RunAs.NAMESPACE.mustReach(inside);
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
