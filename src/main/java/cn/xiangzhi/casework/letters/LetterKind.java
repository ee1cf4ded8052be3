package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Labelled;

/** Why one organ writes to another about a matter (PPL 22, 25, 26; rules §5). */
public enum LetterKind implements Labelled {
    ASSISTANCE("协助"),
    NEGOTIATION("管辖协商"),
    TRANSFER("移送"),
    DESIGNATION("报请指定管辖");

    private final String label;

    LetterKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it is written here; transfers and requests to the superior are steps of the case itself. */
    boolean writtenHere() {
        return this == ASSISTANCE || this == NEGOTIATION;
    }
}
