package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Labelled;

/** Where an agreement stands: signed by both, published by both, in force (PPL 20(2)). */
public enum AgreementStage implements Labelled {
    SIGNING("待签署", "amber"),
    PUBLISHING("待公布", "amber"),
    PUBLISHED("双方已公布", "green");

    private final String label;
    private final String tone;

    AgreementStage(String label, String tone) {
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
