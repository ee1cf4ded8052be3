package cn.xiangzhi.field.entries;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the phone sends it.
 *
 * @param number counts up on the phone without a gap
 * @param id names what is done, so that it happens one time
 * @param made when it was done
 * @param sent when it was sent, by the same phone
 * @param again the refused entry whose material this one uses
 */
public record Sent(
        UUID device,
        long number,
        UUID id,
        EntryKind kind,
        @Nullable UUID matter,
        String title,
        Moment made,
        Moment sent,
        Map<String, String> fields,
        List<UUID> files,
        @Nullable UUID again) {

    public Instant sentAt() {
        return sent.clock();
    }
}
