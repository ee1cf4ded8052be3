package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Refused;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a notice written as CSV with the columns 日期, 名称, 类别 (放假 or 上班), or date, name, is_off (1 or 0). A wrong row
 * is refused with its number; nothing is guessed.
 */
final class HolidayFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();
    private static final int MOST_ROWS = 2000;
    private static final Map<String, String> NAMES =
            Map.of("date", "日期", "name", "名称", "is_off", "类别", "日期", "日期", "名称", "名称", "类别", "类别");
    private static final Map<String, HolidayKind> KINDS =
            Map.of("放假", HolidayKind.OFF, "1", HolidayKind.OFF, "上班", HolidayKind.MAKE_UP, "0", HolidayKind.MAKE_UP);

    private final Map<String, Integer> columns;
    private final List<Holiday> days = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final HashSet<LocalDate> seen = new HashSet<>();

    private HolidayFile(CSVRecord header) {
        columns = new HashMap<>();
        for (var i = 0; i < header.size(); i++) {
            var known = NAMES.get(header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT));
            if (known != null) {
                columns.put(known, i);
            }
        }
        if (columns.size() < 3) {
            throw refused("第1行应为表头：日期,名称,类别");
        }
    }

    static List<Holiday> read(Reader text) {
        try (var parser = FORMAT.parse(text)) {
            var rows = parser.iterator();
            if (!rows.hasNext()) {
                throw refused("文件是空的");
            }
            var file = new HolidayFile(rows.next());
            rows.forEachRemaining(file::take);
            return file.result();
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw refused("文件不是逗号分隔的表格（CSV）");
        }
    }

    private List<Holiday> result() {
        if (!wrong.isEmpty()) {
            throw refused(String.join("；", wrong.stream().limit(10).toList())
                    + (wrong.size() > 10 ? "；另有" + (wrong.size() - 10) + "行有误" : ""));
        }
        if (days.isEmpty()) {
            throw refused("文件里没有一个日子");
        }
        return List.copyOf(days);
    }

    private void take(CSVRecord row) {
        var line = row.getRecordNumber();
        if (line > MOST_ROWS) {
            throw refused("行数超过" + MOST_ROWS + "，不像一份放假通知");
        }
        var problem = problem(row);
        if (problem != null) {
            wrong.add("第" + line + "行" + problem);
        }
    }

    private @Nullable String problem(CSVRecord row) {
        if (columns.values().stream().anyMatch(at -> at >= row.size())) {
            return "列数不足，只有" + row.size() + "列";
        }
        var name = cell(row, "名称");
        var kind = KINDS.get(cell(row, "类别"));
        if (kind == null) {
            return "的类别“" + cell(row, "类别") + "”应为放假或上班";
        }
        if (name.isEmpty() || name.length() > 40) {
            return "的名称应为1至40个字";
        }
        try {
            var date = LocalDate.parse(cell(row, "日期"));
            if (kind == HolidayKind.MAKE_UP && !WorkCalendar.weekend(date)) {
                return "的" + date + "不是周末，不能作为调休上班日";
            }
            if (!seen.add(date)) {
                return "的" + date + "重复";
            }
            days.add(new Holiday(date, name, kind));
            return null;
        } catch (DateTimeException e) {
            return "的日期“" + cell(row, "日期") + "”应写成2027-01-01的样子";
        }
    }

    private String cell(CSVRecord row, String column) {
        return row.get(columns.getOrDefault(column, 0));
    }

    private static Refused refused(String why) {
        return Refused.invalid("放假通知未导入", why, "请按表头“日期,名称,类别”逐日填写放假和调休上班的日子，改正后重新上传；现有日历未改动");
    }
}
