package cn.xiangzhi.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list; the first cell leads to {@code href} and is the heading of the card on a phone.
 *
 * @param pick what a ticked line sends as {@code pick} with the form of id {@code xz-picks}; null where lines are not picked
 */
public record ListRow(
        @Nullable String href, List<Cell> cells, @Nullable String pick) {

    public ListRow(@Nullable String href, List<Cell> cells) {
        this(href, cells, null);
    }

    /** The same line with a box to tick. */
    public ListRow picked(String value) {
        return new ListRow(href, cells, value);
    }

    public static ListRow of(@Nullable String href, Cell... cells) {
        return new ListRow(href, List.of(cells));
    }
}
