package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Labelled;
import org.jspecify.annotations.Nullable;

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

    /** Of the clock that runs on a matter; green where none does. */
    public static Light of(@Nullable RunningTerm clock) {
        return clock == null ? GREEN : clock.light();
    }

    @Override
    public String label() {
        return label;
    }
}
