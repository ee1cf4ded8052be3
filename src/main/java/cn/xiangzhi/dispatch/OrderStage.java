package cn.xiangzhi.dispatch;

import cn.xiangzhi.base.Labelled;

/** Where an order stands. */
public enum OrderStage implements Labelled {
    WAITING("待派单", true, "amber"),
    ASSIGNED("待签收", true, "blue"),
    TAKEN("办理中", true, "blue"),
    RETURNED("退回待裁定", true, "amber"),
    IN_CASE("立案办理中", true, "blue"),
    DONE("待核查", true, "amber"),
    CHECKED("已办结", false, "green"),
    TRANSFERRED("已移送待接收", true, "blue"),
    TAKEN_OVER("已由他单位接收", false, "green"),
    SETTLED("不需派单", false, "grey");

    private final String label;
    private final boolean open;
    private final String tone;

    OrderStage(String label, boolean open, String tone) {
        this.label = label;
        this.open = open;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean open() {
        return open;
    }

    public String tone() {
        return tone;
    }
}
