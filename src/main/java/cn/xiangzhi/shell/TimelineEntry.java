package cn.xiangzhi.shell;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One act on a timeline: when, who in which post, what, on which basis. */
public record TimelineEntry(
        OffsetDateTime at,
        String who,
        String title,
        @Nullable String detail,
        @Nullable String basis) {}
