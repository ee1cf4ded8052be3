package cn.xiangzhi.bench;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.forms.FormsCheck;
import cn.xiangzhi.running.Program;
import cn.xiangzhi.store.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the built product ({@code target/app}, made by bin/bench) on a store with the demonstration county, grown to
 * ten thousand and to a million reports. {@code -Dbench.reports=…} and {@code -Dbench.cases=…} set the larger numbers,
 * {@code -Dbench.only=ef} measures whole cases and the long case page alone, {@code -Dbench.only=verify} the proof of the
 * store alone ({@code -Dbench.attachments=…}), {@code stream} reports at a fixed rate and a kill, {@code search} the search alone, {@code -Dbench.only=papers} the forms of papers and their seals,
 * {@code -Dbench.only=board} the dispatcher's board, {@code -Dbench.only=routing} rules tried on the past,
 * {@code -Dbench.only=field} a week's field work over a slow line ({@code -Dbench.visits=…}, {@code -Dbench.bits=…}),
 * {@code -Dbench.only=health} the health check of powers over {@code -Dbench.health=…} reports, with
 * {@code -Dbench.keep=true} in the store that was filled before.
 */
@Tag("bench")
class BenchTest {

    private static final Path APP = Path.of("target/app").toAbsolutePath();
    private static final Path HOME = Path.of("target/bench-data").toAbsolutePath();
    private static final int SMALL = 10_000;
    private static final int LARGE = Integer.getInteger("bench.reports", 1_000_000);
    private static final int CASES = Integer.getInteger("bench.cases", LARGE / 5);
    private static final String ONLY = System.getProperty("bench.only", "");

    private final List<String> lines = new ArrayList<>();

    @Test
    void 实测() throws Exception {
        if (!Boolean.getBoolean("bench.keep")) {
            empty();
        }
        say("| 项目 | 结果 | 目标 |");
        say("| --- | --- | --- |");
        switch (ONLY) {
            case "papers" -> papers();
            case "verify" -> verify();
            case "health" -> health();
            case "stream" -> {
                loadDemonstration();
                stream();
            }
            case "search" -> {
                loadDemonstration();
                search();
            }
            case "board" -> {
                loadDemonstration();
                board();
            }
            case "routing" -> {
                loadDemonstration();
                routing();
            }
            case "field" -> {
                loadDemonstration();
                field();
            }
            case "ef" -> {
                loadDemonstration();
                onlyCases();
            }
            default -> {
                loadDemonstration();
                everything();
                stream();
                board();
                routing();
                field();
                verify();
                papers();
                health();
            }
        }
        Files.write(Path.of("target/bench.md"), lines);
    }

    private void loadDemonstration() throws Exception {
        try (var program = product(true, "--xiangzhi.demo=true")) {
            program.port();
        }
    }

    /** Reports at a fixed rate for a minute, and what a kill leaves of them. */
    private void stream() throws Exception {
        var result = ReportStream.measure(
                () -> product(true, "--xiangzhi.public.reports-per-place=100000000"),
                BenchTest::connect,
                HOME.resolve("pg18/postmaster.pid"),
                Integer.getInteger("bench.rate", 500),
                Integer.getInteger("bench.flood", 1500),
                Duration.ofSeconds(Integer.getInteger("bench.seconds", 60)));
        say(
                "| (k) 接报洪流：每秒 %d 件不等答复地送，%,d 件 | 每秒 %.0f 件得到回执，未受理 %d 件 | 500 件/秒 |",
                result.wanted(), result.sent(), result.perSecond(), result.refused());
        say(
                "| (k) 从应送的时刻到得到回执 | p50 %.0f 毫秒，p95 %.0f 毫秒，p99 %.0f 毫秒，超过一秒 %d 件 | |",
                result.p50(), result.p95(), result.p99(), result.late());
        say(
                "| (k) 每件的处理器时间：Java + PostgreSQL（结束时平均负载 %.1f） | %.2f + %.2f 毫秒 | |",
                result.load(),
                result.effort().java() * 1000 / result.got(),
                result.effort().store() * 1000 / result.got());
        var flood = result.flood();
        say(
                "| (k) 洪水：每秒送 %,d 件，20 秒 | 每秒 %.0f 件得到回执（p50 %.0f 毫秒，p95 %.0f 毫秒），每秒 %.0f 件当即答“排队已满”（503，p95 %.0f 毫秒） | |",
                flood.wanted(), flood.perSecond(), flood.p50(), flood.p95(), flood.refused(), flood.slowest());
        say(
                "| (k) 送到一半时 `kill -9` 程序和数据库，重新启动后 | 给过回执的 %,d 件，少（或不完整）%d 件 | 一件不少 |",
                result.acknowledged(), result.afterKill());
    }

