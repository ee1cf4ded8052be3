package cn.xiangzhi.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a term ends and why: {@code due} is the last day (rolled), {@code amber} the unrolled date (rule 1.3) or, where
 * nothing rolls, the day to act by; {@code explanation} one line per counted stretch. {@code provisional} when it reaches
 * into a year without a notice.
 *
 * @param dueAt the moment, for terms counted in hours; else null
 * @param warning the day from which the light turns amber: never after {@code amber}, earlier by a third of the working
 *     days and at most three
 */
public record TermAnswer(
        String termId,
        String name,
        LocalDate due,
        LocalDate amber,
        LocalDate warning,
        @Nullable LocalDateTime dueAt,
        String basis,
        String counting,
        List<String> explanation,
        boolean provisional) {}
