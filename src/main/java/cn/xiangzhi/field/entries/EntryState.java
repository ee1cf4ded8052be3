package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Labelled;

/** What came of an entry. */
public enum EntryState implements Labelled {
    RECEIVED("已收到，正在办", "blue"),
    DONE("已办成", "green"),
    REFUSED("没办成，材料已留存", "red"),
    REUSED("已改后再报", "grey"),
    HANDED("已交内勤", "amber"),
    SETTLED("内勤已处理", "green");

    private final String label;
    private final String tone;

    EntryState(String label, String tone) {
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
