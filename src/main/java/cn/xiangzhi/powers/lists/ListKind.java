package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Labelled;

/** The three lists of a township (S12): what it does, what it helps with, what the county took back. */
public enum ListKind implements Labelled {
    DUTY("基本履职"),
    ASSIST("配合履职"),
    TAKEN_BACK("上级收回");

    private final String label;

    ListKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
