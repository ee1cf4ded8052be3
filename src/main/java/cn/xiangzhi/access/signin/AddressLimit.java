package cn.xiangzhi.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Failed sign-ins an address may have in a quarter of an hour; whoever signs in rightly uses none of them. */
@Component
class AddressLimit {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();
    private final int most;

    AddressLimit(@Value("${xiangzhi.sign-in.failures-per-address:40}") int most) {
        this.most = most;
    }

    boolean exhausted(String address) {
        return bucket(address).getAvailableTokens() == 0;
    }

    void failed(String address) {
        bucket(address).tryConsume(1);
    }

    private Bucket bucket(String address) {
        return buckets.get(
                address,
                a -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(15)))
                        .build());
    }
}
