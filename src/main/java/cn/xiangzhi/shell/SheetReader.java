package cn.xiangzhi.shell;

import cn.xiangzhi.base.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads an uploaded table, xlsx or csv (UTF-8 or GB18030, told by content), into rows by the names in its first line:
 * {@code SheetReader.read(file.getInputStream(), List.of("姓名", "手机号"))}. Refuses what is too large, has too many rows,
 * unpacks to too much, or lacks a needed column. Days come as {@code 2026-11-22}, numbers without grouping.
 */
public final class SheetReader {

    /** Upload limit, bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    public static final int MOST_ROWS = 20_000;

    private static final int MOST_NAME = 100;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ABOVE = 10;
    private static final int LONGEST = 10_000;

    private SheetReader() {}

    /** One line under the head; {@code number} is the line as Excel counts it, the head being 1. */
    public record SheetRow(int number, Map<String, String> cells) {

        /** The text of a column without outer blanks; empty when the column or the value is not there. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** What is wrong in which line and column; drawn by {@code shell/parts :: rowErrors}. */
    public record RowError(int row, String column, String problem) {}

    /** What an uploaded sheet is called, as far as its list has room; {@code otherwise} where it bears no name. */
    public static String name(MultipartFile file, String otherwise) {
        @Nullable String given = file.getOriginalFilename();
        return given == null || given.isBlank() ? otherwise : given.substring(0, Math.min(MOST_NAME, given.length()));
    }

    public static List<SheetRow> read(InputStream content, List<String> needed) throws IOException {
        return named(lines(content), needed);
    }

    /** The same for sheets of the office's own, whose head stands under a title: it is the first line that {@code head} knows. */
    public static List<SheetRow> readUnder(InputStream content, Predicate<List<String>> head) throws IOException {
        var lines = lines(content);
        for (int above = 0; above < Math.min(MOST_ABOVE, lines.size()); above++) {
            if (head.test(
                    lines.get(above).texts().stream().map(SheetReader::head).toList())) {
                return named(lines.subList(above, lines.size()), List.of());
            }
        }
        throw Refused.invalid("不能导入", "前 " + MOST_ABOVE + " 行里没有找到列名", "请保留有“姓名、身份证号”等列名的那一行");
    }

    private static List<Line> lines(InputStream content) throws IOException {
        var bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge("文件超过10MB");
        }
        if (bytes.length == 0) {
            throw Refused.invalid("不能导入", "没有选择文件，或文件是空的", "请选择要导入的 xlsx 或 csv 文件");
        }
        if (bytes.length >= 8 && ReadableWorkbook.isOLE2Header(bytes)) {
            throw Refused.invalid("不能导入", "这是旧版 Excel 文件（xls）", "请用“另存为”存成 xlsx 或 csv 再导入");
        }
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? xlsx(bytes) : SheetText.csv(bytes);
    }

    private static List<Line> xlsx(byte[] bytes) throws IOException {
        unpacksToLittle(bytes);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                var rows = book.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            for (var row : (Iterable<Row>) rows::iterator) {
                add(lines, new Line(row.getRowNum(), texts(row)));
            }
            return lines;
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw Refused.invalid("不能导入", "文件已损坏，或不是 Excel 表格", "请用 Excel 或 WPS 打开检查，另存为 xlsx 再导入");
        }
    }

    /** Unpacks once for counting only, so that a small file cannot fill the memory. */
    private static void unpacksToLittle(byte[] bytes) {
        var unpacked = 0L;
        var buffer = new byte[64 * 1024];
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                try (var entry = zip.getInputStream(entries.nextElement())) {
                    for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw tooLarge("文件解压后超过200MB");
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw Refused.invalid("不能导入", "文件已损坏", "请重新导出或另存后再导入");
        }
    }

    private static List<String> texts(Row row) {
        var count = Math.min(row.getCellCount(), MOST_COLUMNS);
        var texts = new ArrayList<String>(count);
        for (int column = 0; column < count; column++) {
            texts.add(row.hasCell(column) ? text(row.getCell(column)) : "");
        }
        return texts;
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            if (format != null && format.matches("(?i).*[ydm年月日].*") && !format.contains("0")) {
                var at = cell.asDate();
                return at.toLocalTime().toSecondOfDay() == 0
                        ? at.toLocalDate().toString()
                        : at.withNano(0).toString().replace('T', ' ');
            }
            return ((BigDecimal) cell.getValue()).stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    static void add(List<Line> lines, Line line) {
        if (line.texts().stream().allMatch(String::isBlank)) {
            return;
        }
        if (lines.size() > MOST_ROWS) {
            throw tooLarge("表格超过" + MOST_ROWS + "行");
        }
        if (line.texts().stream().anyMatch(text -> text.length() > LONGEST)) {
            throw tooLarge("第" + line.number() + "行有超过" + LONGEST + "字的单元格");
        }
        lines.add(line);
    }

    private static List<SheetRow> named(List<Line> lines, List<String> needed) {
        if (lines.isEmpty()) {
            throw Refused.invalid("不能导入", "表格里没有内容", "第一行应为列名，从第二行起填写");
        }
        var heads = lines.getFirst().texts().stream().map(SheetReader::head).toList();
        var missing = needed.stream().filter(name -> !heads.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw Refused.invalid("不能导入", "表格缺少列：" + String.join("、", missing), "请下载模板，按模板的列名填写（第一行为列名）");
        }
        var rows = new ArrayList<SheetRow>(lines.size());
        for (var line : lines.subList(1, lines.size())) {
            var cells = new LinkedHashMap<String, String>();
            for (int column = 0; column < Math.min(heads.size(), line.texts().size()); column++) {
                if (!heads.get(column).isEmpty()) {
                    cells.putIfAbsent(
                            heads.get(column), line.texts().get(column).strip());
                }
            }
            rows.add(new SheetRow(line.number(), cells));
        }
        return List.copyOf(rows);
    }

    private static String head(String text) {
        return text.strip().replaceAll("[*＊\\s]", "");
    }

    static Refused tooLarge(String why) {
        return new Refused(
                Refused.Kind.TOO_LARGE, null, "不能导入", why, cn.xiangzhi.base.Basis.house("导入限制"), "请拆分成几个较小的文件，分次导入");
    }

    record Line(int number, List<String> texts) {}
}
