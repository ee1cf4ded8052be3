package cn.xiangzhi.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the term engine: a clock on one matter, started by one act. {@code remaining} in working days. */
public record RunningTerm(
        UUID id,
        String termId,
        String name,
        String matterKind,
        UUID matter,
        LocalDate started,
        LocalDate due,
        Light light,
        boolean provisional,
        @Nullable LocalDate ended,
        int remaining,
        String basis) {}
