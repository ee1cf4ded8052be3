package cn.xiangzhi.messages;

import cn.xiangzhi.base.Labelled;

/** The way a message takes. */
public enum Way implements Labelled {
    INBOX("站内"),
    SMS("短信"),
    EMAIL("邮件"),
    WEBHOOK("推送");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it wakes people: held over night unless the law wants it at once. */
    public boolean wakes() {
        return this == SMS || this == EMAIL;
    }
}
