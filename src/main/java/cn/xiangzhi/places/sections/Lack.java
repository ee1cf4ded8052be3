package cn.xiangzhi.places.sections;

import cn.xiangzhi.base.Labelled;

/** What a place lacks today (S19, 处处有人管). */
public enum Lack implements Labelled {
    NO_LEADER("没有负责人"),
    NO_CADRE("没有包片干部"),
    GONE("负责的人已离岗"),
    AWAY("不在岗，没有人代岗"),
    EXPIRED("任期届满"),
    NO_GRID("没有划网格"),
    NO_SECTION("不属于任何片区"),
    NO_OUTLINE("没有画边界");

    private final String label;

    Lack(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it means that nobody answers now; the others are to be mended without haste. */
    public boolean pressing() {
        return this == NO_LEADER || this == GONE || this == AWAY;
    }
}
