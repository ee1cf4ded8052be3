package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Labelled;

/** What a figure of a finding counts, as its address spells it. */
enum Trail implements Labelled {
    REPORTS("报告"),
    VISITS("检查"),
    LEADS("线索"),
    FILED("立案"),
    DECIDED("决定"),
    OVERTURNED("被撤销、变更的决定");

    private final String label;

    Trail(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
