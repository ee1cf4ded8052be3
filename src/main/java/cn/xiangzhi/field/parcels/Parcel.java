package cn.xiangzhi.field.parcels;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A photo, film or sound with what the phone knew when it was taken. */
public record Parcel(
        UUID id,
        UUID device,
        UUID entry,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String sha256Sent,
        String words,
        boolean camera,
        OffsetDateTime takenAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracy,
        String noPlace,
        @Nullable OffsetDateTime arrivedAt,
        @Nullable UUID attachment) {

    /** What the phone says of a file before its content comes. */
    public record Declared(
            UUID device,
            UUID entry,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            String sha256Sent,
            String words,
            boolean camera,
            Instant taken,
            UUID boot,
            long run,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double accuracy,
            @Nullable Instant located,
            String noPlace) {}

    /** Whether the content is no longer what was taken: told, never repaired. */
    public boolean changed() {
        return !sha256.equals(sha256Sent);
    }
}
