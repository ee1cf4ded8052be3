package cn.xiangzhi.powers;

import cn.xiangzhi.base.Labelled;

/** What a capacity check looks at, in the order the page shows it (F58). */
public enum CapacityAspect implements Labelled {
    OFFICERS("持证人员"),
    AHEAD("今后的执法证"),
    REVIEWER("法制审核"),
    TRAINING("培训学时"),
    CASELOAD("办案量"),
    EQUIPMENT("装备"),
    DISTANCE("路程");

    private final String label;

    CapacityAspect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
