package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Labelled;

/** What the ground is: it decides which authority has the power. */
public enum LandKind implements Labelled {
    HOMESTEAD("宅基地"),
    FARMLAND("耕地、永久基本农田"),
    COLLECTIVE("集体建设用地"),
    TOWN("城镇规划区内用地"),
    ROAD("公路、河道等控制范围"),
    UNKNOWN("待查");

    private final String label;

    LandKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
