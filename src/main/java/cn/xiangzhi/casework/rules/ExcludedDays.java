package cn.xiangzhi.casework.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Days that do not count towards the time to decide: spans that overlap are counted once (MSR 64(2), EER 57). */
public final class ExcludedDays {

    private static final int MOST = 3650;

    private ExcludedDays() {}

    /** From the day after {@code from} up to and including {@code until}. */
    public record Span(LocalDate from, LocalDate until) {}

    public static int count(Collection<Span> spans) {
        return days(spans).size();
    }

    /** The days themselves. */
    public static Set<LocalDate> days(Collection<Span> spans) {
        var days = new TreeSet<LocalDate>();
        for (var span : spans) {
            for (var day = span.from(); day.isBefore(span.until()) && days.size() < MOST; day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }
}
