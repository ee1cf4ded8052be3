package cn.xiangzhi.shell;

import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of my work: what is to be done, on what, until when. {@code kind} groups lines, as 待受理报告. */
public record WorkItem(
        String kind,
        String title,
        String detail,
        String href,
        Light light,
        @Nullable LocalDate due) {

    /** Until its clock ends, with the clock's light. */
    public WorkItem(String kind, String title, String detail, String href, @Nullable RunningTerm clock) {
        this(kind, title, detail, href, Light.of(clock), clock == null ? null : clock.due());
    }
}
