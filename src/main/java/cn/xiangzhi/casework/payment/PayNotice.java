package cn.xiangzhi.casework.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A notice by which a fine is paid at the bank, one for each instalment (T20; PPL 67(3); FSR 7). Yuan. */
record PayNotice(
        UUID id,
        String townshipCode,
        UUID caseId,
        UUID actId,
        int part,
        int parts,
        String code,
        String financeNumber,
        BigDecimal amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        String state,
        String reason,
        UUID paper,
        long version) {

    static final String VALID = "VALID";
    static final String REPLACED = "REPLACED";
    static final String WITHDRAWN = "WITHDRAWN";

    boolean valid() {
        return state.equals(VALID);
    }

    public String term() {
        return parts == 1 ? "一次缴清" : "第" + part + "期，共" + parts + "期";
    }

    /** How it stands when so much was paid towards those issued together: money goes to the earliest first. */
    Standing standing(List<PayNotice> together, BigDecimal paid, LocalDate today) {
        if (state.equals(REPLACED)) {
            return new Standing("已换发", "grey");
        }
        if (state.equals(WITHDRAWN)) {
            return new Standing("已撤回", "grey");
        }
        var until = together.stream()
                .filter(one -> one.part <= part)
                .map(PayNotice::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (paid.compareTo(until) >= 0) {
            return new Standing("已缴", "green");
        }
        return today.isAfter(dueOn) ? new Standing("逾期未缴", "red") : new Standing("待缴", "amber");
    }

    record Standing(String label, String tone) {}
}
