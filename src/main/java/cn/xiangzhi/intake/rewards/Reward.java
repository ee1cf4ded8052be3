package cn.xiangzhi.intake.rewards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reward for what one report led to; who reported stands nowhere in it. */
public record Reward(
        UUID id,
        String townshipCode,
        UUID reportId,
        String number,
        UUID caseId,
        String caseNumber,
        UUID schemeId,
        String schemeName,
        String level,
        String reason,
        BigDecimal amount,
        String way,
        RewardStage stage,
        @Nullable UUID keeperOne,
        @Nullable UUID keeperTwo,
        String keepers,
        OffsetDateTime proposedAt,
        long version) {

    /** Whether that person is one of the two who may know. */
    public boolean keptBy(UUID person) {
        return person.equals(keeperOne) || person.equals(keeperTwo);
    }

    /** What one reporter gets. */
    public record Share(
            UUID id,
            UUID rewardId,
            UUID reportId,
            int place,
            BigDecimal amount,
            String way,
            ShareState state,
            @Nullable String codePrint,
            int wrong,
            @Nullable LocalDate claimUntil,
            @Nullable String payeeSealed,
            String payeeMasked,
            @Nullable LocalDate paidOn,
            String voucher,
            long version) {}

    /** One thing done. */
    public record Act(
            RewardMove move,
            OffsetDateTime doneAt,
            @Nullable UUID person,
            String who,
            String post,
            String basis,
            String words) {}

    /** One keeper's asking to see the payee, and the other's consent. */
    public record Opening(
            UUID id,
            UUID shareId,
            UUID askedBy,
            String askedName,
            OffsetDateTime askedAt,
            String reason,
            @Nullable UUID agreedBy,
            String agreedName,
            @Nullable OffsetDateTime usedAt) {}
}
