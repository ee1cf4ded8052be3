package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.base.Labelled;

/** Where an order to correct stands; a comment needs no answer and may have one (S14). */
public enum OpinionStage implements Labelled {
    NOTED("已发出", "blue"),
    REPLIED("已回复", "green"),
    ISSUED("待纠正", "amber"),
    REPORTED("待复查", "blue"),
    SETTLED("已纠正", "green");

    private final String label;
    private final String tone;

    OpinionStage(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    /** Where it begins. */
    static OpinionStage first(OpinionKind kind) {
        return kind == OpinionKind.COMMENT ? NOTED : ISSUED;
    }

    /** Whether the township may answer now. */
    public boolean answerable() {
        return this == NOTED || this == ISSUED;
    }

    /** What an answer makes of it. */
    OpinionStage answered() {
        return this == NOTED ? REPLIED : REPORTED;
    }
}
