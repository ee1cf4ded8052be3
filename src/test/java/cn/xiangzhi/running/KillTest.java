package cn.xiangzhi.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.store.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there, however the program ended. */
@Tag("slow")
class KillTest {

    private static final int KILLS = 4;
    private static final int RESIDENTS = 4;

    @TempDir
    private Path home;

    @Test
    void 接报途中反复被杀_已给回执的一件不少() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var program = Program.start(home)) {
            program.port();
            register();
        }
        for (var round = 1; round <= KILLS; round++) {
            try (var program = Program.start(home)) {
                killAmidReports(program, acknowledged, 60 * round);
            }
        }
        try (var program = Program.start(home)) {
            program.port();
            assertThat(kept()).containsAll(acknowledged);
            assertThat(new Resident(program.port()).report(Village.CODE, "杀不死")).isNotBlank();
            assertThat(program.stop()).isIn(0, 143);
            assertThat(program.output()).contains("内嵌 PostgreSQL 已停止").doesNotContain("ERROR");
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(60 * KILLS);
    }

    @Test
    void 同一数据目录启动第二个进程_说清原因后退出_第一个照常() throws Exception {
        try (var first = Program.start(home)) {
            var port = first.port();
            try (var second = Program.start(home)) {
                assertThat(second.ended()).isEqualTo(1);
                assertThat(second.output())
                        .contains("数据目录正在被另一个乡治进程使用（进程号 " + first.pid() + "）")
                        .doesNotContain("\tat ");
            }
            register();
            assertThat(new Resident(port).report(Village.CODE, "照常")).isNotBlank();
        }
    }

    /** Lets residents report until enough were acknowledged in this round, then kills while they go on. */
    private static void killAmidReports(Program program, Queue<String> acknowledged, int enough) throws Exception {
        var port = program.port();
        var before = acknowledged.size();
        var number = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < RESIDENTS; n++) {
                threads.submit(() -> {
                    var resident = new Resident(port);
                    while (true) {
                        acknowledged.add(resident.report(Village.CODE, "第" + number.incrementAndGet() + "件：路灯不亮"));
                    }
                });
            }
            var until = Instant.now().plusSeconds(120);
            while (acknowledged.size() - before < enough && Instant.now().isBefore(until)) {
                Thread.onSpinWait();
            }
            program.kill();
        }
    }

    private void register() throws SQLException {
        try (var server = EmbeddedPostgres.startOrAttach(home);
                var connection = DriverManager.getConnection(server.url(), server.username(), server.password())) {
            Village.register(connection);
        }
    }

    private Set<String> kept() throws SQLException {
        var found = new TreeSet<String>();
        try (var server = EmbeddedPostgres.startOrAttach(home);
                var connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select receipt from intake_report")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
