package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Labelled;

/** What somebody does in a tour's team (S20). */
public enum TourRole implements Labelled {
    LEADER("组长"),
    MEMBER("组员");

    private final String label;

    TourRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
