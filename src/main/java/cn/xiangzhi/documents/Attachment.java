package cn.xiangzhi.documents;

import cn.xiangzhi.secrecy.Sm3;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file kept by its SM3 digest outside the web root; the original is never altered. {@code takenAt}, {@code latitude} and
 * {@code longitude} are what the picture itself says, kept apart from what people state.
 */
public record Attachment(
        UUID id,
        String county,
        String matterKind,
        UUID matter,
        String fileName,
        String mediaType,
        long size,
        String digest,
        OffsetDateTime receivedAt,
        String receivedBy,
        @Nullable OffsetDateTime takenAt,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** The digest of what the row says besides the content; it stands in the chain with the content's (F27). */
    public String facts() {
        return Sm3.hex(String.join(
                "\n",
                matterKind,
                matter.toString(),
                fileName,
                mediaType,
                Long.toString(size),
                receivedAt.toInstant().toString(),
                receivedBy,
                takenAt == null ? "" : takenAt.toInstant().toString(),
                String.valueOf(latitude),
                String.valueOf(longitude)));
    }
}
