package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Labelled;

/** Where a township stands with one item of a batch (S11). */
public enum AnswerStage implements Labelled {
    PENDING("待核对", "amber"),
    CONDITIONED("提出条件", "amber"),
    REPLIED("条件已答复", "blue"),
    SIGNED("已签收", "blue"),
    REFUSED("不承接", "grey"),
    AGREED("协议待生效", "blue"),
    TAKEN_OVER("已承接", "green");

    private final String label;
    private final String tone;

    AnswerStage(String label, String tone) {
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
}
