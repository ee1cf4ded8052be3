package cn.xiangzhi.organization.competition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A competitive appointment; weights are percents, cuts are how many go on (S28). */
public record Competition(
        UUID id,
        @Nullable String townshipCode,
        String title,
        UUID postId,
        String postTitle,
        String organName,
        int places,
        String terms,
        LocalDate signUpUntil,
        int writtenWeight,
        int interviewWeight,
        int assessmentWeight,
        int writtenCut,
        int interviewCut,
        Step stage,
        LocalDate announcedOn,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeUntil,
        String reason,
        long version) {

    public int weight(Step step) {
        return switch (step) {
            case WRITTEN -> writtenWeight;
            case INTERVIEW -> interviewWeight;
            case ASSESSMENT -> assessmentWeight;
            default -> 0;
        };
    }

    /** How many go on after that step. */
    public int cut(Step step) {
        return switch (step) {
            case WRITTEN -> writtenCut;
            case INTERVIEW -> interviewCut;
            default -> places;
        };
    }
}
