package cn.xiangzhi.documents;

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
        @Nullable OffsetDateTime takenAt,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
