package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Labelled;

/** Where a matter between the two masters stands, and whose turn it is. */
public enum MasterStage implements Labelled {
    ASKED("待乡镇答复"),
    REQUESTED("待部门答复"),
    PROPOSED("待部门确认"),
    DISPUTED("待组织部门确定"),
    ANSWERED("已答复"),
    SETTLED("已确定"),
    USED("已办理任免");

    private final String label;

    MasterStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean open() {
        return compareTo(DISPUTED) <= 0;
    }
}
