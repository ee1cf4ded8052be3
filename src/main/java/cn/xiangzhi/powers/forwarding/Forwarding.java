package cn.xiangzhi.powers.forwarding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project that needs the county's approval, from the township's counter to the applicant's hand (S16). */
public record Forwarding(
        UUID id,
        String townshipCode,
        String number,
        UUID department,
        String departmentName,
        String itemCode,
        String itemName,
        Manner manner,
        String title,
        String applicantSealed,
        String applicantShown,
        String phoneSealed,
        String materials,
        String missing,
        String opinion,
        @Nullable Boolean agreed,
        String reviewedBy,
        LocalDate receivedOn,
        @Nullable LocalDate noticedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate forwardedOn,
        @Nullable LocalDate takenOn,
        String receipt,
        @Nullable LocalDate decidedOn,
        @Nullable Boolean granted,
        String result,
        String resultNumber,
        @Nullable LocalDate returnedOn,
        String returnedHow,
        @Nullable UUID paper,
        String paperNumber,
        ForwardingStage stage,
        long version) {}
