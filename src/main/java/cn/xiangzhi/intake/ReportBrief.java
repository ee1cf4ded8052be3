package cn.xiangzhi.intake;

import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What other rooms may know of a report: never who made it. */
public record ReportBrief(
        UUID id,
        String receipt,
        String title,
        String text,
        String category,
        String categoryName,
        Place place,
        OffsetDateTime receivedAt,
        String stage) {}
