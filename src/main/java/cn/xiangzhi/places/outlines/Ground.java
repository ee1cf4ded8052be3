package cn.xiangzhi.places.outlines;

import cn.xiangzhi.places.Point;
import cn.xiangzhi.places.grids.Outline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Degrees laid out flat in metres around one latitude, so that areas of a township can be compared; good to a percent. */
final class Ground {

    private static final double METRES = 111_195.08;
    private static final BigDecimal SQUARE_METRES_OF_A_MU =
            BigDecimal.valueOf(2000).divide(BigDecimal.valueOf(3), 6, RoundingMode.HALF_UP);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final double wide;

    Ground(double latitude) {
        this.wide = METRES * Math.cos(Math.toRadians(latitude));
    }

    static Ground around(Outline outline) {
        return new Ground(outline.ring().getFirst().latitude());
    }

    Polygon polygon(Outline outline) {
        var points = outline.ring().stream()
                .map(p -> new Coordinate(p.longitude() * wide, p.latitude() * METRES))
                .collect(Collectors.toCollection(ArrayList::new));
        points.add(points.getFirst().copy());
        return FACTORY.createPolygon(points.toArray(Coordinate[]::new));
    }

    /** The polygons of a shape, each by its outer ring. */
    List<Outline> outlines(Geometry shape) {
        var found = new ArrayList<Outline>();
        for (var part = 0; part < shape.getNumGeometries(); part++) {
            if (shape.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                found.add(new Outline(Arrays.stream(polygon.getExteriorRing().getCoordinates())
                        .map(c -> new Point(c.y / METRES, c.x / wide))
                        .distinct()
                        .toList()));
            }
        }
        return found;
    }

    /** An area in mu, as townships count land. */
    static String mu(double squareMetres) {
        return BigDecimal.valueOf(squareMetres)
                        .divide(SQUARE_METRES_OF_A_MU, 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " 亩";
    }
}
