package cn.xiangzhi.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock with the account of its dates: what was counted line by line, when it stood still, when and why its end was moved
 * (rules §8.3).
 *
 * @param confirmed false while the number behind it waits to be confirmed by a lawyer (rules §0.1)
 */
public record TermAccount(RunningTerm term, List<String> why, List<Pause> pauses, boolean extended, boolean confirmed) {

    /** Days the clock stood still; {@code until} is null while it still does. */
    public record Pause(LocalDate from, @Nullable LocalDate until, String reason) {}
}
