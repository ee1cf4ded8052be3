package cn.xiangzhi.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a register said, for registers that are read at every step and seldom written: good until this program writes to the
 * register, and for a few seconds at most, so that what the operator's command wrote is soon seen.
 */
public final class Remembered<K, V> {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key<K>, V> kept = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST)
            .build();

    /** What is remembered, or what {@code read} answers; a transaction that has written reads what it wrote. */
    public V get(K key, Function<K, V> read) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read.apply(key);
        }
        var now = new Key<>(generation.get(), key);
        var known = kept.getIfPresent(now);
        if (known != null) {
            return known;
        }
        var fresh = read.apply(key);
        kept.put(now, fresh);
        return fresh;
    }

    /** To be called by every write: nothing read before it is answered after its transaction. */
    public void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            generation.incrementAndGet();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, this);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
                    generation.incrementAndGet();
                }
            });
        }
    }

    /** A value read before a write stays under the generation it was read in, where nobody looks any more. */
    private record Key<K>(long generation, K key) {}
}
