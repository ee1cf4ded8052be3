package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Labelled;

/** How risky a subject is, after a named source. */
public enum RiskLevel implements Labelled {
    LOW("低风险"),
    MIDDLE("中风险"),
    HIGH("高风险");

    private final String label;

    RiskLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
