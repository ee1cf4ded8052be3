package cn.xiangzhi.powers.programme;

import cn.xiangzhi.base.Labelled;

/** Where one drawn township and item stands in a half-yearly inspection (S14). */
public enum PlaceStage implements Labelled {
    DRAWN("待检查", "amber"),
    ASKED("待答复", "amber"),
    ANSWERED("已答复", "green"),
    FOUND("没有问题", "green");

    private final String label;
    private final String tone;

    PlaceStage(String label, String tone) {
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

    /** Whether nothing is missing any more. */
    public boolean done() {
        return this == ANSWERED || this == FOUND;
    }
}
