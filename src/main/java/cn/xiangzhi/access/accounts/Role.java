package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Right;
import java.util.Set;
import java.util.UUID;

/** A named set of rights of a county. */
public record Role(UUID id, String code, String name, Set<Right> rights, long version) {

    /** Collecting fines lies apart from deciding them (PPL 67). */
    public boolean mixesCollectingAndDeciding() {
        return collects() && decides();
    }

    public boolean collects() {
        return rights.contains(Right.PAYMENT_RECORD);
    }

    /** Whoever investigates, reviews or decides a case. */
    public boolean decides() {
        return rights.contains(Right.CASE_HANDLE)
                || rights.contains(Right.CASE_REVIEW)
                || rights.contains(Right.CASE_LEGAL_REVIEW)
                || rights.contains(Right.CASE_APPROVE);
    }
}
