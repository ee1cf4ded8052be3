package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Labelled;

/** What a day named in a yearly notice is: a day off, or a weekend day worked to make up for one. */
public enum HolidayKind implements Labelled {
    OFF("放假"),
    MAKE_UP("上班");

    private final String label;

    HolidayKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
