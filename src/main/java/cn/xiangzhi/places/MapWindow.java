package cn.xiangzhi.places;

import cn.xiangzhi.base.Refused;
import java.util.Arrays;

/**
 * What a map shows just now, and how finely points are gathered in it (F1 F51 F86): squares of {@link #PIXELS} on screen, so
 * that a map draws some three hundred marks at most, whether a hundred points lie in it or a million.
 *
 * <p>In SQL: {@code where latitude between :south and :north and longitude between :west and :east group by
 * floor(latitude / :cell_height), floor(longitude / :cell_width)}.
 */
public record MapWindow(double west, double south, double east, double north, int zoom, boolean heat) {

    private static final int PIXELS = 72;
    private static final int HEAT_PIXELS = 24;
    private static final int LARGEST_ZOOM = 22;
    private static final double MOST_ACROSS = 60;

    public MapWindow {
        var right = finite(west) && finite(south) && finite(east) && finite(north) && west < east && south < north;
        if (!right || west < -180 || east > 180 || south < -90 || north > 90 || zoom < 0 || zoom > LARGEST_ZOOM) {
            throw wrong();
        }
    }

    /** From {@code bbox=西,南,东,北} in WGS84 degrees and the zoom of the map; what is wider than a map is drawn in is Refused. */
    public static MapWindow of(String bbox, int zoom, boolean heat) {
        double[] sides;
        try {
            sides = Arrays.stream(bbox.split(",", 5))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw wrong();
        }
        if (sides.length != 4) {
            throw wrong();
        }
        var window = new MapWindow(
                Math.max(-180, sides[0]),
                Math.max(-90, sides[1]),
                Math.min(180, sides[2]),
                Math.min(90, sides[3]),
                zoom,
                heat);
        return window.across() > MOST_ACROSS ? new MapWindow(73, 3, 136, 54, Math.min(zoom, 4), heat) : window;
    }

    /** Degrees of longitude a square is wide: a world is 256 · 2^zoom pixels round. */
    public double cellWidth() {
        return 360.0 / (256.0 * Math.pow(2, zoom)) * (heat ? HEAT_PIXELS : PIXELS);
    }

    /** Degrees of latitude a square is high, so that it looks square in the middle of the window. */
    public double cellHeight() {
        return cellWidth() * Math.cos(Math.toRadians(Math.clamp((south + north) / 2, -80, 80)));
    }

    private double across() {
        return east - west;
    }

    private static boolean finite(double degrees) {
        return Double.isFinite(degrees);
    }

    private static Refused wrong() {
        return Refused.invalid("地图没有打开", "地图范围应为“西,南,东,北”四个经纬度和 0 至 22 的级别", "请刷新页面重新打开地图");
    }
}
