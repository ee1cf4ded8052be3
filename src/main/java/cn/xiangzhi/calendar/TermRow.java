package cn.xiangzhi.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the term engine as it is kept. */
record TermRow(
        String countyCode,
        UUID id,
        String matterKind,
        UUID matterId,
        String termId,
        String name,
        LocalDate startedOn,
        LocalDate unrolledOn,
        LocalDate dueOn,
        LocalDate amberOn,
        String basis,
        boolean ruled,
        boolean provisional,
        TermState state,
        @Nullable LocalDate pausedOn,
        int pausedDays,
        boolean extended,
        @Nullable LocalDate overdueOn,
        @Nullable LocalDate endedOn) {

    /** What somebody may do and need not, or is given to do it still: its time passes without the office being late. */
    private static final Set<String> RIGHTS = Set.of(
            "plea.window",
            "hearing.request",
            "review.apply",
            "suit.direct",
            "suit.afterreview",
            "demand.period",
            "order.demand.period",
            "court.object",
            "order.court.object");

    /** Red only where the day's passing has marked it; amber from the warning day on. */
    Light light(LocalDate today) {
        return switch (state) {
            case ENDED -> Light.ENDED;
            case PAUSED -> Light.PAUSED;
            case RUNNING ->
                overdueOn != null
                        ? RIGHTS.contains(termId) ? Light.ENDED : Light.RED
                        : today.isBefore(amberOn) ? Light.GREEN : Light.AMBER;
        };
    }

    RunningTerm shown(WorkCalendar calendar, LocalDate today) {
        var remaining = state == TermState.ENDED ? 0 : calendar.assumedBetween(today, dueOn);
        return new RunningTerm(
                id,
                termId,
                name,
                matterKind,
                matterId,
                startedOn,
                dueOn,
                light(today),
                provisional,
                endedOn,
                remaining,
                basis);
    }
}
