package cn.xiangzhi.inspection;

import cn.xiangzhi.inspection.visits.SubjectKind;
import cn.xiangzhi.inspection.visits.VisitResult;
import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as whoever made it hands it in, from a form or from a page that was without a signal.
 *
 * @param once the visit's id, made where it was written down: handed in twice it is kept once
 * @param cause one of the labels of {@link cn.xiangzhi.inspection.rules.VisitCause}
 * @param title what it was about; empty for the cause and the subject's kind
 * @param again why the same thing is inspected once more; empty when it is not
 */
public record NewVisit(
        UUID once,
        Why cause,
        Place place,
        OffsetDateTime started,
        OffsetDateTime ended,
        Team team,
        Whom subject,
        Came outcome) {

    /** What sent them. */
    public record Why(@Nullable UUID order, @Nullable UUID report, String cause, String title, String again) {}

    /** Who went; {@code helpers} are auxiliaries and never count as officers (OFCR-04). */
    public record Team(List<UUID> officers, String helpers, boolean certificatesShown) {}

    /** Whom they visited; the number is checked by its check digit where it is given. */
    public record Whom(
            SubjectKind kind, String name, @Nullable String number) {}

    /** What they saw and what came of it. */
    public record Came(
            String seen,
            VisitResult result,
            String note,
            @Nullable String itemCode) {}
}
