package cn.xiangzhi.access.accounts;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as kept; {@code person} is the row of the real-name register it belongs to. */
public record Account(
        String countyCode,
        UUID id,
        @Nullable String townshipCode,
        String login,
        String name,
        @Nullable UUID personId,
        AccountState state,
        String hash,
        boolean mustChange,
        @Nullable OffsetDateTime lockedUntil,
        long stamp,
        long version) {

    public boolean lockedAt(OffsetDateTime now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
