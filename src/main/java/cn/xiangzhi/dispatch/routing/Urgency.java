package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Labelled;

/** How soon what a rule sends out must be handled. */
public enum Urgency implements Labelled {
    USUAL("按类别的通常时限"),
    URGENT("加急：一个工作日"),
    AT_ONCE("特急：当日");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
