package cn.xiangzhi.vehicles;

import cn.xiangzhi.base.Labelled;

/** What a vehicle may be used for; private use is none of them. */
public enum Purpose implements Labelled {
    PATROL("巡查检查"),
    ENFORCEMENT("执法办案"),
    EMERGENCY("应急处置"),
    SERVICE("上门服务"),
    MEETING("会议培训"),
    MAINTENANCE("车辆维保");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
