package cn.xiangzhi.shell;

import cn.xiangzhi.calendar.Light;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One value of a list, typed so that screen, card, print and Excel each show it properly. Null values are blank. */
public sealed interface Cell {

    /** What Excel gets: a text, a number, a day or a moment; null leaves the cell empty. */
    @Nullable
    Object plain();

    static Cell text(@Nullable String text) {
        return new Text(text, null);
    }

    /** A text with a quieter second line under it. */
    static Cell text(@Nullable String text, @Nullable String below) {
        return new Text(text, below);
    }

    static Cell link(String text, String href) {
        return new Link(text, href);
    }

    /** A word of state with its tone: blue amber red grey green; red only for overdue and refusal. */
    static Cell state(String label, String tone) {
        return new State(label, tone);
    }

    /** The light of a term with what is left in working days and the day itself. */
    static Cell light(@Nullable Light light, @Nullable LocalDate due) {
        return new Due(light, due);
    }

    static Cell day(@Nullable LocalDate day) {
        return new Day(day);
    }

    static Cell moment(@Nullable OffsetDateTime at) {
        return new Moment(at);
    }

    static Cell number(@Nullable Number number) {
        return new Figure(number);
    }

    static Cell money(@Nullable BigDecimal yuan) {
        return new Money(yuan);
    }

    record Text(@Nullable String text, @Nullable String below) implements Cell {
        @Override
        public @Nullable Object plain() {
            return text == null || below == null ? text : text + " " + below;
        }
    }

    record Link(String text, String href) implements Cell {
        @Override
        public Object plain() {
            return text;
        }
    }

    record State(String label, String tone) implements Cell {
        @Override
        public Object plain() {
            return label;
        }
    }

    record Due(@Nullable Light light, @Nullable LocalDate due) implements Cell {
        @Override
        public @Nullable Object plain() {
            return due;
        }
    }

    record Day(@Nullable LocalDate day) implements Cell {
        @Override
        public @Nullable Object plain() {
            return day;
        }
    }

    record Moment(@Nullable OffsetDateTime at) implements Cell {
        @Override
        public @Nullable Object plain() {
            return at;
        }
    }

    record Figure(@Nullable Number number) implements Cell {
        @Override
        public @Nullable Object plain() {
            return number;
        }
    }

    record Money(@Nullable BigDecimal yuan) implements Cell {
        @Override
        public @Nullable Object plain() {
            return yuan;
        }
    }
}
