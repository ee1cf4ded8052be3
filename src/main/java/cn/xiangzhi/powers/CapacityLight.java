package cn.xiangzhi.powers;

import cn.xiangzhi.base.Labelled;

/** Whether a township can take an item up (接得住): the worst of what was looked at (F58). */
public enum CapacityLight implements Labelled {
    GREEN("接得住", "green"),
    AMBER("有缺口", "amber"),
    RED("接不住", "red"),
    /** Not looked at, since nothing is registered; never the light of a whole assessment. */
    UNKNOWN("没有查", "grey");

    private final String label;
    private final String tone;

    CapacityLight(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }
}
