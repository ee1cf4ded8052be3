package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Labelled;

/** Whether a term is being counted. */
enum TermState implements Labelled {
    RUNNING("计算中"),
    PAUSED("已中止"),
    ENDED("已终止");

    private final String label;

    TermState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
