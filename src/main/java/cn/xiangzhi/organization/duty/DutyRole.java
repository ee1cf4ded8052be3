package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Labelled;

/** As what somebody is on duty. */
public enum DutyRole implements Labelled {
    LEADER("带班领导"),
    KEEPER("值班员");

    private final String label;

    DutyRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
