package cn.xiangzhi.casework.letters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter between the township and another organ, with its answer (PPL 22, 25, 26). */
public record Letter(
        UUID id,
        String townshipCode,
        Direction direction,
        LetterKind kind,
        @Nullable UUID caseId,
        @Nullable UUID orderId,
        @Nullable UUID actId,
        String body,
        String subject,
        String reason,
        String materials,
        String theirNumber,
        LocalDate sentOn,
        @Nullable LocalDate dueOn,
        String basis,
        LetterStage stage,
        String answer,
        String answerNumber,
        @Nullable LocalDate answeredOn,
        String answeredBy,
        String result,
        @Nullable UUID paper,
        String paperNumber,
        @Nullable UUID answerPaper,
        long version) {

    /** Nobody has answered and the day is past. */
    public boolean late(LocalDate today) {
        var due = dueOn;
        return stage == LetterStage.WAITING && due != null && today.isAfter(due);
    }

    /** The name of its clock: each letter has one of its own on the band of its matter. */
    String term() {
        return "letter." + id;
    }

    /** On whose band the clock runs. */
    Where where() {
        var ofCase = caseId;
        var ofOrder = orderId;
        return ofCase != null
                ? new Where("case", ofCase)
                : ofOrder != null ? new Where("order", ofOrder) : new Where("letter", id);
    }

    /** A kind of matter and which one. */
    record Where(String kind, UUID matter) {}
}
