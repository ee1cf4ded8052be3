package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Labelled;

/** Where the proposal of a reward stands. */
public enum RewardStage implements Labelled {
    PROPOSED("待复核", "amber"),
    REVIEWED("待审批", "amber"),
    APPROVED("已批准", "green"),
    REFUSED("不予奖励", "grey");

    private final String label;
    private final String tone;

    RewardStage(String label, String tone) {
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
