package cn.xiangzhi.places.outlines;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.GridStore;
import cn.xiangzhi.places.grids.Outline;
import cn.xiangzhi.places.outlines.OutlineCheck.Named;
import cn.xiangzhi.places.outlines.OutlineFile.Drawn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a file of outlines would change, and what is wrong with it, held against how everything would stand after it. Pure. */
final class OutlinePlan {

    /** What becomes of an outline of the file. */
    enum Change implements Labelled {
        DIVISION("区划边界"),
        REDRAWN("重画网格"),
        NEW("新设网格"),
        SAME("没有变化");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One outline of the file. */
    record Line(Drawn drawn, String code, String name, Change change, List<String> problems) {}

    private final Map<String, DivisionStore.Row> divisions;
    private final Map<String, GridStore.Row> grids;
    private final OutlineGate.Standing after;
    private final HashSet<String> seen = new HashSet<>();
    private final Predicate<String> within;

    private OutlinePlan(List<DivisionStore.Row> divisions, List<GridStore.Row> grids, Predicate<String> within) {
        this.divisions = divisions.stream()
                .filter(row -> row.validTo() == null)
                .collect(Collectors.toMap(row -> row.division().code(), Function.identity()));
        this.grids = grids.stream().collect(Collectors.toMap(GridStore.Row::code, Function.identity()));
        var standing = OutlineGate.Standing.of(divisions, grids);
        this.after = new OutlineGate.Standing(new HashMap<>(standing.divisions()), new HashMap<>(standing.grids()));
        this.within = within;
    }

    static List<Line> of(
            List<Drawn> file, List<DivisionStore.Row> divisions, List<GridStore.Row> grids, Predicate<String> within) {
        var plan = new OutlinePlan(divisions, grids, within);
        var lines = file.stream().map(plan::line).toList();
        lines.forEach(plan::place);
        return lines.stream()
                .map(plan::checked)
                .sorted(Comparator.comparing(Line::change)
                        .thenComparingInt(line -> line.drawn().number()))
                .toList();
    }

    private Line line(Drawn drawn) {
        if (!drawn.wrong().isEmpty()) {
            return new Line(drawn, drawn.code(), drawn.name(), Change.SAME, List.of(drawn.wrong()));
        }
        var code = drawn.code();
        var known = grids.get(code);
        if (known == null && !drawn.village().isEmpty()) {
            known = grids.values().stream()
                    .filter(grid -> grid.villageCode().equals(drawn.village())
                            && grid.name().equals(drawn.name()))
                    .findFirst()
                    .orElse(null);
        }
        if (known != null) {
            var boundary = known.boundary();
            var same = boundary != null && Outline.parse(boundary).equals(drawn.outline());
            return new Line(drawn, known.code(), known.name(), same ? Change.SAME : Change.REDRAWN, own(known.code()));
        }
        var division = divisions.get(code);
        if (division != null && code.length() > 6) {
            var outline = division.outline();
            var same = outline != null && Outline.parse(outline).equals(drawn.outline());
            return new Line(drawn, code, division.division().name(), same ? Change.SAME : Change.DIVISION, own(code));
        }
        var village = divisions.get(drawn.village());
        if (village == null
                || drawn.village().length() != 12
                || drawn.name().isEmpty()
                || drawn.name().length() > 40) {
            return new Line(drawn, code, drawn.name(), Change.SAME, List.of("代码没有登记；新网格要写“村代码”（12 位）和“名称”（40 字内）"));
        }
        var key = drawn.village() + "/" + drawn.name();
        return new Line(drawn, key, village.division().name() + drawn.name(), Change.NEW, own(key));
    }

    private List<String> own(String code) {
        if (!within.test(code)) {
            return List.of("不在您的管辖范围内");
        }
        return seen.add(code) ? List.of() : List.of("同一处在文件里出现两次");
    }

    private void place(Line line) {
        if (line.problems().isEmpty()) {
            var named = new Named(line.name(), line.drawn().outline());
            (line.change() == Change.DIVISION ? after.divisions() : after.grids())
                    .putAll(line.change() == Change.SAME ? Map.of() : Map.of(line.code(), named));
        }
    }

    private Line checked(Line line) {
        if (!line.problems().isEmpty() || line.change() == Change.SAME) {
            return line;
        }
        var problems = new ArrayList<String>();
        var code = line.code();
        var outline = line.drawn().outline();
        if (line.change() == Change.DIVISION) {
            var level = divisions.get(code);
            var around = code.length() == 12 ? after.divisions().get(code.substring(0, 9)) : null;
            var beside = after.divisions().entrySet().stream()
                    .filter(other -> other.getKey().length() == code.length()
                            && !other.getKey().equals(code))
                    .map(Map.Entry::getValue)
                    .toList();
            problems.addAll(OutlineCheck.of(outline, level == null ? null : around, beside));
        } else {
            problems.addAll(OutlineGate.problems(after, code.substring(0, 12), code, outline.geoJson()));
        }
        return new Line(line.drawn(), code, line.name(), line.change(), problems);
    }
}
