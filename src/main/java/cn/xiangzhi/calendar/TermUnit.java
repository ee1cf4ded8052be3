package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Labelled;

/** What a term is counted in; which numbers are working days is said by each statute (rule 1.2). */
public enum TermUnit implements Labelled {
    WORKING_DAY("个工作日"),
    DAY("日"),
    MONTH("个月"),
    HOUR("小时"),
    FIXED_DATE("固定日期");

    private final String label;

    TermUnit(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
