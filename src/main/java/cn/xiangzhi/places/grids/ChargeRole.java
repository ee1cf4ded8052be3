package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Labelled;

/** How somebody answers for a place: its one leader, or a cadre in charge (S19). */
public enum ChargeRole implements Labelled {
    LEADER("负责人"),
    CADRE("包片干部");

    private final String label;

    ChargeRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