    /** Words over a million reports, common and rare; {@code -Dbench.reports=…} for fewer. */
    private void search() throws Exception {
        try (var program = product(true)) {
            var port = program.port();
            try (var connection = connect()) {
                var counts = Growth.to(BenchTest::connect, LARGE, SMALL / 5);
                for (var one : SearchSpeed.measure(port, connection, supervisor(connection))) {
                    say(
                            "| (l) %s（%,d 件报告里有 %,d 件） | p50 %.0f 毫秒，p95 %.0f 毫秒 | p95 < 100 毫秒 |",
                            one.what(), counts.reports(), one.hits(), one.p50(), one.p95());
                }
            }
        }
    }

    /** The dispatcher's board with {@code -Dbench.open=…} open orders in one county. */
    private void board() throws Exception {
        var open = Integer.getInteger("bench.open", 100_000);
        try (var program = product(true);
                var connection = connectTo(program)) {
            OrderFill.open(connection, open);
            for (var one : BoardSpeed.measure(program.port(), supervisor(connection))) {
                say(
                        "| (m) 指挥台（全县 %,d 件未办结），%s：%s | p50 %.0f 毫秒，p95 %.0f 毫秒 | p95 < 100 毫秒 |",
                        open, one.who(), one.what(), one.p50(), one.p95());
            }
        }
    }

    /** Somebody who looks at the whole county. */
    private static String supervisor(Connection connection) throws Exception {
        return Throughput.first(connection, """
                select a.login from access_account a
                  join access_post_grant g on g.county_code = a.county_code and g.account_id = a.id
                  join access_role r on r.county_code = g.county_code and r.id = g.role_id
                 where r.code = 'COUNTY_SUPERVISOR' order by a.login limit 1
                """);
    }

    /** Rules tried on {@code -Dbench.past=…} reports of the past. */
    private void routing() throws Exception {
        try (var program = product(true);
                var connection = connectTo(program)) {
            OrderFill.past(connection, Integer.getInteger("bench.past", 1_000_000));
            var result = RoutingSpeed.measure(program.port(), connection);
            say(
                    "| (n) 派单规则试算：%d 条规则重派 %,d 件（命中 %,d 件，派到别处 %,d 件，%d 对互相矛盾） | %.1f 秒，每秒 %,.0f 件 | < 60 秒 |",
                    RoutingSpeed.RULES,
                    result.reports(),
                    result.decided(),
                    result.elsewhere(),
                    result.clashes(),
                    result.seconds(),
                    result.reports() / result.seconds());
        }
    }

    /** Forty visits with two hundred photos, done without a signal, over a megabit a second upwards with 300 ms to every answer. */
    private void field() throws Exception {
        try (var program = product(true)) {
            var visits = Integer.getInteger("bench.visits", 40);
            var bits = Integer.getInteger("bench.bits", 1_000_000);
            var latency = Integer.getInteger("bench.latency", 300);
            var week = FieldWeek.measure(program.port(), visits, visits * 5, bits, latency);
            say(
                    "| (o) 一周外勤：%d 次检查、%d 张照片（%.1f MB），上行 %.1f Mbit/s、每答 %d 毫秒，全部传完（结束时平均负载 %.1f） | %.0f 秒，%d 个请求 | |",
                    week.visits(),
                    week.photos(),
                    week.bytes() / 1e6,
                    bits / 1e6,
                    latency,
                    week.load(),
                    week.seconds(),
                    week.requests());
            say("| (o) 与线路本身传这些照片要的时间之比（%.0f 秒） | %.2f | ≤ 1.5 |", week.floor(), week.seconds() / week.floor());
            say("| (o) 途中看到的进度 | %s | |", week.progress().get(week.progress().size() / 2));
        }
    }

    private void papers() throws Exception {
        say("| (h) 五种字体常驻堆内存 | %.0f MB | |", Papers.resident());
        for (var form : Papers.measure()) {
            say(
                    "| (h) 文书：%s（%d 种各长短两份，单线程） | %.0f 份/秒，每份分配 %.1f MB，堆最多占用 %.0f MB，结果平均 %.0f KB | |",
                    form.form(),
                    PaperKind.values().length,
                    form.perSecond(),
                    form.allocated(),
                    form.peak(),
                    form.size());
        }
        var sheet = PrintedPapers.of(PaperKind.DECISION);
        var pages = FormsCheck.pdf(sheet);
        Seals.rows(pages, FormsCheck.ofd(pages, sheet)).forEach(this::say);
    }

