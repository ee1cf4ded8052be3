package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A building site as the register keeps it (S10); {@code area} in square metres, {@code dueOn} the day set for a permit. */
public record Building(
        UUID id,
        String number,
        Place place,
        BuildingStage stage,
        What what,
        LocalDate foundOn,
        String how,
        @Nullable LocalDate evidenceOn,
        @Nullable LocalDate permitSentOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate endedOn,
        long version) {

    /** Who builds what, on what ground. {@code builder} is the mask; the name lies sealed beside it. */
    public record What(
            String builder,
            String kind,
            @Nullable BigDecimal area,
            @Nullable Integer storeys,
            LandKind land) {}

    @Nullable
    Point point() {
        return place.latitude() == null || place.longitude() == null
                ? null
                : new Point(place.latitude(), place.longitude());
    }

    /** Whether the day set for the permit has passed. */
    boolean late(LocalDate today) {
        return stage == BuildingStage.PERMIT && dueOn != null && dueOn.isBefore(today);
    }
}
