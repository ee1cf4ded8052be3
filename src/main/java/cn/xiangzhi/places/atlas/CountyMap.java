package cn.xiangzhi.places.atlas;

import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Division.Level;
import cn.xiangzhi.places.Grid;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.ChargeRole;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.grids.GridStore;
import cn.xiangzhi.places.grids.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A county's places as they stand: looked up by code, by village and by point. */
public record CountyMap(
        Map<String, DivisionStore.Row> divisions, List<Drawn> grids, List<Plain> all, Map<String, Outline> outlines) {

    /** A grid by itself, whether or not somebody answers for it. */
    public record Plain(
            String code,
            String name,
            String township,
            String village,
            @Nullable Outline outline) {}

    /** A grid with its outline made ready. */
    public record Drawn(Grid grid, @Nullable Outline outline) {

        boolean contains(Point point) {
            return outline != null && outline.contains(point);
        }
    }

    static CountyMap of(List<DivisionStore.Row> divisions, List<GridStore.Row> grids, List<ChargeStore.Row> charges) {
        var byCode = new LinkedHashMap<String, DivisionStore.Row>();
        divisions.forEach(row -> byCode.put(row.division().code(), row));
        var byPlace = new LinkedHashMap<String, List<ChargeStore.Row>>();
        charges.forEach(row -> byPlace.computeIfAbsent(row.placeCode(), code -> new ArrayList<>())
                .add(row));
        var drawn = new ArrayList<Drawn>();
        var all = new ArrayList<Plain>();
        for (var row : grids) {
            var outline = row.boundary() == null ? null : Outline.parse(row.boundary());
            all.add(new Plain(row.code(), row.name(), row.townshipCode(), row.villageCode(), outline));
            grid(row, byPlace.getOrDefault(row.code(), List.of()))
                    .map(grid -> new Drawn(grid, outline))
                    .ifPresent(drawn::add);
        }
        var outlines = new LinkedHashMap<String, Outline>();
        for (var row : divisions) {
            var outline = row.outline();
            if (row.validTo() == null && row.division().level() == Level.VILLAGE && outline != null) {
                outlines.put(row.division().code(), Outline.parse(outline));
            }
        }
        return new CountyMap(byCode, drawn, all, outlines);
    }

    private static Optional<Grid> grid(GridStore.Row row, List<ChargeStore.Row> charges) {
        return charges.stream()
                .filter(c -> c.role() == ChargeRole.LEADER)
                .findFirst()
                .map(leader -> new Grid(
                        row.id(),
                        row.code(),
                        row.name(),
                        row.townshipCode(),
                        row.villageCode(),
                        leader.person(),
                        charges.stream()
                                .filter(c -> c.role() == ChargeRole.CADRE)
                                .map(ChargeStore.Row::person)
                                .toList()));
    }

    /** Divisions in use of a level below a code, in the order of their codes. */
    public List<Division> below(String parent, Level level) {
        return divisions.values().stream()
                .filter(row -> row.validTo() == null && row.division().level() == level)
                .map(DivisionStore.Row::division)
                .filter(division -> division.parent().equals(parent))
                .toList();
    }

    /** The grid holding the point; without one drawn there, the first grid of the village. */
    public Optional<Grid> gridOf(String township, @Nullable String village, @Nullable Point point) {
        var here = grids.stream()
                .filter(drawn -> drawn.grid().township().equals(township))
                .filter(drawn -> village == null || drawn.grid().village().equals(village))
                .toList();
        var held = point == null
                ? Optional.<Drawn>empty()
                : here.stream().filter(drawn -> drawn.contains(point)).findFirst();
        return held.or(() -> village == null ? Optional.empty() : here.stream().findFirst())
                .map(Drawn::grid);
    }

    /** The grid drawn around the point in that township, led or not. */
    public Optional<Plain> gridAround(String township, Point point) {
        return all.stream()
                .filter(grid -> grid.township().equals(township))
                .filter(grid -> grid.outline() != null && grid.outline().contains(point))
                .findFirst();
    }

    public List<Plain> gridsOf(String village) {
        return all.stream().filter(grid -> grid.village().equals(village)).toList();
    }

    /** The village drawn around the point; where none is, the nearest by its centre. */
    public Optional<Division> villageAround(Point point) {
        return outlines.entrySet().stream()
                .filter(drawn -> drawn.getValue().contains(point))
                .findFirst()
                .flatMap(drawn -> Optional.ofNullable(divisions.get(drawn.getKey())))
                .map(DivisionStore.Row::division)
                .or(() -> villageAt(point));
    }

    public Optional<Division> villageAt(Point point) {
        return divisions.values().stream()
                .filter(row -> row.validTo() == null && row.division().level() == Level.VILLAGE)
                .filter(row -> row.centre() != null)
                .min(Comparator.comparingDouble(row -> distance(row, point)))
                .map(DivisionStore.Row::division);
    }

    private static double distance(DivisionStore.Row row, Point point) {
        var centre = row.centre();
        return centre == null ? Double.MAX_VALUE : centre.metresTo(point);
    }
}
