package cn.xiangzhi.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reports through the public page against the same rows by plain JDBC, in turns, on as many connections. */
final class Throughput {

    private static final int CONNECTIONS = 10;
    private static final int ROUNDS = 3;
    private static final Duration TURN = Duration.ofSeconds(8);
    private static final String TEXT = "村口路灯坏了三盏，晚上老人出门看不见路，已经半个月了，请尽快派人来修。";

    private Throughput() {}

    record Result(double http, double jdbc, int rows) {}

    @FunctionalInterface
    interface Connecting {
        Connection open() throws SQLException;
    }

    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    static Result measure(int port, Connection connection, Connecting connecting) throws Exception {
        var village = first(connection, "select min(code) from places_division where level = 'VILLAGE'");
        var residents = new ArrayList<Work>();
        for (var n = 0; n < CONNECTIONS; n++) {
            var resident = new Knocker(port);
            residents.add(() -> {
                if (resident.report(village, TEXT) == null) {
                    throw new IllegalStateException("the queue is full");
                }
            });
        }
        perSecond(residents, Duration.ofSeconds(40));
        var sample = SampleRows.of(
                connection, first(connection, "select id from intake_report order by received_at desc limit 1"));
        var writers = new ArrayList<Work>();
        for (var n = 0; n < CONNECTIONS; n++) {
            var writer = sample.new Writer(connecting.open());
            writers.add(writer::write);
        }
        perSecond(writers, Duration.ofSeconds(3));
        double http = 0;
        double jdbc = 0;
        for (var round = 0; round < ROUNDS; round++) {
            jdbc += perSecond(writers, TURN) / ROUNDS;
            http += perSecond(residents, TURN) / ROUNDS;
        }
        return new Result(http, jdbc, sample.size());
    }

    static double perSecond(Iterable<Work> works, Duration turn) throws Exception {
        var until = System.nanoTime() + turn.toNanos();
        var counts = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newCachedThreadPool()) {
            for (var work : works) {
                Callable<Integer> repeat = () -> {
                    var done = 0;
                    for (; System.nanoTime() < until; done++) {
                        work.once();
                    }
                    return done;
                };
                counts.add(threads.submit(repeat));
            }
        }
        var sum = 0;
        for (var count : counts) {
            sum += count.get();
        }
        return sum / (turn.toMillis() / 1000.0);
    }

    static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
