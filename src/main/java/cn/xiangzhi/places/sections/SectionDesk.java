package cn.xiangzhi.places.sections;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Answering;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Grid;
import cn.xiangzhi.places.PeopleFinder;
import cn.xiangzhi.places.StandIns;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.ChargeRole;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.grids.GridStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the sections of a scope with who answers today, and the places that have nobody. */
@Component
public class SectionDesk {

    private final DivisionStore divisions;
    private final GridStore grids;
    private final SectionStore sections;
    private final ChargeStore charges;
    private final PeopleFinder people;
    private final StandIns standIns;
    private final Today today;

    SectionDesk(
            DivisionStore divisions,
            GridStore grids,
            SectionStore sections,
            ChargeStore charges,
            PeopleFinder people,
            StandIns standIns,
            Today today) {
        this.divisions = divisions;
        this.grids = grids;
        this.sections = sections;
        this.charges = charges;
        this.people = people;
        this.standIns = standIns;
        this.today = today;
    }

    /** A line of everybody's section: a section, a village or a grid, its depth in the tree, and who answers today. */
    public record Line(
            int depth,
            String code,
            String name,
            String href,
            @Nullable Answering leader,
            String named,
            List<Answering> cadres,
            String words) {}

    public List<Nobody.Gap> gaps(String county, @Nullable String township) {
        var in = charges.current(county, township);
        return Nobody.of(new Nobody.Asked(
                divisions.ofCounty(county, township),
                grids.open(county, township),
                sections.open(county, township),
                in,
                answering(county, in),
                people.inPost(county, null).stream().map(Grid.Charge::person).collect(Collectors.toSet()),
                today.date()));
    }

    /** Every township of the scope with its sections, their villages and grids, in that order. */
    public List<Line> lines(Actor actor) {
        var county = actor.county();
        var township = actor.scope().township();
        var in = charges.current(county, township);
        var answering = answering(county, in);
        var byPlace = in.stream().collect(Collectors.groupingBy(ChargeStore.Row::placeCode));
        var gridsOf = grids.open(county, township).stream().collect(Collectors.groupingBy(GridStore.Row::villageCode));
        var rows = divisions.ofCounty(county, township).stream()
                .filter(row -> row.validTo() == null)
                .map(DivisionStore.Row::division)
                .toList();
        var sectionsOf = new HashMap<String, List<SectionStore.Row>>();
        sections.open(county, township)
                .forEach(section -> sectionsOf
                        .computeIfAbsent(section.townshipCode(), code -> new ArrayList<>())
                        .add(section));
        var lines = new ArrayList<Line>();
        for (var town : rows) {
            if (town.level() != Division.Level.TOWNSHIP) {
                continue;
            }
            lines.add(line(0, town.code(), town.name(), "/places/divisions/" + town.code(), "", byPlace, answering));
            var villages = rows.stream()
                    .filter(row -> row.parent().equals(town.code()))
                    .toList();
            var placed = new ArrayList<String>();
            for (var section : sectionsOf.getOrDefault(town.code(), List.of())) {
                lines.add(line(
                        1,
                        section.code(),
                        section.name(),
                        "/places/sections/" + section.id(),
                        section.words(),
                        byPlace,
                        answering));
                for (var village : villages) {
                    if (section.villages().contains(village.code())) {
                        placed.add(village.code());
                        village(2, village, gridsOf, byPlace, answering, lines);
                    }
                }
            }
            for (var village : villages) {
                if (!placed.contains(village.code())) {
                    village(1, village, gridsOf, byPlace, answering, lines);
                }
            }
        }
        return lines;
    }

    private static void village(
            int depth,
            Division village,
            Map<String, List<GridStore.Row>> gridsOf,
            Map<String, List<ChargeStore.Row>> byPlace,
            Map<UUID, Answering> answering,
            List<Line> lines) {
        lines.add(line(
                depth, village.code(), village.name(), "/places/divisions/" + village.code(), "", byPlace, answering));
        for (var grid : gridsOf.getOrDefault(village.code(), List.of())) {
            lines.add(line(
                    depth + 1,
                    grid.code(),
                    grid.name(),
                    "/places/grids/" + grid.id(),
                    grid.words(),
                    byPlace,
                    answering));
        }
    }

    private static Line line(
            int depth,
            String code,
            String name,
            String href,
            String words,
            Map<String, List<ChargeStore.Row>> byPlace,
            Map<UUID, Answering> answering) {
        var here = byPlace.getOrDefault(code, List.of());
        var leader =
                here.stream().filter(row -> row.role() == ChargeRole.LEADER).findFirst();
        return new Line(
                depth,
                code,
                name,
                href,
                leader.map(row -> answering.get(row.personId())).orElse(null),
                leader.map(ChargeStore.Row::personName).orElse(""),
                here.stream()
                        .filter(row -> row.role() == ChargeRole.CADRE)
                        .map(row -> answering.getOrDefault(
                                row.personId(), new Answering(row.personId(), row.personName(), null, "不在岗，没有人代岗")))
                        .toList(),
                words);
    }

    private Map<UUID, Answering> answering(String county, List<ChargeStore.Row> rows) {
        return standIns.answering(
                county, rows.stream().map(ChargeStore.Row::personId).distinct().toList(), today.now());
    }
}
