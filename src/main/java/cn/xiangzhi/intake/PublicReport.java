package cn.xiangzhi.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as anybody may read it (F51): what was cleared by a person, never who reported nor what was written. The point is
 * rounded to some hundred metres; {@code photos} are covered copies.
 */
public record PublicReport(
        UUID id,
        String number,
        String category,
        String categoryName,
        String title,
        String text,
        String township,
        @Nullable String village,
        String where,
        @Nullable Double latitude,
        @Nullable Double longitude,
        ReportStage stage,
        String state,
        OffsetDateTime receivedAt,
        OffsetDateTime updatedAt,
        String answer,
        int alsoMet,
        List<UUID> photos) {}
