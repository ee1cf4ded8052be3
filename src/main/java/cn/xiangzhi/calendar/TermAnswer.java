package cn.xiangzhi.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a term ends and why: {@code due} is the last day (rolled), {@code amber} the unrolled or warning date,
 * {@code explanation} one line per counted stretch. {@code provisional} when it reaches into a year without a notice.
 *
 * @param dueAt the moment, for terms counted in hours; else null
 */
public record TermAnswer(
        String termId,
        LocalDate due,
        LocalDate amber,
        @Nullable LocalDateTime dueAt,
        String basis,
        String counting,
        List<String> explanation,
        boolean provisional) {}
