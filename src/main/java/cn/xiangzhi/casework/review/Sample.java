package cn.xiangzhi.casework.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was drawn: the files closed between two days, of one township and procedure or of all, and the seed. */
public record Sample(
        UUID id,
        Bounds bounds,
        int wanted,
        long seed,
        int candidates,
        String note,
        String drawnBy,
        OffsetDateTime drawnAt) {

    /** Among which files. */
    public record Bounds(
            LocalDate closedFrom,
            LocalDate closedTo,
            @Nullable String township,
            @Nullable String procedure) {}
}
