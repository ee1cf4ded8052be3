package cn.xiangzhi.places.divisions;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of divisions read row by row: the first row names the columns, in Chinese or as in published data sets. */
public record DivisionSheet(List<NewDivision> rows, List<RowError> errors) {

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("code12", "code"),
            Map.entry("code", "code"),
            Map.entry("short_code", "code"),
            Map.entry("代码", "code"),
            Map.entry("区划代码", "code"),
            Map.entry("行政区划代码", "code"),
            Map.entry("统计用区划代码", "code"),
            Map.entry("12位代码", "code"),
            Map.entry("name", "name"),
            Map.entry("名称", "name"),
            Map.entry("区划名称", "name"),
            Map.entry("kind", "kind"),
            Map.entry("类型", "kind"),
            Map.entry("level", "level"),
            Map.entry("级别", "level"),
            Map.entry("latitude", "latitude"),
            Map.entry("lat", "latitude"),
            Map.entry("纬度", "latitude"),
            Map.entry("longitude", "longitude"),
            Map.entry("lng", "longitude"),
            Map.entry("经度", "longitude"));
    private static final Map<String, Integer> LEVELS =
            Map.of("county", 6, "县级", 6, "township", 9, "乡级", 9, "village", 12, "村级", 12);
    private static final int LONGEST_NAME = 60;

    /**
     * Reads and checks.
     *
     * @param file the rows as read, by the names of the columns
     * @param known codes that are registered already, so that a file of villages alone finds its township
     * @param within the code every row must begin with: the county's or the township's; empty for an operator
     */
    public static DivisionSheet read(List<SheetRow> file, Set<String> known, String within) {
        if (file.isEmpty()) {
            throw Refused.invalid("未导入", "文件里没有内容", "请在第一行写明列名：代码、名称，从第二行起填写");
        }
        var reading = new Reading(header(file.getFirst()), new HashSet<>(known), within);
        file.forEach(row -> reading.take(row.number(), row));
        return reading.finish();
    }

    /** Our word for a column to the name it has in the file; of two that say the same, the first. */
    private static Map<String, String> header(SheetRow row) {
        var header = new HashMap<String, String>();
        for (var name : row.cells().keySet()) {
            var column = COLUMNS.get(name.strip().toLowerCase(Locale.ROOT));
            if (column != null) {
                header.putIfAbsent(column, name);
            }
        }
        if (!header.containsKey("code") || !header.containsKey("name")) {
            throw Refused.invalid("未导入", "第一行没有“代码”“名称”两列", "请在第一行写明列名：代码、名称，可另加类型、级别、纬度、经度");
        }
        return header;
    }

    /** Rows in hand, with the lines they came from, so that parents may follow their children. */
    private static final class Reading {

        private final Map<String, String> header;
        private final Set<String> known;
        private final String within;
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<NewDivision> rows = new ArrayList<>();
        private final List<RowError> errors = new ArrayList<>();

        Reading(Map<String, String> header, Set<String> known, String within) {
            this.header = header;
            this.known = known;
            this.within = within;
        }

        void take(int row, SheetRow line) {
            var before = errors.size();
            var code = code(row, cell(line, "code"));
            var name = name(row, cell(line, "name"));
            code.ifPresent(c -> level(row, c, cell(line, "level")));
            var centre = centre(row, cell(line, "latitude"), cell(line, "longitude"));
            if (errors.size() > before || code.isEmpty()) {
                return;
            }
            lines.put(code.get(), row);
            rows.add(new NewDivision(code.get(), name, cell(line, "kind"), centre));
        }

        private Optional<String> code(int row, String written) {
            var code = Codes.shortOf(written);
            if (code.isEmpty()) {
                var wrong = written.isEmpty() ? "没有填写" : "“" + written + "”不是区划代码";
                var remedy = written.contains("E") || written.contains(".")
                        ? "请把该列设为“文本”格式后重新填写 12 位数字"
                        : "请填写 6、9 或 12 位数字";
                wrong(row, "代码", wrong, remedy);
            } else if (!code.get().startsWith(within) && !within.startsWith(code.get())) {
                wrong(row, "代码", code.get() + " 不在您的管辖范围 " + within + " 内", "请删去该行，或由上级导入");
                return Optional.empty();
            } else if (lines.containsKey(code.get())) {
                wrong(row, "代码", code.get() + " 与第 " + lines.get(code.get()) + " 行重复", "请只保留一行");
                return Optional.empty();
            }
            return code;
        }

        private String name(int row, String name) {
            if (name.isEmpty()) {
                wrong(row, "名称", "没有填写", "请填写区划名称");
            } else if (name.length() > LONGEST_NAME) {
                wrong(row, "名称", "超过 " + LONGEST_NAME + " 个字", "请缩短名称");
            }
            return name;
        }

        private void level(int row, String code, String level) {
            if (level.isEmpty()) {
                return;
            }
            var length = LEVELS.get(level);
            if (length == null) {
                wrong(row, "级别", "“" + level + "”不是县级、乡级或村级", "请填写县级、乡级、村级之一；省、市两级不导入");
            } else if (length != code.length()) {
                wrong(row, "级别", "代码 " + code + " 是" + Codes.level(code).label() + "，与“" + level + "”不符", "请核对代码或级别");
            }
        }

        private @Nullable Point centre(int row, String latitude, String longitude) {
            if (latitude.isEmpty() && longitude.isEmpty()) {
                return null;
            }
            try {
                return new Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
            } catch (NumberFormatException | Refused wrong) {
                wrong(row, "纬度、经度", "“" + latitude + "，" + longitude + "”不是一对经纬度", "请填写度数，如 34.5 和 113.2；没有则两格都留空");
                return null;
            }
        }

        DivisionSheet finish() {
            var present = new HashSet<>(known);
            present.addAll(lines.keySet());
            rows.removeIf(row -> {
                var parent = Codes.parent(row.code());
                var orphan = !parent.isEmpty() && !present.contains(parent);
                if (orphan) {
                    wrong(
                            lines.getOrDefault(row.code(), 0),
                            "代码",
                            row.code() + " 的上级 " + parent + " 不在文件中，也没有登记",
                            "请先导入上级，或在文件中补上该行");
                }
                return orphan;
            });
            errors.sort(java.util.Comparator.comparingInt(RowError::row));
            return new DivisionSheet(List.copyOf(rows), List.copyOf(errors));
        }

        private String cell(SheetRow line, String column) {
            var name = header.get(column);
            return name == null ? "" : line.get(name).strip();
        }

        private void wrong(int row, String column, String wrong, String remedy) {
            errors.add(new RowError(row, column, wrong + "。" + remedy));
        }
    }
}
