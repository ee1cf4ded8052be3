package cn.xiangzhi.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one Excel sheet row by row without holding it in memory: {@code try (var sheet = ExcelSheet.to(out, "人员", heads))
 * { sheet.row(List.of("张三", 3, day)); }}. Texts stay texts: nothing is ever taken for a formula.
 */
public final class ExcelSheet implements AutoCloseable {

    private static final int LONGEST = 32_000;

    private final Workbook book;
    private final Worksheet sheet;
    private int next = 1;

    private ExcelSheet(Workbook book, String name, List<String> heads) {
        this.book = book;
        this.sheet = book.newWorksheet(name.replaceAll("[\\\\/?*\\[\\]:]", " "));
        for (int column = 0; column < heads.size(); column++) {
            sheet.inlineString(0, column, heads.get(column));
            sheet.width(column, Math.max(12, heads.get(column).length() * 2.2 + 4));
        }
        sheet.range(0, 0, 0, Math.max(0, heads.size() - 1))
                .style()
                .bold()
                .fillColor("EAF1FB")
                .set();
        sheet.freezePane(0, 1);
    }

    public static ExcelSheet to(OutputStream out, String name, List<String> heads) {
        return new ExcelSheet(new Workbook(out, "Xiangzhi", null), name, heads);
    }

    /** How many rows were written under the head. */
    public int rows() {
        return next - 1;
    }

    /** Texts, numbers, days, moments (Beijing time) and yes/no; null stays empty. */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            put(column, values.get(column));
        }
        next++;
        if (next % 1_000 == 0) {
            sheet.flush();
        }
    }

    /** A last line in words. */
    public void note(String words) {
        sheet.inlineString(next, 0, words);
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(next, column, number);
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case OffsetDateTime at -> {
                sheet.value(
                        next,
                        column,
                        at.atZoneSameInstant(cn.xiangzhi.calendar.Today.BEIJING).toLocalDateTime());
                sheet.style(next, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Boolean yes -> sheet.inlineString(next, column, yes ? "是" : "否");
            default -> {
                var text = clean(value.toString());
                if (!text.isEmpty()) {
                    sheet.inlineString(next, column, text);
                }
            }
        }
    }

    /** Excel refuses control characters and very long texts. */
    private static String clean(String text) {
        var kept = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return kept.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
