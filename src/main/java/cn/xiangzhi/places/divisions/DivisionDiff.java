package cn.xiangzhi.places.divisions;

import cn.xiangzhi.places.NewDivision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What an import would change: shown before it is done. */
public record DivisionDiff(List<NewDivision> added, List<Change> changed, int same, List<Absent> absent) {

    /** A row whose name, kind or centre differs. */
    public record Change(NewDivision row, String before, String after) {}

    /** A division in use that the file does not name; it stays unless closed on its own page. */
    public record Absent(String code, String name) {}

    static DivisionDiff of(List<NewDivision> rows, Map<String, DivisionStore.Row> registered) {
        var added = new ArrayList<NewDivision>();
        var changed = new ArrayList<Change>();
        var named = new HashSet<String>();
        for (var row : rows) {
            named.add(row.code());
            var old = registered.get(row.code());
            if (old == null) {
                added.add(row);
            } else if (differs(row, old)) {
                changed.add(new Change(row, describe(old), describe(row, old)));
            }
        }
        var absent = registered.values().stream()
                .filter(old ->
                        old.validTo() == null && !named.contains(old.division().code()))
                .map(old -> new Absent(old.division().code(), old.division().name()))
                .toList();
        return new DivisionDiff(
                List.copyOf(added), List.copyOf(changed), rows.size() - added.size() - changed.size(), absent);
    }

    /** The rows that would be written. */
    List<NewDivision> toWrite() {
        var rows = new ArrayList<>(added);
        changed.forEach(change -> rows.add(change.row()));
        return rows;
    }

    private static boolean differs(NewDivision row, DivisionStore.Row old) {
        return old.validTo() != null
                || !row.name().equals(old.division().name())
                || !(row.kind().isBlank() || row.kind().equals(old.kind()))
                || !(row.centre() == null || row.centre().equals(old.centre()));
    }

    private static String describe(DivisionStore.Row old) {
        return old.division().name() + "（" + old.kind() + (old.validTo() == null ? "" : "，已停用") + "）";
    }

    private static String describe(NewDivision row, DivisionStore.Row old) {
        var moved = row.centre() != null && !row.centre().equals(old.centre());
        return row.name() + "（" + (row.kind().isBlank() ? old.kind() : row.kind()) + (moved ? "，中心点更新" : "") + "）";
    }
}
