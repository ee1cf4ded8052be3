package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.util.UUID;

/** A case the department had filed before the power came down, and who finishes it (HN-2025; rules §2.2). */
public record FiledCase(
        UUID id, String caseNumber, String itemCode, LocalDate filedOn, Decision decision, String receipt) {

    /** Who finishes it. */
    public enum Decision implements Labelled {
        DEPARTMENT_FINISHES("原部门办结"),
        HANDED_OVER("移交乡镇（街道）");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean waitsForReceipt() {
        return decision == Decision.HANDED_OVER && receipt.isBlank();
    }
}
