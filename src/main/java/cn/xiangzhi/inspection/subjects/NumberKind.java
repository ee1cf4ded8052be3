package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Labelled;

/** Which number a subject is known by. */
public enum NumberKind implements Labelled {
    CREDIT("统一社会信用代码"),
    ID("身份证号"),
    NONE("没有号码");

    private final String label;

    NumberKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
