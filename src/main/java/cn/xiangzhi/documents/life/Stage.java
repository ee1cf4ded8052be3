package cn.xiangzhi.documents.life;

import cn.xiangzhi.base.Labelled;

/** Where a paper stands in its life, in the order it goes (F45). */
public enum Stage implements Labelled {
    DRAFT("草稿"),
    FINAL("定稿"),
    /** A paper of several organs that some have sealed and others not yet. */
    PARTLY_SEALED("部分用印"),
    SEALED("用印"),
    SERVED("送达"),
    VOIDED("作废");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
