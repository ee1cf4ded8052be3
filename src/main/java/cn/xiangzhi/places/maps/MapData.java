package cn.xiangzhi.places.maps;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Division.Level;
import cn.xiangzhi.places.StandIns;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.ChargeRole;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.grids.GridStore;
import cn.xiangzhi.places.maps.GeoJson.Feature;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.OpenToAll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What maps draw: for the public the divisions alone; signed in, the grids of one's scope and who answers for them. */
@RestController
class MapData {

    private final DivisionStore divisions;
    private final GridStore grids;
    private final ChargeStore charges;
    private final StandIns standIns;
    private final Today today;

    MapData(DivisionStore divisions, GridStore grids, ChargeStore charges, StandIns standIns, Today today) {
        this.divisions = divisions;
        this.grids = grids;
        this.charges = charges;
        this.standIns = standIns;
        this.today = today;
    }

    @OpenToAll
    @GetMapping("/public/map.json")
    ResponseEntity<GeoJson> open(@RequestParam @Nullable String county) {
        var chosen = county != null && county.matches("[0-9]{6}")
                ? county
                : divisions.counties().stream().findFirst().orElse("");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .body(GeoJson.of(shapes(divisions.ofCounty(chosen, null), false)));
    }

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/map.json")
    GeoJson own(Actor actor, @RequestParam(defaultValue = "") String within) {
        var scope = actor.scope();
        var rows = divisions.ofCounty(scope.county(), scope.township()).stream()
                .filter(row -> row.division().code().startsWith(within))
                .toList();
        var features = new ArrayList<>(shapes(rows, true));
        var leaders = leaders(scope);
        for (var grid : grids.open(scope.county(), scope.township())) {
            var boundary = grid.boundary();
            if (boundary != null && grid.code().startsWith(within)) {
                features.add(Feature.outline(
                        boundary,
                        Map.of(
                                "level",
                                "GRID",
                                "name",
                                grid.name(),
                                "who",
                                leaders.getOrDefault(grid.code(), "无人负责"),
                                "href",
                                "/places/grids/" + grid.id())));
            }
        }
        return GeoJson.of(features);
    }

    /** Who leads each place today, a stand-in with the mark 代; empty for who is away without one. */
    private Map<String, String> leaders(Scope scope) {
        var leading = charges.current(scope.county(), scope.township()).stream()
                .filter(charge -> charge.role() == ChargeRole.LEADER)
                .toList();
        var answering = standIns.answering(
                scope.county(),
                leading.stream().map(ChargeStore.Row::personId).distinct().toList(),
                today.now());
        var names = new HashMap<String, String>();
        for (var charge : leading) {
            var one = answering.get(charge.personId());
            if (one != null) {
                names.put(charge.placeCode(), one.name() + (one.standsIn() ? "（代" + charge.personName() + "）" : ""));
            }
        }
        return names;
    }

    private static List<Feature> shapes(List<DivisionStore.Row> rows, boolean linked) {
        var features = new ArrayList<Feature>();
        for (var row : rows) {
            if (row.validTo() != null || row.division().level() == Level.COUNTY && row.outline() == null) {
                continue;
            }
            var properties = Map.of(
                    "level", row.division().level().name(),
                    "name", row.division().name(),
                    "href", linked ? "/places/divisions/" + row.division().code() : "");
            var outline = row.outline();
            var centre = row.centre();
            if (outline != null && GeoJson.present(outline)) {
                features.add(Feature.outline(outline, properties));
            }
            if (centre != null) {
                features.add(Feature.point(centre, properties));
            }
        }
        return features;
    }
}
