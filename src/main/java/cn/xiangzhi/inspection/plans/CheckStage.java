package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Labelled;

/** Where a merged check stands. */
public enum CheckStage implements Labelled {
    WAITING("待批准"),
    PLANNED("已安排"),
    DONE("已检查"),
    CANCELLED("已取消");

    private final String label;

    CheckStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
