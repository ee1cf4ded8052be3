package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;

/** Kinds of seal (S13): only the first and the last stand under a decision (PPL 59(2)). */
public enum SealKind implements Labelled {
    ORGAN("机关公章"),
    BUSINESS("业务专用章"),
    ENTRUSTING("委托机关章");

    private final String label;

    SealKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
