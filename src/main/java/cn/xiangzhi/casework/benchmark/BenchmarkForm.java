package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.casework.benchmark.BenchmarkSheet.Draft;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** A benchmark as a grid of cells, the same rows as the table it can be imported from. */
record BenchmarkForm(String item, String name, List<Line> lines) {

    private static final int TIERS = 8;
    private static final int CIRCUMSTANCES = 12;
    /** What a line of each kind lets one fill in; the rest stays empty. */
    private static final Map<String, List<String>> CELLS = Map.of(
            "基准", List.of("名称"),
            "来源", List.of("名称"),
            "可信度", List.of("名称"),
            "量", List.of("名称", "单位"),
            "基数", List.of("名称", "单位"),
            "档次", List.of("名称", "界限", "方式", "低", "高", "通常"),
            "情节", List.of("名称", "作用", "档次"));

    /** One line; {@code number} is what errors point to. */
    record Line(int number, String kind, Map<String, String> cells) {

        public boolean has(String column) {
            return CELLS.getOrDefault(kind, List.of()).contains(column);
        }

        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static BenchmarkForm of(String item, String name, Draft draft) {
        var filled = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var row : BenchmarkSheet.rows(draft)) {
            var cells = new LinkedHashMap<String, String>();
            for (var i = 0; i < row.size(); i++) {
                cells.put(BenchmarkSheet.HEADS.get(i), row.get(i));
            }
            filled.computeIfAbsent(cells.get("类别"), kind -> new ArrayList<>()).add(cells);
        }
        return new BenchmarkForm(item, name, lines(filled));
    }

    static BenchmarkForm blank(String item, String name) {
        return new BenchmarkForm(item, name, lines(Map.of()));
    }

    private static List<Line> lines(Map<String, List<Map<String, String>>> filled) {
        var lines = new ArrayList<Line>();
        for (var kind : List.of("基准", "来源", "可信度", "量", "基数", "档次", "情节")) {
            var rows = filled.getOrDefault(kind, List.of());
            var room = switch (kind) {
                case "档次" -> Math.max(TIERS, rows.size());
                case "情节" -> Math.max(CIRCUMSTANCES, rows.size());
                default -> 1;
            };
            for (var i = 0; i < room; i++) {
                lines.add(new Line(lines.size() + 1, kind, i < rows.size() ? rows.get(i) : Map.of()));
            }
        }
        return List.copyOf(lines);
    }

    /** What was typed, as the form shows it again. */
    static BenchmarkForm typed(String item, String name, MultiValueMap<String, String> given) {
        var lines = new ArrayList<Line>();
        for (var row : all(item, given)) {
            lines.add(new Line(row.number(), row.get("类别"), row.cells()));
        }
        return new BenchmarkForm(item, name, List.copyOf(lines));
    }

    /** The lines somebody filled in, as rows of the table; tiers are numbered in their order. */
    static List<SheetRow> rows(String item, MultiValueMap<String, String> given) {
        var rows = new ArrayList<SheetRow>();
        var tiers = 0;
        for (var row : all(item, given)) {
            if (CELLS.getOrDefault(row.get("类别"), List.of()).stream()
                    .allMatch(column -> row.get(column).isBlank())) {
                continue;
            }
            var cells = new LinkedHashMap<>(row.cells());
            if (row.get("类别").equals("档次")) {
                cells.put("序号", String.valueOf(++tiers));
            }
            rows.add(new SheetRow(row.number(), cells));
        }
        return List.copyOf(rows);
    }

    private static List<SheetRow> all(String item, MultiValueMap<String, String> given) {
        var kinds = given.getOrDefault("类别", List.of());
        var rows = new ArrayList<SheetRow>();
        for (var i = 0; i < Math.min(kinds.size(), 200); i++) {
            var cells = new LinkedHashMap<String, String>();
            cells.put("事项编号", item);
            for (var column : BenchmarkSheet.HEADS.subList(1, BenchmarkSheet.HEADS.size())) {
                var values = given.getOrDefault(column, List.of());
                cells.put(column, i < values.size() ? values.get(i).strip() : "");
            }
            rows.add(new SheetRow(i + 1, cells));
        }
        return rows;
    }
}
