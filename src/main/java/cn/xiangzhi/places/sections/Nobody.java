package cn.xiangzhi.places.sections;

import cn.xiangzhi.places.Answering;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Division.Level;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.ChargeRole;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.grids.GridStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The places that have nobody today, or somebody gone, away or past the term, each with where to mend it (S19). Pure. */
public final class Nobody {

    /** A place, what it lacks, about whom, and the page that mends it. */
    public record Gap(String code, String name, Lack lack, String about, String fix) {}

    /** Everything that is asked: the places of a scope, who is in charge, who of them answers now and who is in post. */
    public record Asked(
            List<DivisionStore.Row> divisions,
            List<GridStore.Row> grids,
            List<SectionStore.Row> sections,
            List<ChargeStore.Row> charges,
            Map<UUID, Answering> answering,
            Set<UUID> inPost,
            LocalDate today) {}

    private final Asked asked;
    private final Map<String, List<ChargeStore.Row>> byPlace;
    private final Map<String, String> names = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Nobody(Asked asked) {
        this.asked = asked;
        this.byPlace = asked.charges().stream().collect(Collectors.groupingBy(ChargeStore.Row::placeCode));
        asked.divisions()
                .forEach(row -> names.put(row.division().code(), row.division().name()));
    }

    public static List<Gap> of(Asked asked) {
        var nobody = new Nobody(asked);
        nobody.look();
        return nobody.gaps.stream()
                .sorted(Comparator.comparing((Gap gap) -> !gap.lack().pressing())
                        .thenComparing(Gap::code))
                .toList();
    }

    private void look() {
        var sectioned = asked.sections().stream()
                .flatMap(section -> section.villages().stream())
                .collect(Collectors.toSet());
        var grids = asked.grids().stream().collect(Collectors.groupingBy(GridStore.Row::villageCode));
        var grouped =
                asked.sections().stream().map(SectionStore.Row::townshipCode).collect(Collectors.toSet());
        for (var row : asked.divisions()) {
            var division = row.division();
            if (row.validTo() != null || division.level() == Level.COUNTY) {
                continue;
            }
            var page = "/places/divisions/" + division.code();
            var name = division.level() == Level.VILLAGE ? named(division) : division.name();
            people(division.code(), name, page + "/charge", false);
            if (division.level() == Level.VILLAGE && !grids.containsKey(division.code())) {
                gaps.add(new Gap(division.code(), name, Lack.NO_GRID, "", page + "/grids/new"));
            }
            if (division.level() == Level.VILLAGE
                    && grouped.contains(division.parent())
                    && !sectioned.contains(division.code())) {
                gaps.add(new Gap(division.code(), name, Lack.NO_SECTION, "", "/places/sections"));
            }
        }
        for (var section : asked.sections()) {
            people(
                    section.code(),
                    names.getOrDefault(section.townshipCode(), "") + section.name(),
                    "/places/sections/" + section.id() + "/charge",
                    false);
        }
        for (var grid : asked.grids()) {
            var name = names.getOrDefault(grid.villageCode(), "") + grid.name();
            people(grid.code(), name, "/places/grids/" + grid.id() + "/charge", true);
            if (grid.boundary() == null) {
                gaps.add(new Gap(grid.code(), name, Lack.NO_OUTLINE, grid.words(), "/places/grids/" + grid.id()));
            }
        }
    }

    private String named(Division village) {
        return names.getOrDefault(village.parent(), "") + village.name();
    }

    private void people(String code, String name, String fix, boolean cadreNeeded) {
        var here = byPlace.getOrDefault(code, List.of());
        if (here.stream().noneMatch(row -> row.role() == ChargeRole.LEADER)) {
            gaps.add(new Gap(code, name, Lack.NO_LEADER, "", fix));
        }
        if (cadreNeeded && here.stream().noneMatch(row -> row.role() == ChargeRole.CADRE)) {
            gaps.add(new Gap(code, name, Lack.NO_CADRE, "", fix));
        }
        for (var row : here) {
            var about = row.role().label() + row.personName();
            var term = row.termUntil();
            if (!asked.inPost().contains(row.personId())) {
                gaps.add(new Gap(code, name, Lack.GONE, about, fix));
            } else if (!asked.answering().containsKey(row.personId())) {
                gaps.add(new Gap(code, name, Lack.AWAY, about, "/absences"));
            } else if (term != null && term.isBefore(asked.today())) {
                gaps.add(new Gap(code, name, Lack.EXPIRED, about + "，任期至 " + term, fix));
            }
        }
    }
}
