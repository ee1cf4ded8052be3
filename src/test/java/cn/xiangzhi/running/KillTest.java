package cn.xiangzhi.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.store.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there, however the program ended. */
@Tag("slow")
class KillTest {

    private static final int KILLS = 3;
    private static final int RESIDENTS = 4;

    @TempDir
    private Path home;

    @Test
    void 接报途中反复被杀_已给回执的一件不少() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var program = start()) {
            program.port();
            register();
        }
        for (var round = 1; round <= KILLS; round++) {
            try (var program = start()) {
                killAmidReports(program, acknowledged, 60 * round);
            }
        }
        try (var program = start()) {
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
        try (var first = start()) {
            var port = first.port();
            try (var second = start()) {
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
        var number = new AtomicInteger();
        var heard = new Semaphore(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < RESIDENTS; n++) {
                threads.submit(() -> {
                    var resident = new Resident(port);
                    while (true) {
                        acknowledged.add(resident.report(Village.CODE, "第" + number.incrementAndGet() + "件：路灯不亮"));
                        heard.release();
                    }
                });
            }
            heard.tryAcquire(enough, 2, TimeUnit.MINUTES);
            program.kill();
        }
    }

    /** All reports come from one address here, which the public page would slow down. */
    private Program start() throws IOException {
        return Program.start(home, "--xiangzhi.public.posts-per-minute=1000000");
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
