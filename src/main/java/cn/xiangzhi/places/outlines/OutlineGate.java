package cn.xiangzhi.places.outlines;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.GridStore;
import cn.xiangzhi.places.grids.Outline;
import cn.xiangzhi.places.outlines.OutlineCheck.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a grid's outline that reaches out of its village or over another grid. */
@Component
public class OutlineGate {

    static final Basis BASIS = Basis.house("网格不交叉、不越界");

    private final DivisionStore divisions;
    private final GridStore grids;

    OutlineGate(DivisionStore divisions, GridStore grids) {
        this.divisions = divisions;
        this.grids = grids;
    }

    /** {@code code} is the grid's own where it stands already, so that it is not measured against itself. */
    public void check(String county, String village, @Nullable String code, String boundary) {
        var wrong = problems(
                Standing.of(divisions.ofCounty(county, null), grids.open(county, null)), village, code, boundary);
        if (!wrong.isEmpty()) {
            throw Refused.unlawful(null, "边界未保存", String.join("；", wrong), BASIS, "请在地图上改画，相邻网格沿同一条界线画");
        }
    }

    static List<String> problems(Standing standing, String village, @Nullable String code, String boundary) {
        var neighbours = standing.grids().entrySet().stream()
                .filter(other -> !other.getKey().equals(code))
                .map(Map.Entry::getValue)
                .toList();
        return OutlineCheck.of(Outline.parse(boundary), standing.around(village), neighbours);
    }

    /** Every outline of a county as it stands, by code. */
    record Standing(Map<String, Named> divisions, Map<String, Named> grids) {

        static Standing of(List<DivisionStore.Row> rows, List<GridStore.Row> grids) {
            var names = new HashMap<String, String>();
            var drawn = new HashMap<String, Named>();
            for (var row : rows) {
                names.put(row.division().code(), row.division().name());
                var outline = row.outline();
                if (row.validTo() == null && outline != null) {
                    drawn.put(row.division().code(), new Named(row.division().name(), Outline.parse(outline)));
                }
            }
            var own = new HashMap<String, Named>();
            for (var grid : grids) {
                var boundary = grid.boundary();
                if (boundary != null) {
                    own.put(
                            grid.code(),
                            new Named(
                                    names.getOrDefault(grid.villageCode(), "") + grid.name(), Outline.parse(boundary)));
                }
            }
            return new Standing(drawn, own);
        }

        /** The village's outline; where none is drawn, the township's. */
        @Nullable
        Named around(String village) {
            var own = divisions.get(village);
            return own != null ? own : divisions.get(village.substring(0, Math.min(9, village.length())));
        }
    }
}
