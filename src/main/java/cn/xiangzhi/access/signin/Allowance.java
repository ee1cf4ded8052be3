package cn.xiangzhi.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How often each of many (an address, a token) may do something within a time; refilled evenly, kept in memory only. */
public final class Allowance<K> {

    private final Cache<K, Bucket> buckets;
    private final int most;
    private final Duration within;

    public Allowance(int most, Duration within) {
        this.most = most;
        this.within = within;
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(within.multipliedBy(2))
                .build();
    }

    /** Uses one up, or answers no when none is left. */
    public boolean take(K who) {
        return bucket(who).tryConsume(1);
    }

    boolean exhausted(K who) {
        return bucket(who).getAvailableTokens() == 0;
    }

    private Bucket bucket(K who) {
        return buckets.get(
                who,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                        .build());
    }
}
