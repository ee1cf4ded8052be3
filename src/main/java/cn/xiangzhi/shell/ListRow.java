package cn.xiangzhi.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a list; the first cell leads to {@code href} and is the heading of the card on a phone. */
public record ListRow(@Nullable String href, List<Cell> cells) {

    public static ListRow of(@Nullable String href, Cell... cells) {
        return new ListRow(href, List.of(cells));
    }
}
