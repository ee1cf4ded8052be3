package cn.xiangzhi.places.outlines;

import cn.xiangzhi.places.grids.Outline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Whether an outline may stand among its neighbours: a sound ring, inside what holds it, over no neighbour beyond a hundredth
 * of the smaller. Maps drawn by hand never meet to the metre, hence the tolerance. Pure.
 */
public final class OutlineCheck {

    static final double TOLERANCE = 0.01;
    private static final double LEAST = 100;

    private OutlineCheck() {}

    /** An outline with the name to show. */
    public record Named(String name, Outline outline) {}

    /** What is wrong, in words; empty where nothing is. */
    public static List<String> of(Outline drawn, @Nullable Named around, List<Named> neighbours) {
        var ground = Ground.around(drawn);
        var shape = ground.polygon(drawn);
        var sound = new IsValidOp(shape).getValidationError();
        if (sound != null) {
            return List.of("边线不能围成一片（自相接触、重复或有尖刺）");
        }
        var area = shape.getArea();
        if (area < LEAST) {
            return List.of("围成的面积不到 100 平方米");
        }
        var wrong = new ArrayList<String>();
        if (around != null) {
            var outside = difference(shape, ground.polygon(around.outline())).getArea();
            if (outside > area * TOLERANCE) {
                wrong.add("有 " + Ground.mu(outside) + "在" + around.name() + "边界以外");
            }
        }
        for (var neighbour : neighbours) {
            var other = ground.polygon(neighbour.outline());
            if (!other.getEnvelopeInternal().intersects(shape.getEnvelopeInternal())) {
                continue;
            }
            var shared = OverlayNGRobust.overlay(shape, other, OverlayNG.INTERSECTION)
                    .getArea();
            if (shared > Math.min(area, other.getArea()) * TOLERANCE) {
                wrong.add("与" + neighbour.name() + "重叠 " + Ground.mu(shared));
            }
        }
        return wrong;
    }

    /** A part of a village no grid holds. */
    public record Gap(Outline outline, String area) {}

    /** What the grids leave open of what holds them, the largest first; slivers below a thousandth are left out. */
    public static List<Gap> gaps(Outline whole, List<Outline> grids) {
        var ground = Ground.around(whole);
        var open = (Geometry) ground.polygon(whole);
        var least = Math.max(LEAST, open.getArea() / 1000);
        var held = UnaryUnionOp.union(
                grids.stream().map(grid -> (Geometry) ground.polygon(grid)).toList());
        if (held != null) {
            open = difference(open, held);
        }
        var parts = new ArrayList<Geometry>();
        for (var part = 0; part < open.getNumGeometries(); part++) {
            if (open.getGeometryN(part).getArea() >= least) {
                parts.add(open.getGeometryN(part));
            }
        }
        parts.sort((a, b) -> Double.compare(b.getArea(), a.getArea()));
        return parts.stream()
                .flatMap(part ->
                        ground.outlines(part).stream().map(outline -> new Gap(outline, Ground.mu(part.getArea()))))
                .toList();
    }

    private static Geometry difference(Geometry from, Geometry what) {
        return OverlayNGRobust.overlay(from, what, OverlayNG.DIFFERENCE);
    }
}
