package cn.xiangzhi.powers;

import cn.xiangzhi.base.Labelled;

/** The two lawful ways of acting (rules §2.1). */
public enum Mode implements Labelled {
    EMPOWERED("赋权"),
    DELEGATED("委托");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
