package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Labelled;

/** Where one reporter's share stands. */
public enum ShareState implements Labelled {
    PLANNED("待批准", "amber"),
    OFFERED("待领取", "blue"),
    CLAIMED("待发放", "amber"),
    PAID("已发放", "green"),
    LAPSED("逾期未领", "grey"),
    DROPPED("不予奖励", "grey");

    private final String label;
    private final String tone;

    ShareState(String label, String tone) {
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
