package cn.xiangzhi.inspection.patrol;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A walk along a route on a day. What is kept is which point was looked at on which day: no times, no positions of anybody. */
public record Walk(
        UUID id,
        String countyCode,
        String townshipCode,
        UUID routeId,
        String routeName,
        LocalDate plannedOn,
        String walkerNames,
        @Nullable LocalDate closedOn,
        String leftWords,
        String byName,
        long version,
        int stops,
        int looked,
        int found) {

    public boolean open() {
        return closedOn == null;
    }

    public String state() {
        return closedOn == null ? looked == 0 ? "待走" : "没走完" : leftWords.isEmpty() ? "已走完" : "没走完，已结束";
    }

    public String tone() {
        return closedOn == null ? looked == 0 ? "blue" : "amber" : leftWords.isEmpty() ? "green" : "grey";
    }

    /** A point of the walk with why it was put there. */
    public record Stop(
            UUID id,
            UUID walkId,
            UUID pointId,
            int number,
            String why,
            StopState state,
            @Nullable LocalDate seenOn,
            String placeWords,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String lookFor,
            @Nullable UUID subjectId) {}

    /** Something seen at a point, and what it became. */
    public record Sighting(
            UUID id,
            UUID walkId,
            UUID stopId,
            UUID pointId,
            SightingOutcome outcome,
            String words,
            String doneWords,
            @Nullable UUID reportId,
            @Nullable String reportNumber,
            @Nullable String itemCode,
            LocalDate seenOn,
            String placeWords) {}
}
