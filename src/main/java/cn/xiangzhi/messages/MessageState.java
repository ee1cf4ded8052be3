package cn.xiangzhi.messages;

import cn.xiangzhi.base.Labelled;

/** Where a message stands; only the first three are still to be sent. */
public enum MessageState implements Labelled {
    WAITING("待送", "blue"),
    SENDING("正在送", "blue"),
    BUDGET("等待额度", "amber"),
    SENT("已送出", "green"),
    DEAD("送不出", "red"),
    STOPPED("已停发", "grey");

    private final String label;
    private final String tone;

    MessageState(String label, String tone) {
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

    /** Whether it is still to be sent. */
    public boolean open() {
        return this == WAITING || this == SENDING || this == BUDGET;
    }
}
