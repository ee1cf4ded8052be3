package cn.xiangzhi.places.atlas;

import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Division.Level;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.ChargeRole;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.grids.GridStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Townships, villages and grids with who answers for each, and the places nobody answers for (S19, 处处有人管). */
public record Overview(String name, List<Township> townships, List<Unanswered> unanswered) {

    /** A township with its villages. */
    public record Township(Division division, String leader, List<Village> villages, int grids) {}

    /** A village with the number of its grids. */
    public record Village(Division division, String leader, int grids) {}

    /** A place without somebody, and what is missing. */
    public record Unanswered(String code, String name, String missing) {}

    static Overview of(List<DivisionStore.Row> rows, List<GridStore.Row> grids, List<ChargeStore.Row> charges) {
        var leaders = charges.stream()
                .filter(charge -> charge.role() == ChargeRole.LEADER)
                .collect(Collectors.toMap(ChargeStore.Row::placeCode, ChargeStore.Row::personName));
        var counts = grids.stream().collect(Collectors.groupingBy(GridStore.Row::villageCode, Collectors.counting()));
        var open = rows.stream()
                .filter(row -> row.validTo() == null)
                .map(DivisionStore.Row::division)
                .toList();
        var name = open.stream()
                .filter(division -> division.level() == Level.COUNTY)
                .map(Division::name)
                .findFirst()
                .orElse("区划网格");
        var unanswered = new ArrayList<Unanswered>();
        var townships = new ArrayList<Township>();
        for (var township : open) {
            if (township.level() == Level.TOWNSHIP) {
                townships.add(township(township, open, leaders, counts, unanswered));
            }
        }
        return new Overview(name, townships, unanswered);
    }

    private static Township township(
            Division township,
            List<Division> open,
            Map<String, String> leaders,
            Map<String, Long> counts,
            List<Unanswered> unanswered) {
        if (!leaders.containsKey(township.code())) {
            unanswered.add(new Unanswered(township.code(), township.name(), "没有负责人"));
        }
        var villages = open.stream()
                .filter(division -> division.parent().equals(township.code()))
                .map(division -> new Village(
                        division,
                        leaders.getOrDefault(division.code(), ""),
                        counts.getOrDefault(division.code(), 0L).intValue()))
                .toList();
        for (var village : villages) {
            var missing = (village.leader().isEmpty() ? "没有负责人" : "")
                    + (village.leader().isEmpty() && village.grids() == 0 ? "，" : "")
                    + (village.grids() == 0 ? "没有划网格" : "");
            if (!missing.isEmpty()) {
                var division = village.division();
                unanswered.add(new Unanswered(division.code(), township.name() + division.name(), missing));
            }
        }
        var grids = villages.stream().mapToInt(Village::grids).sum();
        return new Township(township, leaders.getOrDefault(township.code(), ""), villages, grids);
    }
}
