package cn.xiangzhi.vehicles;

import cn.xiangzhi.base.Labelled;

/** What money went into a vehicle for. */
public enum CostKind implements Labelled {
    FUEL("加油充电"),
    REPAIR("维修保养"),
    INSURANCE("保险"),
    INSPECTION("检验"),
    TOLL("通行停车"),
    OTHER("其他");

    private final String label;

    CostKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
