package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Labelled;

/** Where a filing stands (S14). */
public enum FilingStage implements Labelled {
    DUE("待报备", "amber"),
    SENT("待回执", "blue"),
    RETURNED("退回补正", "amber"),
    RECEIVED("已回执", "green");

    private final String label;
    private final String tone;

    FilingStage(String label, String tone) {
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

    /** Whether the township still has to send it. */
    public boolean waitsForTownship() {
        return this == DUE || this == RETURNED;
    }
}
