package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a version over the orders of a period, read as a stream; the same facts and the same function as live (F11). */
@Component
class Replay {

    private static final int AT_ONCE = 5_000;
    private static final int TELLING = 20_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RuleStore rules;
    private final TrialStore trials;
    private final TrialResult result;
    private final Routing routing;
    private final Beyond beyond;
    private final Today today;

    Replay(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            RuleStore rules,
            TrialStore trials,
            TrialResult result,
            Routing routing,
            Beyond beyond,
            Today today) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rules = rules;
        this.trials = trials;
        this.result = result;
        this.routing = routing;
        this.beyond = beyond;
        this.today = today;
    }

    /** Carries the trial out and writes what it found. {@code told} hears the percent done, now and then. */
    void carryOut(String county, Trial trial, ObjIntConsumer<String> told) {
        var scope = new Scope(county, trial.townshipCode(), null);
        var book = rules.find(scope, trial.bookId()).orElseThrow(() -> Refused.notFound("这一版派单规则"));
        if (book.changes() != trial.changes()) {
            throw Refused.stale("试算");
        }
        var begun = System.nanoTime();
        var tried = new RuleSet(rules.rules(county, book.id()));
        var inUse = rules.active(county, book.townshipCode())
                .filter(active -> !active.id().equals(book.id()))
                .map(active -> new RuleSet(rules.rules(county, active.id())))
                .orElse(null);
        var facts =
                routing.factsOf(county, trial.townshipCode(), both(tried, inUse), trial.periodFrom(), trial.periodTo());
        var tally = new TrialTally(tried, inUse);
        var expected = Math.max(1, trials.expected(county, trial));
        var outside = new Outside(today.date());
        stream(county, trial, row -> {
            var past = past(row);
            if (outside.holds(past.place(), past.category())) {
                tally.beyond();
            } else {
                tally.count(
                        past.id(),
                        facts.of(past.place(), past.category(), past.received()),
                        past.organ(),
                        past.organName());
            }
            if (tally.reports() % TELLING == 0) {
                told.accept("已重派 " + tally.reports() + " 件", (int) Math.min(99, tally.reports() * 100 / expected));
            }
        });
        result.write(county, trial.id(), tally, (System.nanoTime() - begun) / 1e9, today.now());
    }

    private static RuleSet both(RuleSet tried, @Nullable RuleSet inUse) {
        var all = new java.util.ArrayList<>(tried.rules());
        if (inUse != null) {
            all.addAll(inUse.rules());
        }
        return new RuleSet(all);
    }

    /** Asked once for each category: a township's powers and lists are the same in all of its villages. */
    private final class Outside {

        private final LocalDate on;
        private final Map<String, Boolean> known = new HashMap<>();

        Outside(LocalDate on) {
            this.on = on;
        }

        boolean holds(Place place, String category) {
            return known.computeIfAbsent(
                    category, code -> beyond.of(place, code, on).isPresent());
        }
    }

    private record Past(
            UUID id,
            Place place,
            String category,
            OffsetDateTime received,
            @Nullable UUID organ,
            String organName) {}

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void stream(String county, Trial trial, Row each) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        select id, township_code, village_code, latitude, longitude, category, received_at, organ, organ_name
                          from dispatch_order
                         where county_code = :county and township_code = :township
                           and received_at >= :from::date::timestamp at time zone 'Asia/Shanghai'
                           and received_at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai'
                         order by received_at desc
                        """)
                .withFetchSize(AT_ONCE)
                .param("county", county)
                .param("township", trial.townshipCode())
                .param("from", trial.periodFrom())
                .param("to", trial.periodTo())
                .query(row -> {
                    each.read(row);
                }));
    }

    private static Past past(ResultSet row) throws SQLException {
        var township = row.getString("township_code");
        var organ = row.getObject("organ", UUID.class);
        return new Past(
                row.getObject("id", UUID.class),
                new Place(
                        township.substring(0, 6),
                        township,
                        row.getString("village_code"),
                        "",
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                row.getString("category"),
                row.getObject("received_at", OffsetDateTime.class),
                organ,
                organ == null ? "" : row.getString("organ_name"));
    }
}
