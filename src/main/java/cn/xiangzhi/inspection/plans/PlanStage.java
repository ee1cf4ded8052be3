package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Labelled;

/** Where a plan of inspections stands; only an approved or filed one is carried out (INSP). */
public enum PlanStage implements Labelled {
    DRAFT("待批准"),
    APPROVED("已批准"),
    RETURNED("退回修改"),
    FILED("已备案");

    private final String label;

    PlanStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
