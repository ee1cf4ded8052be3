package cn.xiangzhi.inspection.rules;

import cn.xiangzhi.base.Labelled;
import java.util.Arrays;

/** Why one goes; some causes hold although the same thing was inspected before (INSP; S9). */
public enum VisitCause implements Labelled {
    ORDER("派单", true),
    REPORT("投诉举报", true),
    PATROL("日常巡查", false),
    CAMPAIGN("专项检查", false),
    RECHECK("复查改正情况", true),
    ASSIGNED("上级交办、其他机关移送", true),
    MONITORED("数据监测发现线索", true),
    SEEN("巡查中当场发现违法线索", true),
    ASKED("对象申请检查", true);

    private final String label;
    private final boolean again;

    VisitCause(String label, boolean again) {
        this.label = label;
        this.again = again;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it is a lawful cause to inspect the same thing again. */
    public boolean again() {
        return again;
    }

    /** Whether these words name a cause to inspect a business that no approved plan has: a clue, never a round or a campaign (INSP). */
    public static boolean unplanned(String words) {
        return again(words) && !ORDER.label.equals(words);
    }

    /** Whether these words name such a cause. */
    public static boolean again(String words) {
        return Arrays.stream(values()).anyMatch(cause -> cause.again && cause.label.equals(words));
    }
}
