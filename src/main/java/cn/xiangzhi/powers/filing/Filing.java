package cn.xiangzhi.powers.filing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on its way to the department's file, until the receipt is there (S14). */
public record Filing(
        UUID id,
        String townshipCode,
        UUID department,
        String departmentName,
        FilingKind kind,
        String itemCode,
        String itemName,
        UUID matter,
        String matterNumber,
        String decisionNumber,
        String subject,
        LocalDate decidedOn,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate dueOn,
        String basis,
        FilingStage stage,
        @Nullable LocalDate sentOn,
        String sentWords,
        String receiptNumber,
        @Nullable LocalDate receivedOn,
        String receivedBy,
        String note,
        long version) {

    public Span period() {
        return new Span(periodFrom, periodTo);
    }

    /** Past its last day: sent after it, or not sent yet on that day. */
    public boolean late(LocalDate today) {
        var sent = sentOn;
        return sent != null ? sent.isAfter(dueOn) : stage.waitsForTownship() && today.isAfter(dueOn);
    }

    /** As 云罚决〔2026〕7号 对…的处罚. */
    public String words() {
        return decisionNumber + " " + itemName;
    }
}
