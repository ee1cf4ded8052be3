package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Labelled;

/** What came of one point of a checklist (S9). */
public enum PointResult implements Labelled {
    FINE("未发现问题"),
    CORRECTED("当场改正"),
    BY_DATE("限期改正"),
    LEAD("发现违法，转线索"),
    TRANSFERRED("移送有权机关");

    private final String label;

    PointResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
