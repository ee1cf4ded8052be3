package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Labelled;

/** What is filed: penalties by cycle, approvals one by one within a month (rules §17a). */
public enum FilingKind implements Labelled {
    PENALTY("处罚"),
    APPROVAL("审批");

    private final String label;

    FilingKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
