package cn.xiangzhi.intake.map;

import cn.xiangzhi.places.MapWindow;

/**
 * A window of the map in cells of a fixed ladder: they stand still while one moves about, and four of one level are one of the
 * level above. Everything is counted in ten-millionths of a degree, so that a report lies in the same cell whoever asks; no
 * place of the country is south of the equator or west of Greenwich, so cells are numbered from there (F86).
 *
 * @param by a mark is drawn for three by three cells, heat for each
 */
record Cells(int zoom, int by, long bottom, long top, long left, long right) {

    /** Ten-millionths of a degree make one. */
    static final int PARTS = 10_000_000;

    /** The finest level that is counted beforehand; a cell of it is some 180 metres wide and high. */
    static final int FINEST = 14;

    private static final int COARSEST = 8;
    private static final long HIGH = 16_000;
    private static final long WIDE = 20_000;

    static Cells of(MapWindow window) {
        var by = window.heat() ? 1 : 3;
        var high = side(HIGH, window.zoom()) * by;
        var wide = side(WIDE, window.zoom()) * by;
        return new Cells(
                window.zoom(),
                by,
                cell(window.south(), high),
                cell(window.north(), high),
                cell(window.west(), wide),
                cell(window.east(), wide));
    }

    private static long side(long finest, int zoom) {
        return zoom > FINEST ? finest >> (zoom - FINEST) : finest << (FINEST - zoom);
    }

    private static long cell(double degrees, long side) {
        return Math.floorDiv((long) Math.floor(degrees * PARTS), side);
    }

    /** What is counted beforehand knows nothing of a closer look. */
    boolean counted() {
        return zoom <= FINEST;
    }

    /** The level that is kept for this zoom: the zoom itself, or one finer. */
    int level() {
        return Math.max(COARSEST, zoom + zoom % 2);
    }

    /** How often the sides of a kept cell have to be doubled for this zoom. */
    int shift() {
        return level() - zoom;
    }

    long high() {
        return side(HIGH, zoom) * by;
    }

    long wide() {
        return side(WIDE, zoom) * by;
    }

    long south() {
        return bottom * high();
    }

    /** The first ten-millionth that lies beyond. */
    long north() {
        return (top + 1) * high();
    }

    long west() {
        return left * wide();
    }

    long east() {
        return (right + 1) * wide();
    }

    /** The first kept cell of a row or column of marks. */
    long first(long mark) {
        return (mark * by) << shift();
    }

    /** The last kept cell of a row or column of marks. */
    long last(long mark) {
        return (((mark + 1) * by) << shift()) - 1;
    }

    /**
     * The least number that lies in the parts from there on, counted as the store counts them: a border that an index can be
     * searched by and that nothing falls on the wrong side of.
     */
    static double from(long parts) {
        var border = degrees(parts);
        while (border * PARTS >= parts) {
            border = Math.nextDown(border);
        }
        while (border * PARTS < parts) {
            border = Math.nextUp(border);
        }
        return border;
    }

    static double degrees(long parts) {
        return parts / (double) PARTS;
    }
}
