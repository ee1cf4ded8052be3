package cn.xiangzhi.intake;

import cn.xiangzhi.base.Labelled;

/** How a report reached the office. */
public enum Channel implements Labelled {
    PUBLIC_PAGE("网页"),
    HOTLINE("热线"),
    VISIT("来访"),
    LETTER("来信"),
    BOX("意见箱"),
    PATROL("巡查发现"),
    API("接口"),
    OPEN311("Open311接口"),
    PETITION("信访");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether residents report by it themselves, without anybody of the office between. */
    public boolean open() {
        return this == PUBLIC_PAGE || this == OPEN311;
    }
}
