package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.inspection.subjects.RiskLevel;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A route of patrol: points in the order they are walked, each to be looked at every so many days. */
public record Route(
        UUID id,
        String countyCode,
        String townshipCode,
        String name,
        String purpose,
        int everyDays,
        @Nullable LocalDate closedOn,
        String byName,
        long version,
        int points,
        int openWalks,
        @Nullable LocalDate lastOn) {

    /** A point of a route; its risk is its subject's where it has one. */
    public record Point(
            UUID id,
            UUID routeId,
            String countyCode,
            String townshipCode,
            @Nullable String villageCode,
            int number,
            String placeWords,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String lookFor,
            @Nullable RiskLevel risk,
            @Nullable UUID subjectId,
            @Nullable String subjectName,
            @Nullable LocalDate removedOn) {

        public Place place() {
            return new Place(countyCode, townshipCode, villageCode, placeWords, latitude, longitude);
        }
    }
}
