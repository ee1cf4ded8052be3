package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Labelled;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The hours in which a rule holds (F11). Working hours are those of a working day. */
public enum Hours implements Labelled {
    ANY("不限时段"),
    OFFICE("工作时间"),
    OUTSIDE("工作时间以外"),
    BETWEEN("自定时段");

    static final LocalTime OPENS = LocalTime.of(8, 30);
    static final LocalTime CLOSES = LocalTime.of(17, 30);

    private final String label;

    Hours(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean hold(RuleDay day, LocalTime at, @Nullable LocalTime from, @Nullable LocalTime to) {
        return switch (this) {
            case ANY -> true;
            case OFFICE -> office(day, at);
            case OUTSIDE -> !office(day, at);
            case BETWEEN -> from == null || to == null || within(at, from, to);
        };
    }

    private static boolean office(RuleDay day, LocalTime at) {
        return day == RuleDay.WORKING && within(at, OPENS, CLOSES);
    }

    /** From inclusive, to exclusive; past midnight when {@code to} is not later. */
    private static boolean within(LocalTime at, LocalTime from, LocalTime to) {
        var after = !at.isBefore(from);
        var before = at.isBefore(to);
        return from.isBefore(to) ? after && before : after || before;
    }
}
