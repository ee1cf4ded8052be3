package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Labelled;

/** The grades of the annual assessment. */
public enum AnnualGrade implements Labelled {
    EXCELLENT("优秀"),
    COMPETENT("称职"),
    BARELY("基本称职"),
    INCOMPETENT("不称职");

    private final String label;

    AnnualGrade(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The label of what is kept by name; empty for an empty text. */
    static String of(String name) {
        return name.isEmpty() ? "" : valueOf(name).label;
    }
}
