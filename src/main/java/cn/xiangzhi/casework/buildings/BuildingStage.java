package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Labelled;

/** Where a building site stands; a case may be open about it at any stage (S10). */
public enum BuildingStage implements Labelled {
    WATCHED("监管中", "amber"),
    STOPPED("已责令停建", "amber"),
    PERMIT("补办手续中", "blue"),
    PERMITTED("已补办手续", "green"),
    REMOVED_BY_BUILDER("自行拆除", "green"),
    REMOVED("依法拆除", "green"),
    KEPT("处罚后不拆除", "grey"),
    LAWFUL("查明合法", "grey"),
    PASSED_ON("已移交", "grey");

    private final String label;
    private final String tone;

    BuildingStage(String label, String tone) {
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

    public boolean open() {
        return this == WATCHED || this == STOPPED || this == PERMIT;
    }
}
