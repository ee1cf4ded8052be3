package cn.xiangzhi.intake.open311;

import cn.xiangzhi.calendar.Today;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Lets a program in by its key, as often a minute as the key says; known keys are held for some seconds. */
@Component
class Keys {

    private static final Duration HELD = Duration.ofSeconds(15);

    private final KeyStore store;
    private final Today today;
    private final Cache<String, Optional<Key>> known =
            Caffeine.newBuilder().expireAfterWrite(HELD).maximumSize(10_000).build();
    private final Cache<UUID, Bucket> allowances = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(2))
            .maximumSize(10_000)
            .build();
    private final Map<UUID, OffsetDateTime> marked = new ConcurrentHashMap<>();

    Keys(KeyStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** The key of a request that changes something: missing or unknown is 403, too often is 429. */
    Key admit(Given given) {
        var sent = given.apiKey();
        if (sent.isEmpty()) {
            throw new GeoFault(403, "api_key was not provided (没有写明 api_key)");
        }
        var key =
                find(sent).orElseThrow(() -> new GeoFault(403, "api_key is invalid or was revoked (api_key 不正确或已作废)"));
        if (!allowance(key).tryConsume(1)) {
            throw new GeoFault(
                    429, "too many requests: this api_key may post " + key.perMinute() + " times a minute (提交太频繁)");
        }
        mark(key);
        return key;
    }

    /** The key of a request that only reads, when it brought a good one: none is needed for that. */
    Optional<Key> known(Given given) {
        var sent = given.apiKey();
        return sent.isEmpty() ? Optional.empty() : find(sent);
    }

    void forget() {
        known.invalidateAll();
    }

    private Optional<Key> find(String sent) {
        return sent.length() > 100 ? Optional.empty() : known.get(Key.digest(sent), store::living);
    }

    private Bucket allowance(Key key) {
        return allowances.get(
                key.id(),
                id -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(key.perMinute()).refillGreedy(key.perMinute(), Duration.ofMinutes(1)))
                        .build());
    }

    /** "Last used" is exact to a minute: it must not cost a write with every report. */
    private void mark(Key key) {
        var now = today.now();
        var last = marked.get(key.id());
        if (last == null || last.plusMinutes(1).isBefore(now)) {
            marked.put(key.id(), now);
            store.used(key, now);
        }
    }
}
