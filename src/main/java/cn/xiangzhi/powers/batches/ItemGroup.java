package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.powers.Item;

/** The two sides on which a handed-down batch is counted (S11): approvals and services, and enforcement. */
public enum ItemGroup implements Labelled {
    SERVICE("审批服务"),
    ENFORCEMENT("行政执法");

    private final String label;

    ItemGroup(String label) {
        this.label = label;
    }

    static ItemGroup of(Item item) {
        return item.kind().matches("行政(处罚|强制|检查)") ? ENFORCEMENT : SERVICE;
    }

    @Override
    public String label() {
        return label;
    }
}
