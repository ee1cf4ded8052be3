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

/** Townships, villages and the number of their grids, with who leads each (S19). */
public record Overview(String name, List<Township> townships) {

    /** A township with its villages. */
    public record Township(Division division, String leader, List<Village> villages, int grids) {}

    /** A village with the number of its grids. */
    public record Village(Division division, String leader, int grids) {}

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
        var townships = new ArrayList<Township>();
        for (var township : open) {
            if (township.level() == Level.TOWNSHIP) {
                townships.add(township(township, open, leaders, counts));
            }
        }
        return new Overview(name, townships);
    }

    private static Township township(
            Division township, List<Division> open, Map<String, String> leaders, Map<String, Long> counts) {
        var villages = open.stream()
                .filter(division -> division.parent().equals(township.code()))
                .map(division -> new Village(
                        division,
                        leaders.getOrDefault(division.code(), ""),
                        counts.getOrDefault(division.code(), 0L).intValue()))
                .toList();
        var grids = villages.stream().mapToInt(Village::grids).sum();
        return new Township(township, leaders.getOrDefault(township.code(), ""), villages, grids);
    }
}
