package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three lists as a table: rows by township, and what is wrong in which line. */
record ListSheet(Map<String, List<DutyRow>> rows, List<RowError> errors) {

    static final List<String> HEADS = List.of("乡镇（街道）", "清单", "序号", "事项", "依据", "牵头单位", "乡镇职责", "编码");

    private static final int LONGEST = 500;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}-[A-Z0-9]{1,6}(-[0-9]{1,4})?");
    private static final Pattern ITEM = Pattern.compile("[A-Z]{2}-[A-Z]{2}-[0-9]{3}");

    static ListSheet of(List<SheetRow> sheet, List<Division> townships, Predicate<String> knownItem) {
        var rows = new LinkedHashMap<String, List<DutyRow>>();
        var errors = new ArrayList<RowError>();
        var seen = new HashSet<String>();
        for (var line : sheet) {
            var before = errors.size();
            var township = township(line, townships);
            var kind = kind(line.get("清单"));
            var number = number(line.get("序号"));
            if (township.isEmpty()) {
                errors.add(new RowError(line.number(), "乡镇（街道）", "本县没有“" + line.get("乡镇（街道）") + "”"));
            }
            if (kind.isEmpty()) {
                errors.add(new RowError(line.number(), "清单", "请填写基本履职、配合履职或者上级收回"));
            }
            if (number < 1) {
                errors.add(new RowError(line.number(), "序号", "请填写1、2、3这样的序号"));
            }
            texts(line, kind.orElse(ListKind.DUTY), errors);
            codes(line, knownItem, errors);
            if (errors.size() == before) {
                var row = row(line, kind.orElseThrow(), number);
                if (!seen.add(township.orElseThrow() + row.kind() + row.number())) {
                    errors.add(new RowError(line.number(), "序号", "同一张清单里序号" + number + "出现了两次"));
                } else {
                    rows.computeIfAbsent(township.orElseThrow(), code -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        rows.values()
                .forEach(list ->
                        list.sort(java.util.Comparator.comparing(DutyRow::kind).thenComparingInt(DutyRow::number)));
        return new ListSheet(rows, errors);
    }

    /** A line of the sheet, as it is exported and carried through the confirmation. */
    static List<Object> line(String township, DutyRow row) {
        return List.of(
                township,
                row.kind().label(),
                row.number(),
                row.matter(),
                row.basis(),
                row.lead(),
                row.does(),
                String.join(" ", row.codes()));
    }

    static String text(Map<String, List<DutyRow>> rows) {
        var lines = rows.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(row -> line(entry.getKey(), row)));
        return Stream.concat(Stream.of(List.<Object>copyOf(HEADS)), lines)
                .map(cells -> cells.stream()
                        .map(cell -> "\"" + String.valueOf(cell).replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static DutyRow row(SheetRow line, ListKind kind, int number) {
        return new DutyRow(
                kind,
                number,
                line.get("事项"),
                line.get("依据"),
                line.get("牵头单位"),
                line.get("乡镇职责"),
                DutyLists.codes(line.get("编码")));
    }

    private static void texts(SheetRow line, ListKind kind, List<RowError> errors) {
        if (line.get("事项").isEmpty()) {
            errors.add(new RowError(line.number(), "事项", "没有填写"));
        }
        if (kind != ListKind.DUTY && line.get("牵头单位").isEmpty()) {
            errors.add(new RowError(line.number(), "牵头单位", kind == ListKind.ASSIST ? "配合履职的要写明由谁牵头" : "上级收回的要写明由谁承接"));
        }
        if (kind == ListKind.ASSIST && line.get("乡镇职责").isEmpty()) {
            errors.add(new RowError(line.number(), "乡镇职责", "配合履职的要写明乡镇做什么"));
        }
        for (var column : HEADS) {
            if (line.get(column).length() > LONGEST) {
                errors.add(new RowError(line.number(), column, "最多" + LONGEST + "字"));
            }
        }
    }

    private static void codes(SheetRow line, Predicate<String> knownItem, List<RowError> errors) {
        for (var code : DutyLists.codes(line.get("编码"))) {
            if (!CODE.matcher(code).matches()) {
                errors.add(new RowError(line.number(), "编码", "“" + code + "”不是事件类别编码或权责事项编码"));
            } else if (ITEM.matcher(code).matches() && !knownItem.test(code)) {
                errors.add(new RowError(line.number(), "编码", "事项目录中没有" + code));
            }
        }
    }

    private static Optional<String> township(SheetRow line, List<Division> townships) {
        var given = line.get("乡镇（街道）");
        return townships.stream()
                .filter(place -> place.code().equals(given) || place.name().equals(given))
                .map(Division::code)
                .findFirst();
    }

    private static Optional<ListKind> kind(String label) {
        return Arrays.stream(ListKind.values())
                .filter(kind -> ((Labelled) kind).label().equals(label))
                .findFirst();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }
}
