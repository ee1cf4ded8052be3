package cn.xiangzhi.documents.signing;

import cn.xiangzhi.documents.Signature;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to sign, or refuses to.
 *
 * @param once the same is kept once
 * @param words the digest of the words that were shown
 * @param marks what was drawn, as JSON
 * @param refusal in place of marks, as it was typed
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
        Signature.@Nullable Refusal refusal) {}
