package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Labelled;

/** The light of a running term. Red is set by the day's passing and by nothing else. */
public enum Light implements Labelled {
    GREEN("正常"),
    AMBER("将到期"),
    RED("已逾期"),
    PAUSED("已中止计时"),
    ENDED("已办结");

    private final String label;

    Light(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
