package cn.xiangzhi.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a later room did to make the decisions of a case public, asked when its file is reviewed (rules §17, F37). */
public interface Publicity {

    /** Every decision of the case that was to be public, in the order they came. */
    List<Publication> of(String county, UUID caseId);

    /** Where the publication of the newest decision stands, as a word and its tone; empty where nothing was to be public. */
    default Optional<State> now(String county, UUID caseId) {
        return Optional.empty();
    }

    record State(String label, String tone) {}

    /**
     * One decision.
     *
     * @param due the last day to publish it; null where nobody counts it
     * @param keptBack why it is not published; null where nobody decided so
     * @param withdrawBy the last day to take it down after it fell; null while it stands
     */
    record Publication(
            String number,
            @Nullable LocalDate due,
            @Nullable LocalDate publishedOn,
            @Nullable String keptBack,
            @Nullable LocalDate withdrawBy,
            @Nullable LocalDate withdrawnOn) {}
}
