package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outline of a grid: one closed ring, drawn on a map or typed as lines of 纬度,经度. */
public record Outline(List<Point> ring) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_POINTS = 1000;

    public Outline {
        if (ring.size() > 1 && ring.getFirst().equals(ring.getLast())) {
            ring = ring.subList(0, ring.size() - 1);
        }
        ring = List.copyOf(ring);
        if (ring.size() < 3) {
            throw wrong("至少要三个不同的点才能围成一片");
        }
        if (ring.size() > MOST_POINTS) {
            throw wrong("点数超过 " + MOST_POINTS + " 个");
        }
        if (crossesItself(ring)) {
            throw wrong("边线自相交叉");
        }
    }

    /** From a GeoJSON polygon, or from lines of 纬度,经度. */
    public static Outline parse(String text) {
        var trimmed = text.strip();
        return trimmed.startsWith("{") ? fromGeoJson(trimmed) : fromLines(trimmed);
    }

    private static Outline fromGeoJson(String text) {
        try {
            var node = JSON.readTree(text);
            var geometry = node.has("geometry") ? node.path("geometry") : node;
            if (!"Polygon".equals(geometry.path("type").asString(""))) {
                throw wrong("图形不是一个多边形");
            }
            var points = new ArrayList<Point>();
            for (var pair : geometry.path("coordinates").path(0)) {
                points.add(new Point(number(pair, 1), number(pair, 0)));
            }
            return new Outline(points);
        } catch (JacksonException notJson) {
            throw wrong("图形数据不完整");
        }
    }

    private static double number(JsonNode pair, int index) {
        if (!pair.path(index).isNumber()) {
            throw wrong("坐标不是数字");
        }
        return pair.path(index).asDouble();
    }

    private static Outline fromLines(String text) {
        var points = new ArrayList<Point>();
        for (var line : text.lines().filter(l -> !l.isBlank()).toList()) {
            var parts = line.strip().split("[,，\\s]+");
            try {
                if (parts.length != 2) {
                    throw new NumberFormatException();
                }
                points.add(new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
            } catch (NumberFormatException notNumbers) {
                throw wrong("“" + line.strip() + "”不是“纬度,经度”");
            }
        }
        return new Outline(points);
    }

    /** GeoJSON with longitude first and the ring closed, as RFC 7946 wants it. */
    public String geoJson() {
        var closed = new ArrayList<>(ring);
        closed.add(ring.getFirst());
        return closed.stream()
                .map(p -> "[" + p.longitude() + "," + p.latitude() + "]")
                .collect(Collectors.joining(",", "{\"type\":\"Polygon\",\"coordinates\":[[", "]]}"));
    }

    /** Whether the point lies inside: a ray eastwards crosses the edge an odd number of times. */
    public boolean contains(Point point) {
        var inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            var a = ring.get(i);
            var b = ring.get(j);
            var spans = (a.latitude() > point.latitude()) != (b.latitude() > point.latitude());
            if (spans && point.longitude() < crossing(a, b, point.latitude())) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double crossing(Point a, Point b, double latitude) {
        return a.longitude()
                + (b.longitude() - a.longitude()) * (latitude - a.latitude()) / (b.latitude() - a.latitude());
    }

    private static boolean crossesItself(List<Point> ring) {
        var size = ring.size();
        for (var i = 0; i < size; i++) {
            for (var j = i + 2; j < size; j++) {
                var neighbours = i == 0 && j == size - 1;
                if (!neighbours && cross(ring.get(i), ring.get(i + 1), ring.get(j), ring.get((j + 1) % size))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Point a, Point b, Point p) {
        return Math.signum((b.longitude() - a.longitude()) * (p.latitude() - a.latitude())
                - (b.latitude() - a.latitude()) * (p.longitude() - a.longitude()));
    }

    private static Refused wrong(String why) {
        return Refused.invalid("边界未保存", why, "请在地图上依次点出边界各点，或改用文字说明网格范围");
    }
}
