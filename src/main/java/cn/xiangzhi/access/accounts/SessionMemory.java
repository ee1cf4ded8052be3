package cn.xiangzhi.access.accounts;

import cn.xiangzhi.store.Remembered;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Living sessions as they were last read. Every request asks for its own; whatever this program writes of sessions and accounts is
 * seen by the next request, and what the operator's command writes beside it within a few seconds ({@link Remembered}).
 */
@Component
public class SessionMemory {

    private final Remembered<Key, Optional<Living>> kept = new Remembered<>();

    /** A session that has not been ended, of an account that is not disabled, with the account's stamp. */
    public record Living(
            UUID accountId, @Nullable UUID grantId, OffsetDateTime since, OffsetDateTime lastSeen, long stamp) {}

    private record Key(String county, String id) {}

    public Optional<Living> get(String county, String id, Supplier<Optional<Living>> read) {
        return kept.get(new Key(county, id), key -> read.get());
    }

    /** Around every write after which a session may be read otherwise: whoever reads while it is written keeps nothing of it. */
    public int writing(IntSupplier write) {
        try {
            return write.getAsInt();
        } finally {
            kept.forget();
        }
    }
}
