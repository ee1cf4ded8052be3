package cn.xiangzhi.inspection;

import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Officers saw a violation on a visit and it was not settled on the spot: casework opens a lead.
 *
 * @param ordered where an earlier look had ordered it to be corrected, when and until when; empty where nothing was ordered
 */
public record ViolationFound(
        String county,
        UUID visit,
        @Nullable UUID order,
        @Nullable UUID report,
        String itemCode,
        String subjectName,
        Place place,
        OffsetDateTime seenAt,
        String facts,
        List<UUID> officers,
        String ordered) {}
