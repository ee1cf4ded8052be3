package cn.xiangzhi.bench;

import cn.xiangzhi.running.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Reports that keep coming at a fixed rate, whether the product keeps up or not: each has its moment, and its time is counted
 * from that moment to the acknowledgement. Then many more come than can be served, and at last the program and its store are
 * killed while more come, and after a new start every acknowledged receipt is looked for, with all that belongs to it.
 */
final class ReportStream {

    private static final int HANDS = 96;

    /** So many that none of them is missing while others wait for their answer. */
    private static final int FLOOD_HANDS = 500;

    private static final Duration FLOOD = Duration.ofSeconds(20);
    private static final String[] WHAT = {"路灯坏了三盏", "水管破了一直在漏", "有人占道摆摊", "垃圾堆了一周没人清", "河里漂着死鱼", "夜里施工吵得睡不着"};
    private static final String[] WHERE = {"村口", "小学东边", "老粮站门口", "三组水塘边", "文化广场", "卫生院对面"};

    /** Reports with their act, their first line, their words for the search and their order. */
    private static final String WHOLE = """
            select r.receipt from intake_report r
             where exists (select 1 from intake_act x where x.county_code = r.county_code and x.report_id = r.id)
               and exists (select 1 from intake_progress x where x.county_code = r.county_code and x.report_id = r.id)
               and exists (select 1 from intake_search x where x.county_code = r.county_code and x.report_id = r.id)
               and exists (select 1 from dispatch_order o join dispatch_act x
                                  on x.county_code = o.county_code and x.order_id = o.id
                            where o.county_code = r.county_code and o.report_id = r.id)
            """;

    private ReportStream() {}

    @FunctionalInterface
    interface Starting {
        Program start() throws IOException;
    }

    @FunctionalInterface
    interface Connecting {
        Connection open() throws Exception;
    }

    /**
     * @param perSecond acknowledged, while the stream was on
     * @param late of those sent, how many were acknowledged only after a second
     * @param effort processor seconds of program and store for those acknowledged
     * @param flood what became of those that came when more came than could be served
     * @param afterKill acknowledged before the kill and not found whole afterwards
     */
    record Result(
            int wanted,
            double perSecond,
            long got,
            long sent,
            long refused,
            double p50,
            double p95,
            double p99,
            long late,
            Effort effort,
            double load,
            Flood flood,
            long acknowledged,
            long afterKill) {}

    /**
     * @param slowest the time within which all but one of twenty that were refused learned it
     */
    record Flood(int wanted, double perSecond, double refused, double p50, double p95, double slowest) {}