    private void health() throws Exception {
        var result = HealthSpeed.measure(HOME.resolve("health"));
        say(
                "| (j) 赋权体检：15 县 1,500 个乡镇、%,d 条行使依据、%,d 件报告、%,d 次检查、%,d 件案件，结果 %,d 行 | %.1f 秒 | < 60 秒 |",
                result.held(), result.reports(), result.visits(), result.cases(), result.rows(), result.seconds());
        say(
                "| (j) 其中处理器时间：Java + PostgreSQL（结束时平均负载 %.1f） | %.1f + %.1f 秒 | |",
                result.load(), result.effort().java(), result.effort().store());
        for (var page : result.pages()) {
            say("| (j) %s | p50 %.0f 毫秒，p95 %.0f 毫秒 | p95 < 100 毫秒 |", page.page(), page.p50(), page.p95());
        }
    }

    private void verify() throws IOException {
        var result = VerifySpeed.measure(HOME.resolve("verify"));
        for (var pair : result.pairs()) {
            say(
                    "| (g) 逐个读 %,d 个附件（%,.0f MB，%s，3 次，中位） | %.0f MB/秒 | |",
                    result.files(), result.megabytes(), pair.from(), pair.plain());
            say("| (g) `verify` 同样的附件（%s，3 次，中位） | %.0f MB/秒 | |", pair.from(), pair.proof());
            say("| (g) %s之比 | %.2f | %s |", pair.from(), pair.proof() / pair.plain(), pair.disk() ? "≥ 0.5" : "");
        }
        say("| (g) 其中种下 10 处改动（%d 处结果） | 一处不多一处不少 | |", result.planted());
    }

    private void onlyCases() throws Exception {
        try (var program = product(true)) {
            var port = program.port();
            try (var connection = connect()) {
                Growth.to(BenchTest::connect, LARGE, CASES);
                moves(port, connection);
            }
        }
    }

    private void everything() throws Exception {
        startTimes();
        try (var program = product(true)) {
            var port = program.port();
            try (var connection = connect()) {
                var small = grown(connection, port, SMALL);
                throughput(port, connection);
                var large = grown(connection, port, LARGE);
                moves(port, connection);
                for (var n = 0; n < small.size(); n++) {
                    var ratio = large.get(n).p95() / small.get(n).p95();
                    say("| (c) %s，百万与一万之比（p95） | %.2f | ≤ 1.5 |", small.get(n).page(), ratio);
                }
            }
            memory(program.pid());
        }
    }

    private void startTimes() throws Exception {
        for (var cached : List.of(true, false)) {
            var times = new ArrayList<Long>();
            for (var n = 0; n < 3; n++) {
                try (var program = product(cached)) {
                    times.add(StartTime.untilSignIn(program));
                }
            }
            times.sort(Comparator.naturalOrder());
            say(
                    "| (a) 启动到登录页可用，%s（3 次，中位） | %.1f 秒 | %s |",
                    cached ? "有 AOT 缓存" : "无缓存", times.get(1) / 1000.0, cached ? "< 4 秒" : "");
        }
    }

    private void throughput(int port, Connection connection) throws Exception {
        var result = Throughput.measure(port, connection, BenchTest::connect);
        say("| (b) 网页接报（10 个长连接） | %.0f 件/秒 | |", result.http());
        say("| (b) 同样的行、同样的连接数，直接 JDBC 写入（每件 %d 行） | %.0f 件/秒 | |", result.rows(), result.jdbc());
        say("| (b) 之比 | %.2f | ≥ 0.5 |", result.http() / result.jdbc());
    }

