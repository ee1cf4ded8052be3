package cn.xiangzhi.documents.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Strokes as one area, made of pieces that turn the same way, so that it is filled by the non-zero rule without holes. A line is
 * thicker where the pen pressed, or where the device tells no pressure, where the hand was slow.
 */
public final class InkShape {

    private static final int CORNERS = 8;

    private InkShape() {}

    /** The area within a box, as large as fits, in its middle from above to below and at its left. */
    public static Path2D within(Ink ink, Rectangle2D box) {
        var path = outline(ink);
        var drawn = path.getBounds2D();
        var scale = Math.min(
                box.getWidth() / Math.max(drawn.getWidth(), 1), box.getHeight() / Math.max(drawn.getHeight(), 1));
        var place = AffineTransform.getTranslateInstance(
                box.getX(), box.getY() + (box.getHeight() - drawn.getHeight() * scale) / 2);
        place.scale(scale, scale);
        place.translate(-drawn.getX(), -drawn.getY());
        path.transform(place);
        return path;
    }

    /** From the leftmost and highest point to the rightmost and lowest. */
    static Rectangle2D bounds(Ink ink) {
        var dots = ink.strokes().stream().flatMap(List::stream).toList();
        var left = dots.stream().mapToInt(Ink.Dot::x).min().orElse(0);
        var top = dots.stream().mapToInt(Ink.Dot::y).min().orElse(0);
        return new Rectangle2D.Double(
                left,
                top,
                dots.stream().mapToInt(Ink.Dot::x).max().orElse(0) - left,
                dots.stream().mapToInt(Ink.Dot::y).max().orElse(0) - top);
    }

    private static Path2D.Double outline(Ink ink) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var box = bounds(ink);
        var pen = Math.max(12, Math.max(box.getWidth() / 4, box.getHeight()) * 0.034);
        var presses = ink.strokes().stream()
                        .flatMap(List::stream)
                        .mapToInt(Ink.Dot::pressure)
                        .distinct()
                        .count()
                > 2;
        for (var stroke : ink.strokes()) {
            stroke(path, thinned(stroke, pen / 2), pen, presses);
        }
        return path;
    }

    /** Without points that lie nearer to the one before than a line is wide. */
    private static List<Ink.Dot> thinned(List<Ink.Dot> stroke, double least) {
        var kept = new ArrayList<Ink.Dot>();
        for (var dot : stroke) {
            var last = kept.isEmpty() ? null : kept.getLast();
            if (last == null || Math.hypot(dot.x() - last.x(), dot.y() - last.y()) >= least) {
                kept.add(dot);
            }
        }
        return kept;
    }

    private static void stroke(Path2D path, List<Ink.Dot> dots, double pen, boolean presses) {
        var before = pen;
        for (var n = 0; n < dots.size(); n++) {
            var dot = dots.get(n);
            var asked = pen * (presses ? 0.5 + dot.pressure() / 1000.0 : n == 0 ? 1 : pace(dots.get(n - 1), dot, pen));
            var wide = n == 0 ? asked : before * 0.6 + asked * 0.4;
            round(path, dot, wide / 2);
            if (n > 0) {
                piece(path, dots.get(n - 1), before / 2, dot, wide / 2);
            }
            before = wide;
        }
    }

    private static double pace(Ink.Dot from, Ink.Dot to, double pen) {
        var speed = Math.hypot(to.x() - from.x(), to.y() - from.y()) / Math.max(1, to.at() - from.at()) / pen;
        return Math.clamp(1.35 - speed * 1.6, 0.6, 1.35);
    }

    private static void piece(Path2D path, Ink.Dot a, double ra, Ink.Dot b, double rb) {
        var length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        if (length == 0) {
            return;
        }
        var nx = -(b.y() - a.y()) / length;
        var ny = (b.x() - a.x()) / length;
        path.moveTo(a.x() + nx * ra, a.y() + ny * ra);
        path.lineTo(b.x() + nx * rb, b.y() + ny * rb);
        path.lineTo(b.x() - nx * rb, b.y() - ny * rb);
        path.lineTo(a.x() - nx * ra, a.y() - ny * ra);
        path.closePath();
    }

    private static void round(Path2D path, Ink.Dot at, double radius) {
        for (var n = 0; n < CORNERS; n++) {
            var angle = -2 * Math.PI * n / CORNERS;
            var x = at.x() + Math.cos(angle) * radius;
            var y = at.y() + Math.sin(angle) * radius;
            if (n == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
    }
}
