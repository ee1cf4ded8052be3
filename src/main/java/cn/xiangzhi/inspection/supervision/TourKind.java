package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Labelled;

/** Whether those visited know that it is coming (S20). */
public enum TourKind implements Labelled {
    OPEN("明查"),
    SECRET("暗访");

    private final String label;

    TourKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
