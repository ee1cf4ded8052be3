package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Labelled;

/** Whom a visit concerns. */
public enum SubjectKind implements Labelled {
    NOBODY("没有特定对象"),
    PERSON("公民"),
    BUSINESS("个体工商户"),
    ENTERPRISE("法人或者其他组织");

    private final String label;

    SubjectKind(String label) {
        this.label = label;
    }

    /** Whether it is an enterprise or a business, whom auxiliaries never inspect (INSP). */
    public boolean business() {
        return this == BUSINESS || this == ENTERPRISE;
    }

    @Override
    public String label() {
        return label;
    }
}
