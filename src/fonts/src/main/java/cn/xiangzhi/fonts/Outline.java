package cn.xiangzhi.fonts;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The contours of a glyph as TrueType has them: points on and off quadratic curves, in whole units. */
final class Outline {

    /** How far, in units of a thousand to the em, a quadratic may stray from the cubic it stands for. */
    private static final double TOLERANCE = 0.6;

    private record Point(int x, int y, boolean on) {}

    private final List<List<Point>> contours = new ArrayList<>();
    private List<Point> contour = new ArrayList<>();
    private double x;
    private double y;

    static Outline of(GeneralPath path, boolean reverse) {
        var outline = new Outline();
        var p = new double[6];
        for (var each = path.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    outline.finish(reverse);
                    outline.on(p[0], p[1]);
                }
                case PathIterator.SEG_LINETO -> outline.on(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> outline.quadratic(p[0], p[1], p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> outline.cubic(p);
                default -> outline.finish(reverse);
            }
        }
        outline.finish(reverse);
        return outline;
    }

    private void on(double toX, double toY) {
        x = toX;
        y = toY;
        add(toX, toY, true);
    }

    private void quadratic(double controlX, double controlY, double toX, double toY) {
        add(controlX, controlY, false);
        on(toX, toY);
    }

    /** As many quadratics of equal share as keep within the tolerance. */
    private void cubic(double[] p) {
        double x0 = x;
        double y0 = y;
        var bend = Math.hypot(p[4] - 3 * p[2] + 3 * p[0] - x0, p[5] - 3 * p[3] + 3 * p[1] - y0) * Math.sqrt(3) / 36;
        var parts = Math.max(1, (int) Math.ceil(Math.cbrt(bend / TOLERANCE)));
        for (var n = 0; n < parts; n++) {
            double from = (double) n / parts;
            double to = (double) (n + 1) / parts;
            double endX = at(x0, p[0], p[2], p[4], to);
            double endY = at(y0, p[1], p[3], p[5], to);
            double third = (to - from) / 3;
            double c1x = at(x0, p[0], p[2], p[4], from) + third * slope(x0, p[0], p[2], p[4], from);
            double c1y = at(y0, p[1], p[3], p[5], from) + third * slope(y0, p[1], p[3], p[5], from);
            double c2x = endX - third * slope(x0, p[0], p[2], p[4], to);
            double c2y = endY - third * slope(y0, p[1], p[3], p[5], to);
            quadratic((3 * (c1x + c2x) - x - endX) / 4, (3 * (c1y + c2y) - y - endY) / 4, endX, endY);
        }
    }

    private static double at(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static double slope(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c));
    }

    private void add(double atX, double atY, boolean on) {
        var point = new Point((int) Math.round(atX), (int) Math.round(atY), on);
        if (!on || contour.isEmpty() || !contour.getLast().equals(point)) {
            contour.add(point);
        }
    }

    private void finish(boolean reverse) {
        while (contour.size() > 1 && contour.getFirst().equals(contour.getLast())) {
            contour.removeLast();
        }
        var kept = withoutImplied(contour);
        if (kept.size() > 2) {
            contours.add(reverse ? kept.reversed() : kept);
        }
        contour = new ArrayList<>();
    }

    /** A point on the curve half way between two off it need not be written. */
    private static List<Point> withoutImplied(List<Point> all) {
        var kept = new ArrayList<Point>();
        for (var n = 0; n < all.size(); n++) {
            var before = all.get((n + all.size() - 1) % all.size());
            var here = all.get(n);
            var after = all.get((n + 1) % all.size());
            var implied = n > 0
                    && here.on
                    && !before.on
                    && !after.on
                    && Math.abs(before.x + after.x - 2 * here.x) <= 1
                    && Math.abs(before.y + after.y - 2 * here.y) <= 1;
            if (!implied) {
                kept.add(here);
            }
        }
        return kept;
    }

    int contours() {
        return contours.size();
    }

    int points() {
        return contours.stream().mapToInt(List::size).sum();
    }

    /** The glyph's entry in the {@code glyf} table; empty when there is nothing to draw. */
    byte[] bytes() {
        var points = contours.stream().flatMap(List::stream).toList();
        if (points.isEmpty()) {
            return new byte[0];
        }
        var out = new ByteArrayOutputStream();
        write16(out, contours.size());
        write16(out, points.stream().mapToInt(Point::x).min().orElse(0));
        write16(out, points.stream().mapToInt(Point::y).min().orElse(0));
        write16(out, points.stream().mapToInt(Point::x).max().orElse(0));
        write16(out, points.stream().mapToInt(Point::y).max().orElse(0));
        var last = -1;
        for (var each : contours) {
            last += each.size();
            write16(out, last);
        }
        write16(out, 0);
        var flags = new byte[points.size()];
        var at = 0;
        var xs = new ByteArrayOutputStream();
        var ys = new ByteArrayOutputStream();
        var atX = 0;
        var atY = 0;
        for (var point : points) {
            flags[at++] = (byte) ((point.on ? 1 : 0)
                    | delta(xs, point.x - atX, 0x02, 0x10)
                    | delta(ys, point.y - atY, 0x04, 0x20));
            atX = point.x;
            atY = point.y;
        }
        runs(out, flags);
        out.writeBytes(xs.toByteArray());
        out.writeBytes(ys.toByteArray());
        return out.toByteArray();
    }

    /** Equal flags in a row are written once, with how often they come again. */
    private static void runs(ByteArrayOutputStream out, byte[] flags) {
        for (var n = 0; n < flags.length; n++) {
            var again = 0;
            while (n + again + 1 < flags.length && flags[n + again + 1] == flags[n] && again < 255) {
                again++;
            }
            out.write(again > 0 ? flags[n] | 0x08 : flags[n]);
            if (again > 0) {
                out.write(again);
                n += again;
            }
        }
    }

    private static int delta(ByteArrayOutputStream out, int delta, int isShort, int isSame) {
        if (delta == 0) {
            return isSame;
        }
        if (Math.abs(delta) < 256) {
            out.write(Math.abs(delta));
            return isShort | (delta > 0 ? isSame : 0);
        }
        write16(out, delta);
        return 0;
    }

    private static void write16(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
