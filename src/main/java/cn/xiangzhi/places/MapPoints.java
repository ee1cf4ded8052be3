package cn.xiangzhi.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one answer of every {@code …/points?bbox=&zoom=} address, drawn by {@code places/map :: points}.
 *
 * @param marks squares with something in them; one that holds a single thing carries it
 * @param list the newest things in the window, for those who do not use a map
 * @param total how many things lie in the window
 * @param cellWidth degrees a square is wide; heat is drawn in the same squares
 */
public record MapPoints(List<Mark> marks, List<Item> list, long total, double cellWidth, double cellHeight) {

    /** What a map can list beside it. */
    public static final int LISTED = 50;

    public static MapPoints of(MapWindow window, List<Mark> marks, List<Item> list) {
        var total = marks.stream().mapToLong(Mark::count).sum();
        return new MapPoints(marks, list, total, window.cellWidth(), window.cellHeight());
    }

    /** Where things lie: the middle of those of one square. */
    public record Mark(
            double latitude,
            double longitude,
            long count,
            @Nullable Item item) {}

    /** One thing: its words, its state as everywhere ({@code tone} of shell/parts), its page. */
    public record Item(
            @Nullable Double latitude,
            @Nullable Double longitude,
            String title,
            String detail,
            String state,
            String tone,
            String href) {}
}
