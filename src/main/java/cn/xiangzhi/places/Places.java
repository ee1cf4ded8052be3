package cn.xiangzhi.places;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.places.atlas.Atlas;
import cn.xiangzhi.places.divisions.Codes;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.sections.SectionStore;
import cn.xiangzhi.shell.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The door of the division register. Codes are strings of 6, 9 or 12 digits. Answers come from memory. */
@Component
public class Places {

    private final Atlas atlas;
    private final DivisionStore divisions;
    private final ChargeStore charges;
    private final SectionStore sections;
    private final String first;

    Places(
            Atlas atlas,
            DivisionStore divisions,
            ChargeStore charges,
            SectionStore sections,
            @Value("${xiangzhi.public-county:}") String first) {
        this.atlas = atlas;
        this.divisions = divisions;
        this.charges = charges;
        this.sections = sections;
        this.first = first;
    }

    /** Also divisions that are no longer in use, so that old matters keep their names. */
    public Optional<Division> find(String code) {
        return row(code).map(DivisionStore.Row::division);
    }

    /** The name, or the code itself where nothing is registered. Cached. */
    public String name(String code) {
        return find(code).map(Division::name).orElse(code);
    }

    /** The centre registered for a division, where a map should open. */
    public Optional<Point> centre(String code) {
        return row(code).flatMap(found -> Optional.ofNullable(found.centre()));
    }

    /** Codes of the counties this installation serves; the one public pages open with comes first. */
    public List<String> counties() {
        var all = divisions.counties();
        return first.isBlank()
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(county -> !county.equals(first)))
                        .toList();
    }

    public List<Division> townships(String county) {
        return atlas.of(county).below(county, Division.Level.TOWNSHIP);
    }

    /** The townships one may choose from: those of the county within the scope. */
    public List<Option> choices(Scope scope) {
        return townships(scope.county()).stream()
                .filter(town -> scope.covers(scope.county(), town.code()))
                .map(town -> new Option(town.code(), town.name()))
                .toList();
    }

    public List<Division> villages(String county, String township) {
        return atlas.of(county).below(township, Division.Level.VILLAGE);
    }

    /** The villages of a township one may choose from; none while no township is said. */
    public List<Option> villageChoices(String county, @Nullable String township) {
        return township == null || township.isBlank()
                ? List.of()
                : villages(county, township).stream()
                        .map(village -> new Option(village.code(), village.name()))
                        .toList();
    }

    /** The grid of that place: by point where grids are drawn, else the village's first. */
    public Optional<Grid> gridOf(Place place) {
        var latitude = place.latitude();
        var longitude = place.longitude();
        var point = latitude == null || longitude == null ? null : new Point(latitude, longitude);
        return atlas.of(place.county()).gridOf(place.township(), place.village(), point);
    }

    /** The nearest village by registered centre, for a point given on a map. */
    public Optional<Division> villageAt(String county, double latitude, double longitude) {
        return atlas.of(county).villageAt(new Point(latitude, longitude));
    }

    /** Names of the places a person answers for now; whoever still answers for one cannot leave the register. */
    public List<String> answeredBy(String county, UUID person) {
        return charges.of(county, person).stream()
                .map(row -> placeName(row.placeCode()))
                .toList();
    }

    private String placeName(String code) {
        if (code.indexOf('P') > 0) {
            return sections.open(Codes.county(code), null).stream()
                    .filter(section -> section.code().equals(code))
                    .map(section -> name(section.townshipCode()) + section.name())
                    .findFirst()
                    .orElse(code);
        }
        return code.length() < 15
                ? name(code)
                : atlas.of(Codes.county(code)).all().stream()
                        .filter(grid -> grid.code().equals(code))
                        .map(grid -> name(grid.village()) + grid.name())
                        .findFirst()
                        .orElse(code);
    }

    private Optional<DivisionStore.Row> row(String code) {
        return code.length() < 6
                ? Optional.empty()
                : Optional.ofNullable(atlas.of(Codes.county(code)).divisions().get(code));
    }
}
