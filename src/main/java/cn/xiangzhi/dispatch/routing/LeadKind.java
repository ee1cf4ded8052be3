package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Labelled;

/** Whom a rule sends to: a unit it names, or whichever is on duty at that moment. */
public enum LeadKind implements Labelled {
    ORGAN("指定的单位"),
    ON_DUTY("当时值班的单位");

    private final String label;

    LeadKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
