package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subject as it is kept; what is personal is sealed, its mask stands beside it. */
public record Subject(
        UUID id,
        String countyCode,
        String townshipCode,
        @Nullable String villageCode,
        SubjectType kind,
        String name,
        NumberKind numberKind,
        @Nullable String numberSealed,
        @Nullable String holderSealed,
        String holderShown,
        @Nullable String phoneSealed,
        String phoneShown,
        String placeWords,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable CreditClass creditClass,
        String creditSource,
        @Nullable LocalDate creditOn,
        @Nullable RiskLevel risk,
        String riskSource,
        @Nullable LocalDate riskOn,
        @Nullable LocalDate closedOn,
        @Nullable UUID mergedInto,
        OffsetDateTime createdAt,
        long version) {

    public Place place() {
        return new Place(countyCode, townshipCode, villageCode, placeWords, latitude, longitude);
    }

    /** Whether a visit to it is one to an enterprise or a business, which auxiliaries may never make (INSP). */
    public boolean business() {
        return kind != SubjectType.DWELLING;
    }
}
