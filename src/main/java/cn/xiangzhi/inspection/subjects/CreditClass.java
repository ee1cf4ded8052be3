package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Labelled;

/** The class of credit that a named source gives a subject; the draw and the caps read it (F60). */
public enum CreditClass implements Labelled {
    A("A 级"),
    B("B 级"),
    C("C 级"),
    D("D 级");

    private final String label;

    CreditClass(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
