package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Labelled;

/** Which part of a day: leaders a whole day, keepers the day or the night. */
public enum DutyShift implements Labelled {
    WHOLE("全天"),
    DAY("白班"),
    NIGHT("夜班");

    private final String label;

    DutyShift(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
