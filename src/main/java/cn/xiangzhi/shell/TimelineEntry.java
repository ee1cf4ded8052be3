package cn.xiangzhi.shell;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One act on a timeline: when, who in which post, what, on which basis. */
public record TimelineEntry(
        OffsetDateTime at,
        String who,
        String title,
        @Nullable String detail,
        @Nullable String basis) {

    /** What the program did by itself is said once: its organ, post and name are all the same word. */
    public TimelineEntry {
        if (who.startsWith("系统 系统") || who.startsWith("系统（系统")) {
            who = "系统";
        }
    }
}
