package cn.xiangzhi.intake.receiving;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of reports by township and year, as 2026-000123. They may have gaps, unlike the numbers of papers: that is why
 * they are fetched in blocks, one at a time when few reports come and up to 64 when many do, without making reports wait
 * for one another. To be drawn before the caller's transaction begins.
 */
@Component
class RunningNumbers {

    private static final int LARGEST = 64;
    private static final long SOON = 1_000_000_000L;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    RunningNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Block(long next, long end, int size, long fetchedAt) {}

    String next(String county, String township, int year) {
        var block = blocks.compute(township + year, (key, held) -> after(held, county, township, year));
        return "%d-%06d".formatted(year, block.next);
    }

    private Block after(@org.jspecify.annotations.Nullable Block held, String county, String township, int year) {
        if (held != null && held.next + 1 < held.end) {
            return new Block(held.next + 1, held.end, held.size, held.fetchedAt);
        }
        var now = System.nanoTime();
        var size = held != null && now - held.fetchedAt < SOON ? Math.min(LARGEST, held.size * 2) : 1;
        var first = fetch(county, township, year, size);
        return new Block(first, first + size, size, now);
    }

    private long fetch(String county, String township, int year, int size) {
        var first = ownTransaction.execute(status -> jdbc.sql("""
                insert into intake_number (county_code, township_code, year, next_number)
                values (:county, :township, :year, 1 + :size)
                on conflict (county_code, township_code, year)
                do update set next_number = intake_number.next_number + :size
                returning next_number - :size
                """)
                .param("county", county)
                .param("township", township)
                .param("year", year)
                .param("size", size)
                .query(Long.class)
                .single());
        if (first == null) {
            throw new IllegalStateException("no number for " + township);
        }
        return first;
    }
}
