package cn.xiangzhi.bench;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;

/**
 * Whole cases a second: through the pages, at the door inside the program, by plain JDBC and on Flowable, in process and over
 * its REST interface, in turns in one run on one PostgreSQL, ten hands each.
 */
final class WholeCases {

    static final int HANDS = 10;
    private static final int ROUNDS = 6;
    private static final Duration TURN = Duration.ofSeconds(Long.getLong("bench.turn", 5));
    private static final Duration WARM = Duration.ofSeconds(Long.getLong("bench.warm", 60));

    private WholeCases() {}

    /** Whole cases a second each way, and how many rows one case leaves. */
    record Result(double pages, double door, double jdbc, double flowable, double rest, int rows) {}

    static Result measure(
            Moves moves,
            Beside door,
            Beside flowable,
            Beside rest,
            Connection connection,
            Throughput.Connecting connecting)
            throws Exception {
        var hands = new ArrayList<Throughput.Work>();
        for (var n = 0; n < HANDS; n++) {
            hands.add(moves::whole);
        }
        Throughput.perSecond(hands, WARM);
        door.perSecond(WARM);
        flowable.perSecond(WARM.dividedBy(2));
        var askers = rest.hands();
        Throughput.perSecond(askers, WARM);
        var sample = SampleRows.of(connection, moves.whole());
        var writers = new ArrayList<Throughput.Work>();
        for (var n = 0; n < HANDS; n++) {
            var writer = sample.new Writer(connecting.open());
            writers.add(writer::write);
        }
        Throughput.perSecond(writers, Duration.ofSeconds(3));
        double pages = 0;
        double inside = 0;
        double jdbc = 0;
        double engine = 0;
        double asked = 0;
        for (var round = 0; round < ROUNDS; round++) {
            jdbc += Throughput.perSecond(writers, TURN) / ROUNDS;
            pages += Throughput.perSecond(hands, TURN) / ROUNDS;
            inside += door.perSecond(TURN) / ROUNDS;
            engine += flowable.perSecond(TURN) / ROUNDS;
            asked += Throughput.perSecond(askers, TURN) / ROUNDS;
        }
        return new Result(pages, inside, jdbc, engine, asked, sample.size());
    }
}
