package cn.xiangzhi;

import cn.xiangzhi.store.embedded.EmbeddedPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * One real PostgreSQL for all tests of a JVM, in a temporary directory, removed at the end. Every call of
 * {@link #dataSource} makes a fresh database, so tests never meet each other's rows.
 */
public final class TestStore {

    /** The rooms in the order in which their migrations run; each keeps its own history, as in the product. */
    private static final List<String> ROOMS = rooms();

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestStore() {}

    /** A fresh database migrated for the rooms named, or for all rooms when none is named. */
    public static DataSource dataSource(String... rooms) {
        var name = emptyDatabase();
        var source = open(name);
        for (var room : rooms.length == 0 ? ROOMS : List.of(rooms)) {
            migrate(source, room);
        }
        return source;
    }

    /** {@link #dataSource} behind a client. */
    public static JdbcClient jdbc(String... rooms) {
        return JdbcClient.create(dataSource(rooms));
    }

    /** The name of a fresh database without any table. */
    public static String emptyDatabase() {
        var name = "t" + COUNTER.incrementAndGet();
        JdbcClient.create(open("postgres")).sql("create database " + name).update();
        return name;
    }

    public static HikariDataSource open(String database) {
        var source = new HikariDataSource();
        source.setJdbcUrl(server().url(database));
        source.setUsername(server().username());
        source.setPassword(server().password());
        source.setMaximumPoolSize(6);
        source.setMinimumIdle(0);
        source.setIdleTimeout(10_000);
        return source;
    }

    public static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    /** A directory for what a test keeps in files; removed with the server's. */
    public static Path home() {
        return Server.HOME;
    }

    /** Where the programs of PostgreSQL are unpacked; each JVM of a run has its own place, since two unpack at once. */
    public static Path programs() {
        return Path.of("target/postgres", System.getProperty("test.fork", "1"));
    }

    private static List<String> rooms() {
        var list = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        try (var stream = list.getInputStream()) {
            return List.copyOf(JsonMapper.builder().build().readTree(stream).propertyNames());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void migrate(DataSource source, String room) {
        try {
            var pattern = "classpath*:db/migration/" + room + "/*.sql";
            if (new PathMatchingResourcePatternResolver().getResources(pattern).length == 0) {
                return;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + room)
                .table("flyway_schema_history_" + room)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load()
                .migrate();
    }

    /** Started at the first use; tests may lose their rows with the machine, so they need not wait for the disk. */
    private static final class Server {

        private static final Path HOME = temporary();
        private static final EmbeddedPostgres RUNNING = EmbeddedPostgres.start(
                HOME,
                programs(),
                List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Server::remove));
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("xiangzhi-test-");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void remove() {
            RUNNING.close();
            try (var all = Files.walk(HOME)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            } catch (IOException gone) {
                // a file vanished while walking: it is being removed anyway
            }
        }
    }
}
