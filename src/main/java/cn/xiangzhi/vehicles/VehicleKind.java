package cn.xiangzhi.vehicles;

import cn.xiangzhi.base.Labelled;

/** What a vehicle is kept for. */
public enum VehicleKind implements Labelled {
    ENFORCEMENT("执法执勤"),
    GENERAL("机要通信和公务"),
    SANITATION("环卫作业"),
    EMERGENCY("应急保障");

    private final String label;

    VehicleKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
