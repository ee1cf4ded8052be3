package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as it was recorded; never changed afterwards. */
record Visit(UUID id, Cause cause, Place place, Times times, Team team, Subject subject, Outcome outcome) {

    /**
     * Why one went: an order, or a stated lawful cause of an unplanned visit.
     *
     * @param again why the same thing is inspected once more; empty when it is not
     */
    record Cause(@Nullable UUID order, @Nullable UUID report, String words, String title, String again) {}

    /** From and to, to the minute. */
    record Times(OffsetDateTime started, OffsetDateTime ended) {}

    /** Who went; helpers never count as officers (OFCR-04). */
    record Team(List<UUID> officers, String names, String helpers, boolean certificatesShown) {}

    /** Who was visited. */
    record Subject(SubjectKind kind, String name, @Nullable String number) {}

    /** What was seen and what came of it. */
    record Outcome(
            String seen,
            VisitResult result,
            String note,
            @Nullable String itemCode) {}
}