    /** Whole cases at the size the store has now, and the page of a case with two hundred acts. */
    private void moves(int port, Connection connection) throws Exception {
        var there = Throughput.first(connection, "select count(*) from casework_case");
        var finished = Integer.parseInt(there);
        try (var statement = connection.createStatement()) {
            for (var database : List.of("bench_flowable", "bench_flowable_rest")) {
                statement.execute("drop database if exists " + database);
                statement.execute("create database " + database);
            }
        }
        var moves = new Moves(login -> Signed.in(port, login), connection, "410899");
        try (var server = EmbeddedPostgres.startOrAttach(HOME);
                var door = Beside.door(HOME, server.url(), server.username(), server.password());
                var flowable =
                        Beside.flowable(server.url("bench_flowable"), server.username(), server.password(), finished);
                var rest = Beside.rest(
                        server.url("bench_flowable_rest"), server.username(), server.password(), finished)) {
            var result = WholeCases.measure(moves, door, flowable, rest, connection, BenchTest::connect);
            say(
                    "| (e) 网页办完整案（%s 件案件的库，简易程序 %d 步） | %.1f 件/秒，%.0f 步/秒 | 100 件/秒 |",
                    there, Moves.STEPS, result.pages(), result.pages() * Moves.STEPS);
            say("| (e) 同样的步骤，在程序内的同一个入口（不经网页） | %.1f 件/秒，%.0f 步/秒 | |", result.door(), result.door() * Moves.STEPS);
            say("| (e) 同样的行、同样的事务，直接 JDBC 写入（每案 %d 行） | %.1f 件/秒 | |", result.rows(), result.jdbc());
            say("| (e) 同样的步骤，Flowable 8.0.0（进程内，history=audit，库里有同样多办完的流程） | %.1f 件/秒 | |", result.flowable());
            say("| (e) 同样的步骤，经 Flowable 7.2.0 自己的 REST 接口（同上） | %.1f 件/秒 | |", result.rest());
            say(
                    "| (e) 网页、入口与直接写入之比 | %.2f、%.2f | ≥ 0.5 |",
                    result.pages() / result.jdbc(), result.door() / result.jdbc());
            say(
                    "| (e) 网页、入口与 Flowable 之比 | %.2f、%.2f | ≥ 3 |",
                    result.pages() / result.flowable(), result.door() / result.flowable());
            say("| (e) 网页与 Flowable 自己的 REST 接口之比 | %.2f | |", result.pages() / result.rest());
        }
        var page = Latency.one(port, "案件页（200 项行为）", moves.ofLength(200));
        say("| (f) %s | p50 %.0f 毫秒，p95 %.0f 毫秒 | p95 ≤ 60 毫秒 |", page.page(), page.p50(), page.p95());
    }

    private List<Latency.Measured> grown(Connection connection, int port, int reports) throws Exception {
        var counts = Growth.to(BenchTest::connect, reports, reports == LARGE ? CASES : reports / 5);
        var measured = Latency.measure(port, connection);
        for (var page : measured) {
            say(
                    "| (c) %s，%,d 件报告、%,d 件案件 | p50 %.0f 毫秒，p95 %.0f 毫秒 | p95 ≤ 60 毫秒 |",
                    page.page(), counts.reports(), counts.cases(), page.p50(), page.p95());
        }
        return measured;
    }

    private void memory(long pid) throws IOException {
        var java = Memory.ofProcess(pid);
        var postgres = Memory.ofTree(Memory.postmaster(HOME.resolve("pg18/postmaster.pid")));
        say("| (d) 内存（PSS）：Java + PostgreSQL | %d + %d = %d MB | ≤ 1024 MB |", java, postgres, java + postgres);
    }

    private void say(String line, Object... values) {
        lines.add(line.formatted(values));
        System.out.println(lines.getLast());
    }

    private static Program product(boolean cached, String... arguments) throws IOException {
        var what = new ArrayList<String>();
        if (cached && Files.exists(APP.resolve("xiangzhi.aot"))) {
            what.add("-XX:AOTCache=" + APP.resolve("xiangzhi.aot"));
        }
        var options = System.getProperty("bench.jvm", "");
        if (!options.isBlank()) {
            what.addAll(List.of(options.split(" ")));
        }
        var built = Files.exists(APP.resolve("xiangzhi.jar"));
        what.addAll(
                built
                        ? List.of("-jar", APP.resolve("xiangzhi.jar").toString())
                        : List.of("-cp", System.getProperty("java.class.path"), "cn.xiangzhi.Xiangzhi"));
        var all = new ArrayList<>(List.of(arguments));
        all.add("--xiangzhi.public.posts-per-minute=100000000");
        return Program.start(what, HOME, all.toArray(String[]::new));
    }

    /** Once the program answers: its store is not one that this test has started, and would stop. */
    private static Connection connectTo(Program program) throws Exception {
        program.port();
        return connect();
    }

    private static Connection connect() throws SQLException {
        try (var server = EmbeddedPostgres.startOrAttach(HOME)) {
            return DriverManager.getConnection(server.url(), server.username(), server.password());
        }
    }

    private static void empty() throws IOException {
        if (Files.exists(HOME)) {
            try (var all = Files.walk(HOME)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
