package cn.xiangzhi.shell;

import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.TermAccount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every clock of a matter on one axis of days (rules §8.3): a bar from its start to its end, grey where it stood still, with
 * a line at today. Drawn by {@code shell/band}.
 *
 * @param today the place of today on the axis of {@link #WIDTH}
 */
public record ClockBand(List<Row> open, List<Row> ended, LocalDate from, LocalDate to, int today) {

    /** The length of the axis, in units of the drawing. */
    public static final int WIDTH = 1000;

    /** So that a single day can be seen. */
    private static final int LEAST = 6;

    /** A stretch of a bar: a light's name in lower case, or {@code paused}. */
    public record Bar(int x, int width, String tone) {}

    /** One clock; {@code marks} are words beside its name, as 已延长. */
    public record Row(TermAccount account, List<Bar> bars, List<String> marks) {

        public Light light() {
            return account.term().light();
        }

        public LocalDate due() {
            return account.term().due();
        }
    }

    public static ClockBand of(List<TermAccount> accounts, LocalDate today) {
        var running =
                accounts.stream().filter(a -> a.term().light() != Light.ENDED).toList();
        var from = running.stream()
                .map(a -> a.term().started())
                .min(LocalDate::compareTo)
                .orElse(today);
        var last = running.stream()
                .map(a -> a.term().due())
                .max(LocalDate::compareTo)
                .orElse(today);
        var axis = new Axis(from.isAfter(today) ? today : from, last.isBefore(today) ? today : last);
        return new ClockBand(
                running.stream().map(a -> row(a, axis, today)).toList(),
                accounts.stream()
                        .filter(a -> a.term().light() == Light.ENDED)
                        .map(a -> new Row(a, List.of(), marks(a, today)))
                        .toList(),
                axis.from(),
                axis.to(),
                axis.at(today));
    }

    public boolean empty() {
        return open.isEmpty() && ended.isEmpty();
    }

    private static Row row(TermAccount account, Axis axis, LocalDate today) {
        var term = account.term();
        var bars = new ArrayList<Bar>();
        bars.add(axis.bar(term.started(), term.due(), term.light().name().toLowerCase(java.util.Locale.ROOT)));
        if (term.light() == Light.RED) {
            bars.add(axis.bar(term.due(), today, "late"));
        }
        account.pauses().forEach(pause -> bars.add(axis.bar(pause.from(), until(pause.until(), today), "paused")));
        return new Row(account, List.copyOf(bars), marks(account, today));
    }

    private static LocalDate until(@Nullable LocalDate day, LocalDate today) {
        return day == null ? today : day;
    }

    private static List<String> marks(TermAccount account, LocalDate today) {
        var marks = new ArrayList<String>();
        if (account.term().provisional()) {
            marks.add("暂定");
        }
        if (account.term().started().isAfter(today)) {
            marks.add(account.term().started() + "之后起算");
        }
        if (account.extended()) {
            marks.add("已延长");
        }
        if (!account.pauses().isEmpty()) {
            marks.add(account.term().light() == Light.PAUSED ? "中止计时中" : "曾中止计时");
        }
        if (!account.confirmed()) {
            marks.add("日数待律师确认");
        }
        return List.copyOf(marks);
    }

    /** Days laid out on the width of the drawing. */
    private record Axis(LocalDate from, LocalDate to) {

        int at(LocalDate day) {
            var whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
            var part = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, whole);
            return Math.toIntExact(part * WIDTH / whole);
        }

        Bar bar(LocalDate first, LocalDate last, String tone) {
            var x = Math.min(at(first), WIDTH - LEAST);
            return new Bar(x, Math.max(LEAST, at(last) - x), tone);
        }
    }
}
