package cn.xiangzhi.powers.versions;

import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the lines of a table of items and says what is wrong in which line and cell; pure. */
final class ItemCheck {

    private static final Pattern CITED = Pattern.compile("《([^《》]{2,60})》");
    private static final BigDecimal MOST = new BigDecimal(100_000_000);
    private static final int LONGEST = 2_000;

    private final Set<String> laws;
    private final Set<String> kinds;
    private final List<RowError> errors = new ArrayList<>();

    /** {@code laws} are the names a basis may cite, and whole bases that stand already; {@code kinds} the kinds of power there are. */
    ItemCheck(Set<String> laws, Set<String> kinds) {
        this.laws = laws;
        this.kinds = kinds;
    }

    /** A line read: its cells by head, each as it would be exported. */
    record Line(int number, Map<String, String> cells) {

        String get(String head) {
            return cells.getOrDefault(head, "");
        }

        Optional<LocalDate> day(String head) {
            return get(head).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(get(head)));
        }
    }

    List<RowError> errors() {
        return List.copyOf(errors);
    }

    List<Line> read(List<SheetRow> rows) {
        var first = new HashMap<String, Integer>();
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            var before = errors.size();
            var code = row.get(ItemSheet.CODE);
            var earlier = first.putIfAbsent(code, row.number());
            if (earlier != null && !code.isEmpty()) {
                wrong(row, ItemSheet.CODE, "与第 " + earlier + " 行的编码相同，一个编码只能有一行");
            }
            var line = new Line(row.number(), cells(row));
            if (errors.size() == before) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Map<String, String> cells(SheetRow row) {
        var cells = new LinkedHashMap<String, String>();
        for (var head : ItemSheet.HEADS) {
            if (row.cells().containsKey(head)) {
                cells.put(head, row.get(head).replace("\0", ""));
                if (row.get(head).length() > LONGEST) {
                    wrong(row, head, "超过 " + LONGEST + " 字，请精简");
                }
            }
        }
        for (var head : ItemSheet.NEEDED) {
            if (!head.equals(ItemSheet.FROM) && row.get(head).isEmpty()) {
                wrong(row, head, "没有填写");
            }
        }
        if (!row.get(ItemSheet.CODE).matches("[A-Za-z0-9-]{0,40}")) {
            wrong(row, ItemSheet.CODE, "编码只能有字母、数字和短横线，最多 40 个");
        }
        if (!row.get("职权类型").isEmpty() && !kinds.contains(row.get("职权类型"))) {
            wrong(row, "职权类型", "没有“" + row.get("职权类型") + "”这种类型，应为" + String.join("、", kinds) + "之一");
        }
        basis(row);
        amounts(row, cells);
        days(row, cells);
        if (!row.get(ItemSheet.VERIFIED).isEmpty()
                && !ItemSheet.VERIFIED_WORDS.containsValue(row.get(ItemSheet.VERIFIED))) {
            wrong(row, ItemSheet.VERIFIED, "应为已核对、部分核对或者未核对");
        }
        return cells;
    }

    private void basis(SheetRow row) {
        if (laws.contains(row.get(ItemSheet.BASIS))) {
            return;
        }
        var cited = CITED.matcher(row.get(ItemSheet.BASIS))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        if (cited.isEmpty() && !row.get(ItemSheet.BASIS).isEmpty()) {
            wrong(row, ItemSheet.BASIS, "没有写明法律法规，应如《大气污染防治法》第119条第1款");
        }
        cited.stream()
                .filter(law -> !laws.contains(law))
                .forEach(
                        law -> wrong(row, ItemSheet.BASIS, "没有名为《" + law + "》的依据；名称写错的请改正，确是新的法律法规的，在导入时的“新的依据”里写明全称"));
    }

    private void amounts(SheetRow row, Map<String, String> cells) {
        var sums = new HashMap<String, BigDecimal>();
        for (var head : ItemSheet.AMOUNTS) {
            var text = row.get(head).replace(",", "");
            if (text.isEmpty()) {
                continue;
            }
            try {
                var sum = new BigDecimal(text);
                if (sum.signum() < 0 || sum.compareTo(MOST) > 0 || sum.scale() > 2) {
                    wrong(row, head, "金额应在 0 至 1 亿元之间，最多两位小数");
                } else {
                    sums.put(head, sum);
                    cells.put(head, ItemSheet.plain(sum));
                }
            } catch (NumberFormatException notANumber) {
                wrong(row, head, "“" + row.get(head) + "”不是金额，请只写数字（元）");
            }
        }
        for (var who : List.of("公民", "单位")) {
            var least = sums.get(who + "罚款下限");
            var most = sums.get(who + "罚款上限");
            if (least != null && most != null && least.compareTo(most) > 0) {
                wrong(row, who + "罚款下限", "下限高于上限");
            }
        }
    }

    private void days(SheetRow row, Map<String, String> cells) {
        if (!row.get(ItemSheet.DAYS).matches("|\\d{1,3}")) {
            wrong(row, ItemSheet.DAYS, "应为天数，最多三位数字");
        }
        var from = day(row, ItemSheet.FROM, cells);
        var to = day(row, ItemSheet.TO, cells);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            wrong(row, ItemSheet.TO, "失效日早于生效日");
        }
    }

    private Optional<LocalDate> day(SheetRow row, String head, Map<String, String> cells) {
        var text = row.get(head).replace('/', '-');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text);
            cells.put(head, day.toString());
            return Optional.of(day);
        } catch (DateTimeException notADay) {
            wrong(row, head, "“" + row.get(head) + "”不是日期，应如 2026-08-15");
            return Optional.empty();
        }
    }

    void wrong(int line, String head, String problem) {
        errors.add(new RowError(line, head, problem));
    }

    private void wrong(SheetRow row, String head, String problem) {
        wrong(row.number(), head, problem);
    }
}
