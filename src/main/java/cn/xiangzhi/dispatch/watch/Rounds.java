package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.calendar.Today;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Rows of dispatch_round: that a county was looked at in an hour, and what came of it. An hour is claimed with the work in one
 * transaction, so that two programs do it once and a broken one leaves nothing but its reason.
 */
@Component
public class Rounds {

    private static final int AGAIN_MINUTES = 10;

    private final JdbcClient jdbc;
    private final Today today;
    private final TransactionOperations transaction;

    Rounds(JdbcClient jdbc, Today today, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.today = today;
        this.transaction = transaction;
    }

    /** The last one of a county; {@code problem} when it did not succeed. */
    record Last(OffsetDateTime ranAt, int raised, @Nullable String problem) {

        boolean late(OffsetDateTime now) {
            return problem != null || ranAt.isBefore(now.minusHours(2));
        }
    }

    Optional<Last> last(String county) {
        return jdbc.sql("""
                select ran_at, raised, problem from dispatch_round
                 where county_code = :county order by hour desc limit 1
                """).param("county", county).query(Last.class).optional();
    }

    /** Does the work of this hour unless it is done; what fails is tried again after some minutes. */
    public void once(String county, IntSupplier work) {
        var now = today.now();
        try {
            transaction.executeWithoutResult(status -> {
                if (claim(county, now)) {
                    raised(county, now, work.getAsInt());
                }
            });
        } catch (RuntimeException failed) {
            broken(county, now, failed);
            throw failed;
        }
    }

    private boolean claim(String county, OffsetDateTime now) {
        return jdbc.sql("""
                insert into dispatch_round as r (county_code, hour, ran_at, raised) values (:county, :hour, :now, 0)
                on conflict (county_code, hour) do update set ran_at = excluded.ran_at, problem = null
                 where r.problem is not null and r.ran_at < :again
                """)
                        .param("county", county)
                        .param("hour", now.truncatedTo(ChronoUnit.HOURS))
                        .param("now", now)
                        .param("again", now.minusMinutes(AGAIN_MINUTES))
                        .update()
                == 1;
    }

    /** Keeps the count, and a month of the rounds before. */
    private void raised(String county, OffsetDateTime now, int count) {
        jdbc.sql("update dispatch_round set raised = :count where county_code = :county and hour = :hour")
                .param("count", count)
                .param("county", county)
                .param("hour", now.truncatedTo(ChronoUnit.HOURS))
                .update();
        jdbc.sql("delete from dispatch_round where county_code = :county and hour < :old")
                .param("county", county)
                .param("old", now.minusDays(31))
                .update();
    }

    private void broken(String county, OffsetDateTime now, RuntimeException why) {
        var words = String.valueOf(why.getMessage());
        jdbc.sql("""
                insert into dispatch_round (county_code, hour, ran_at, raised, problem)
                values (:county, :hour, :now, 0, :why)
                on conflict (county_code, hour) do update set ran_at = excluded.ran_at, problem = excluded.problem
                """)
                .param("county", county)
                .param("hour", now.truncatedTo(ChronoUnit.HOURS))
                .param("now", now)
                .param("why", words.length() > 300 ? words.substring(0, 300) : words)
                .update();
    }
}
