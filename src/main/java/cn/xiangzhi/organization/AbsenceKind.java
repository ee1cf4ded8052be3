package cn.xiangzhi.organization;

import cn.xiangzhi.base.Labelled;

/** Why somebody is away. */
public enum AbsenceKind implements Labelled {
    LEAVE("请假"),
    TRAINING("培训"),
    OUT("外出");

    private final String label;

    AbsenceKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
