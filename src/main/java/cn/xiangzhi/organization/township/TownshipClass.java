package cn.xiangzhi.organization.township;

import cn.xiangzhi.base.Labelled;

/** Class of a township by population, area and fiscal revenue per head (S27). */
public enum TownshipClass implements Labelled {
    LARGE("大乡镇"),
    MEDIUM("中等乡镇"),
    SMALL("小乡镇");

    private final String label;

    TownshipClass(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
