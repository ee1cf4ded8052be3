package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.base.Labelled;

/** What a department says about the use of its power (PPL 20(3); S14). */
public enum OpinionKind implements Labelled {
    COMMENT("监督意见"),
    CORRECTION("责令纠正");

    private final String label;

    OpinionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