    static Result measure(
            Starting starting, Connecting connecting, Path postmaster, int perSecond, int flood, Duration turn)
            throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        Turn measured;
        Turn flooded;
        Effort effort;
        double load;
        try (var program = starting.start()) {
            List<String> villages;
            var port = program.port();
            try (var connection = connecting.open()) {
                villages = villages(connection);
            }
            var stream = new Stream(port, villages, acknowledged);
            stream.turn(HANDS, perSecond / 2, Duration.ofSeconds(Integer.getInteger("bench.warm", 40)))
                    .whole();
            var before = Effort.of(program.pid(), postmaster);
            measured = stream.turn(HANDS, perSecond, turn).whole();
            effort = Effort.of(program.pid(), postmaster).since(before);
            load = Effort.load();
            flooded = stream.turn(FLOOD_HANDS, flood, FLOOD).whole();
            killAmid(program, postmaster, stream, perSecond);
        }
        long missing;
        try (var program = starting.start()) {
            program.port();
            missing = missing(connecting, acknowledged);
        }
        var times = measured.times;
        return new Result(
                perSecond,
                times.size() / measured.seconds,
                times.size(),
                measured.sent,
                measured.refused.size(),
                at(times, 50),
                at(times, 95),
                at(times, 99),
                times.stream()
                        .filter(time -> time > TimeUnit.SECONDS.toNanos(1))
                        .count(),
                effort,
                load,
                new Flood(
                        flood,
                        flooded.times.size() / flooded.seconds,
                        flooded.refused.size() / flooded.seconds,
                        at(flooded.times, 50),
                        at(flooded.times, 95),
                        at(flooded.refused, 95)),
                acknowledged.size(),
                missing);
    }

    /**
     * @param times from the moment due to the acknowledgement, sorted
     * @param refused the same to the refusal
     * @param broken what stopped the hands that stopped early
     */
    private record Turn(List<Long> times, List<Long> refused, long sent, double seconds, List<Throwable> broken) {

        Turn whole() {
            for (var cause : broken) {
                throw new IllegalStateException("a hand stopped", cause);
            }
            return this;
        }
    }

    private record Stream(int port, List<String> villages, Queue<String> acknowledged) {

        Turn turn(int wanted, int perSecond, Duration turn) throws Exception {
            var next = new AtomicLong();
            var refused = new ConcurrentLinkedQueue<Long>();
            var times = new ConcurrentLinkedQueue<Long>();
            var ready = new CountDownLatch(wanted);
            var go = new CountDownLatch(1);
            var began = new AtomicLong();
            var last = perSecond * turn.toSeconds();
            var hands = new ArrayList<Future<?>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var n = 0; n < wanted; n++) {
                    hands.add(threads.submit(() -> {
                        Knocker knocking;
                        try {
                            knocking = new Knocker(port);
                        } finally {
                            ready.countDown();
                        }
                        try (var knocker = knocking) {
                            go.await();
                            for (var i = next.getAndIncrement(); i < last; i = next.getAndIncrement()) {
                                var due = began.get() + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
                                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                                    LockSupport.parkNanos(wait);
                                }
                                var code = knocker.report(villages.get((int) (i % villages.size())), text(i));
                                (code == null ? refused : times).add(System.nanoTime() - due);
                                if (code != null) {
                                    acknowledged.add(code);
                                }
                            }
                        }
                        return null;
                    }));
                }
                ready.await();
                began.set(System.nanoTime());
                go.countDown();
            }
            var seconds = (System.nanoTime() - began.get()) / 1e9;
            var broken = hands.stream()
                    .filter(hand -> hand.state() == Future.State.FAILED)
                    .map(Future::exceptionNow)
                    .toList();
            return new Turn(
                    times.stream().sorted().toList(),
                    refused.stream().sorted().toList(),
                    last,
                    Math.max(seconds, turn.toSeconds()),
                    broken);
        }
    }

    /** Some seconds into a further stream the program and every process of its store end by kill -9. */
    private static void killAmid(Program program, Path postmaster, Stream stream, int perSecond) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var going = threads.submit(() -> stream.turn(HANDS, perSecond, Duration.ofSeconds(12)));
            TimeUnit.SECONDS.sleep(6);
            var store = Long.parseLong(Files.readAllLines(postmaster).getFirst().strip());
            program.kill();
            ProcessHandle.of(store).ifPresent(handle -> {
                var all = handle.descendants().toList();
                handle.destroyForcibly();
                all.forEach(ProcessHandle::destroyForcibly);
            });
            going.get();
        }
    }

    private static long missing(Connecting connecting, Queue<String> acknowledged) throws Exception {
        var kept = new HashSet<String>();
        try (var connection = connecting.open();
                var statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (var rows = statement.executeQuery(WHOLE)) {
                while (rows.next()) {
                    kept.add(rows.getString(1));
                }
            }
        }
        return acknowledged.stream().filter(code -> !kept.contains(code)).count();
    }

    private static List<String> villages(Connection connection) throws Exception {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select code from places_division where level = 'VILLAGE' and valid_to is null order by code")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String text(long i) {
        return WHERE[(int) (i % WHERE.length)] + WHAT[(int) (i / 7 % WHAT.length)] + "，已经" + (i % 30 + 1)
                + "天了，老人孩子出门都不方便，请尽快派人来看看。";
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
