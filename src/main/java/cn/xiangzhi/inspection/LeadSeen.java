package cn.xiangzhi.inspection;

import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An officer on patrol saw what looks like a violation: casework opens a lead for somebody to be sent. Nobody was inspected,
 * so there is no visit. {@code sighting} makes it heard once.
 */
public record LeadSeen(
        String county,
        UUID sighting,
        String itemCode,
        String subjectName,
        Place place,
        OffsetDateTime seenAt,
        String facts,
        UUID officer) {}
