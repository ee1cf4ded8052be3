package cn.xiangzhi.intake;

import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other rooms may know of a report: never who made it. {@code receiver} answers for it until it is taken (S5). */
public record ReportBrief(
        UUID id,
        String number,
        String title,
        String text,
        String category,
        String categoryName,
        Place place,
        OffsetDateTime receivedAt,
        ReportStage stage,
        String receiver,
        @Nullable UUID receiverPerson) {}
