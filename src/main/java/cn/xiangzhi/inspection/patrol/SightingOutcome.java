package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Labelled;

/** What a thing seen on patrol becomes: one of three, and never a penalty by itself (S21). */
public enum SightingOutcome implements Labelled {
    CORRECTED("当场改正"),
    REPORT("登记为报告"),
    LEAD("转案件线索");

    private final String label;

    SightingOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
