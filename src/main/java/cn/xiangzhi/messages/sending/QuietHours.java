package cn.xiangzhi.messages.sending;

import cn.xiangzhi.calendar.Today;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** The hours in which nobody is woken (夜间免打扰), Beijing time; equal ends mean none. May run over midnight. */
public record QuietHours(LocalTime from, LocalTime to) {

    /** What holds until an office sets its own. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public boolean holds(OffsetDateTime at) {
        var time = at.atZoneSameInstant(Today.BEIJING).toLocalTime();
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    /** That moment, or the next morning when it is quiet then. */
    public OffsetDateTime free(OffsetDateTime at) {
        if (!holds(at)) {
            return at;
        }
        var local = at.atZoneSameInstant(Today.BEIJING);
        var morning = local.with(to);
        return (morning.isAfter(local) ? morning : morning.plusDays(1)).toOffsetDateTime();
    }
}
