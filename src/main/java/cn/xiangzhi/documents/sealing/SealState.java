package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Labelled;

/** Where a seal stands; from the last two it never comes back. */
public enum SealState implements Labelled {
    REGISTERED("待启用", "blue"),
    IN_USE("启用", "green"),
    STOPPED("停用", "amber"),
    HANDED_IN("缴销", "grey"),
    LOST("遗失", "red");

    private final String label;
    private final String tone;

    SealState(String label, String tone) {
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

    public boolean ended() {
        return this == HANDED_IN || this == LOST;
    }
}
