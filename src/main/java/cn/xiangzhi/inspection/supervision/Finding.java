package cn.xiangzhi.inspection.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What supervision found, good or bad, with all that became of it (S20). */
public record Finding(
        UUID id,
        String townshipCode,
        @Nullable UUID tourId,
        FindingSource source,
        boolean good,
        UUID unitId,
        String unitName,
        String placeWords,
        String words,
        LocalDate foundOn,
        String ownerName,
        @Nullable LocalDate dueOn,
        String proofWords,
        @Nullable OffsetDateTime provedAt,
        String provedBy,
        @Nullable Boolean checkedFine,
        String checkedWords,
        @Nullable OffsetDateTime checkedAt,
        String checkedBy,
        String namedReason,
        @Nullable LocalDate namedFrom,
        @Nullable LocalDate namedUntil,
        String namedBy,
        String contestWords,
        @Nullable OffsetDateTime contestedAt,
        String contestedBy,
        @Nullable Boolean contestKept,
        String contestAnswer,
        String contestAnsweredBy,
        String byName,
        long version) {

    public String state() {
        if (good) {
            return "好的做法";
        }
        if (Boolean.TRUE.equals(checkedFine)) {
            return "已销号";
        }
        return provedAt == null ? Boolean.FALSE.equals(checkedFine) ? "退回再改" : "待整改" : "待复核";
    }

    public String tone() {
        return switch (state()) {
            case "好的做法", "已销号" -> "green";
            case "待复核" -> "blue";
            default -> "amber";
        };
    }

    /** Named, and the naming was not taken back after it was contested. */
    public boolean named() {
        return namedFrom != null && !Boolean.FALSE.equals(contestKept);
    }

    public boolean contestOpen() {
        return contestedAt != null && contestKept == null;
    }
}
