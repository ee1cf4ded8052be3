package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Labelled;

/** What happens when the last day is a day of rest (CAL-D, and where it is switched off, rule 1.3). */
public enum Roll implements Labelled {
    FORWARD("末日遇休息日顺延"),
    NEVER("末日遇休息日不顺延"),
    NONE("末日必为工作日");

    private final String label;

    Roll(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
