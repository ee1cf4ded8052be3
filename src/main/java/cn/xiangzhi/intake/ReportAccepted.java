package cn.xiangzhi.intake;

import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A report was kept and has its receipt. Heard in the same transaction. {@code code} of the event category;
 * {@code number} is the running number its order takes over.
 */
public record ReportAccepted(
        String county,
        UUID report,
        String number,
        String category,
        String title,
        Place place,
        OffsetDateTime receivedAt) {}
