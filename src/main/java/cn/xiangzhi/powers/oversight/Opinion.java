package cn.xiangzhi.powers.oversight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department's comment or order to correct, about a case or about an item as a whole (S14). */
public record Opinion(
        UUID id,
        String townshipCode,
        UUID department,
        String departmentName,
        OpinionKind kind,
        String itemCode,
        String itemName,
        @Nullable UUID matter,
        String matterNumber,
        String words,
        String basis,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        OpinionStage stage,
        String answer,
        String answeredBy,
        @Nullable LocalDate answeredOn,
        String verdict,
        @Nullable UUID paper,
        String paperNumber,
        long version) {

    /** An order whose term is over without a report. */
    public boolean late(LocalDate today) {
        var due = dueOn;
        return stage == OpinionStage.ISSUED && due != null && today.isAfter(due);
    }
}
