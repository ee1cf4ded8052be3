package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Labelled;

/** Where a point of a walk stands. */
public enum StopState implements Labelled {
    OPEN("还没看", "blue"),
    NOTHING("没有发现问题", "green"),
    SEEN("有发现", "amber"),
    LEFT("没有走到", "grey");

    private final String label;
    private final String tone;

    StopState(String label, String tone) {
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
