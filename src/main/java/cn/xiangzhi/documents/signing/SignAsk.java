package cn.xiangzhi.documents.signing;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to sign, or refuses to.
 *
 * @param once the same is kept once
 * @param words the digest of the words that were shown
 * @param marks what was drawn, as JSON
 * @param refusal in place of marks
 */
record SignAsk(
        UUID once,
        UUID paper,
        String place,
        String name,
        String capacity,
        String words,
        String marks,
        @Nullable OffsetDateTime deviceAt,
        @Nullable RefusalAsk refusal) {

    /** How it was refused. */
    record RefusalAsk(String note, String secondOfficer, String witness, boolean recorded) {}
}
