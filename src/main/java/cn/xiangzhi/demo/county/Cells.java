package cn.xiangzhi.demo.county;

import cn.xiangzhi.places.Point;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Invented outlines: every village holds the ground nearest to it, a township what its villages hold. */
final class Cells {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double MARGIN = 0.0125;

    private final Map<String, Geometry> villages = new LinkedHashMap<>();
    private final Map<String, Point> centres;

    Cells(Map<String, Point> centres) {
        this.centres = centres;
        var points = centres.values().stream()
                .map(at -> new Coordinate(at.longitude(), at.latitude()))
                .toList();
        var frame = new Envelope();
        points.forEach(frame::expandToInclude);
        frame.expandBy(MARGIN);
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(points);
        builder.setClipEnvelope(frame);
        var diagram = builder.getDiagram(FACTORY).intersection(FACTORY.toGeometry(frame));
        centres.forEach((code, at) -> {
            var site = FACTORY.createPoint(new Coordinate(at.longitude(), at.latitude()));
            for (var part = 0; part < diagram.getNumGeometries(); part++) {
                if (diagram.getGeometryN(part).contains(site)) {
                    villages.put(code, near(diagram.getGeometryN(part), site));
                }
            }
        });
    }

    /** No village reaches further than two kilometres from its middle. */
    private static Geometry near(Geometry cell, Geometry site) {
        return cell.intersection(site.buffer(0.02, 4));
    }

    String village(String code) {
        return geoJson(cell(code));
    }

    /** The part of a village west or east of its middle. */
    String half(String code, boolean west) {
        var cell = cell(code);
        var box = cell.getEnvelopeInternal();
        var middle = centre(code).longitude();
        var side = west
                ? new Envelope(box.getMinX(), middle, box.getMinY(), box.getMaxY())
                : new Envelope(middle, box.getMaxX(), box.getMinY(), box.getMaxY());
        return geoJson(cell.intersection(FACTORY.toGeometry(side)));
    }

    Point centre(String code) {
        var centre = centres.get(code);
        if (centre == null) {
            throw new IllegalStateException("演示数据中没有村：" + code);
        }
        return centre;
    }

    String township(String code) {
        var own = villages.entrySet().stream()
                .filter(village -> village.getKey().startsWith(code))
                .map(Map.Entry::getValue)
                .toList();
        return geoJson(largest(UnaryUnionOp.union(own)));
    }

    private static Geometry largest(Geometry shape) {
        var best = shape.getGeometryN(0);
        for (var part = 1; part < shape.getNumGeometries(); part++) {
            best = shape.getGeometryN(part).getArea() > best.getArea() ? shape.getGeometryN(part) : best;
        }
        return best;
    }

    private Geometry cell(String code) {
        var cell = villages.get(code);
        if (cell == null) {
            throw new IllegalStateException("演示数据中没有村：" + code);
        }
        return cell;
    }

    private static String geoJson(Geometry shape) {
        List<Coordinate> ring = Arrays.asList(
                ((org.locationtech.jts.geom.Polygon) shape).getExteriorRing().getCoordinates());
        return ring.stream()
                .map(c -> String.format(Locale.ROOT, "[%.6f,%.6f]", c.x, c.y))
                .collect(Collectors.joining(",", "{\"type\":\"Polygon\",\"coordinates\":[[", "]]}"));
    }
}
