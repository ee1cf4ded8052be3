package cn.xiangzhi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a count of working days stretch by stretch: which days counted as which number, which were skipped and why. */
final class Stretches {

    private static final int MOST_LINES = 60;

    private final WorkCalendar calendar;
    private final List<String> lines = new ArrayList<>();

    Stretches(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Days from behind {@code base} to {@code due}, in the order they were counted. */
    List<String> working(LocalDate base, LocalDate due, boolean backwards) {
        var direction = backwards ? -1 : 1;
        var counted = 0;
        @Nullable Stretch open = null;
        for (var day = base.plusDays(direction); ; day = day.plusDays(direction)) {
            counted += calendar.assumedWorking(day) ? 1 : 0;
            var reason = reason(day);
            if (open != null && open.reason.equals(reason)) {
                open = new Stretch(open.first, day, reason, open.number, counted);
            } else {
                tell(open);
                open = new Stretch(day, day, reason, counted, counted);
            }
            if (day.equals(due)) {
                break;
            }
        }
        tell(open);
        return lines.size() <= MOST_LINES ? lines : List.of(lines.getFirst(), "……（其间逐日计数，略）", lines.getLast());
    }

    private record Stretch(LocalDate first, LocalDate last, String reason, int number, int upTo) {}

    /** Empty for ordinary working days, the name of the make-up day, or why the day does not count. */
    private String reason(LocalDate day) {
        return calendar.holiday(day).map(Holiday::words).orElse(WorkCalendar.weekend(day) ? "周末" : "");
    }

    private void tell(@Nullable Stretch stretch) {
        if (stretch == null) {
            return;
        }
        var days = stretch.first.equals(stretch.last)
                ? Days.words(stretch.first)
                : Days.words(stretch.first) + "至" + Days.words(stretch.last);
        var numbers = stretch.number == stretch.upTo
                ? "第" + stretch.upTo + "个工作日"
                : "第" + stretch.number + "至第" + stretch.upTo + "个工作日";
        if (calendar.assumedWorking(stretch.first)) {
            lines.add(days + "：" + (stretch.reason.isEmpty() ? "" : stretch.reason + "，") + numbers);
        } else {
            lines.add(days + "：" + stretch.reason + "，不计");
        }
    }
}
