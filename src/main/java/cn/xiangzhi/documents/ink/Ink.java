package cn.xiangzhi.documents.ink;

import java.util.List;

/**
 * What was drawn on one field: its size and the strokes, in tenths of a screen's unit, {@code y} downwards.
 *
 * @param strokes each a list of points in the order they were drawn
 */
public record Ink(int width, int height, List<List<Dot>> strokes) {

    /** A point: pressure from 0 to 1000, milliseconds since the first. */
    public record Dot(int x, int y, int pressure, int at) {}

    /** How many points there are. */
    public int dots() {
        return strokes.stream().mapToInt(List::size).sum();
    }
}
