package cn.xiangzhi.documents.docx;

import static cn.xiangzhi.documents.docx.PageLook.twips;

import cn.xiangzhi.documents.docx.Draft.Cell;
import cn.xiangzhi.documents.docx.Draft.Paragraph;
import cn.xiangzhi.documents.docx.Draft.Row;
import cn.xiangzhi.documents.docx.Draft.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table of a draft as an element of the source: widths as the document has them, heights in the sheet's steps. */
final class TableSource {

    private static final int LABEL = twips(30.5);
    private static final int NEAR = 90;

    private final StringBuilder out;

    TableSource(StringBuilder out) {
        this.out = out;
    }

    /** @param signs the line to be signed on every page, or null */
    void write(Table table, @Nullable Paragraph signs) {
        out.append("<table").append(css(table.look().css)).append(">\n");
        columns(table);
        var head = table.rows().stream().takeWhile(Row::head).toList();
        part("thead", head, table.look());
        part("tbody", table.rows().subList(head.size(), table.rows().size()), table.look());
        if (signs != null) {
            out.append("<tfoot><tr><td>");
            ParagraphWriter.write(signs, out);
            out.append("</td></tr></tfoot>\n");
        }
        out.append("</table>\n");
    }

    private void part(String tag, List<Row> rows, TableLook look) {
        if (!rows.isEmpty()) {
            out.append('<').append(tag).append(">\n");
            rows.forEach(row -> row(row, look));
            out.append("</").append(tag).append(">\n");
        }
    }

    private void columns(Table table) {
        var widths = table.widths();
        var total = widths.stream().mapToInt(Integer::intValue).sum();
        if (total == 0 || table.look() == TableLook.RECORD || table.look() == TableLook.SLIP) {
            return;
        }
        var labels = table.look() == TableLook.FORM;
        var open = widths.stream().filter(width -> !labels || !label(width)).toList();
        var even = open.stream().allMatch(width -> Math.abs(width - open.getFirst()) <= NEAR);
        out.append("<colgroup>");
        for (var width : widths) {
            out.append(
                    labels && label(width)
                            ? "<col class=\"paper-label\"/>"
                            : even ? "<col/>" : "<col width=\"" + percent(width, total) + "\"/>");
        }
        out.append("</colgroup>\n");
    }

    private static boolean label(int width) {
        return Math.abs(width - LABEL) <= NEAR;
    }

    private static String percent(int width, int total) {
        return String.format(Locale.ROOT, "%.1f%%", Math.clamp(100.0 * width / total, 1, 99));
    }

    private void row(Row row, TableLook look) {
        out.append("<tr")
                .append(css(look == TableLook.RECORD || look == TableLook.SLIP ? "" : look(row)))
                .append('>');
        row.cells().forEach(cell -> cell(cell, look));
        out.append("</tr>\n");
    }

    /** What the sheet calls a row of that content and height. */
    private static String look(Row row) {
        var styles = row.cells().stream()
                .flatMap(cell -> cell.blocks().stream())
                .map(block -> block instanceof Paragraph paragraph ? paragraph.style() : null)
                .filter(style -> style != null)
                .collect(Collectors.toSet());
        var inner = row.cells().stream().flatMap(cell -> cell.blocks().stream()).anyMatch(Table.class::isInstance);
        return inner
                ? "paper-inner"
                : styles.contains(Style.SIGN)
                        ? "paper-opinion"
                        : row.height() >= twips(50)
                                ? "paper-tall paper-paste"
                                : styles.contains(Style.LONG) || row.height() >= twips(18.5)
                                        ? "paper-tall"
                                        : row.height() >= twips(12) ? "paper-signrow" : "";
    }

    private void cell(Cell cell, TableLook look) {
        var label = !cell.above()
                && !cell.blocks().isEmpty()
                && cell.blocks().stream()
                        .allMatch(block -> block instanceof Paragraph paragraph
                                && (paragraph.style() == Style.LABEL || paragraph.style() == Style.SLIP_LABEL));
        var tag = label ? "th" : "td";
        out.append('<').append(tag);
        out.append(css(cell.above() ? "paper-above" : left(cell, look) && !label ? "paper-left" : ""));
        if (cell.columns() > 1) {
            out.append(" colspan=\"").append(cell.columns()).append('"');
        }
        out.append('>');
        if (label) {
            out.append(cell.blocks().stream()
                    .map(block -> ParagraphWriter.words((Paragraph) block))
                    .collect(Collectors.joining("<br/>")));
        } else if (!cell.above()) {
            inside(cell.blocks());
        }
        out.append("</").append(tag).append('>');
    }

    private static boolean left(Cell cell, TableLook look) {
        return look == TableLook.CONTENTS
                && cell.blocks().stream()
                        .anyMatch(block -> block instanceof Paragraph paragraph && paragraph.style() == Style.CELL);
    }

    /** Words, and below them the line signed by who holds the opinion. */
    private void inside(List<Draft> blocks) {
        var signed = blocks.stream()
                .anyMatch(block -> block instanceof Paragraph paragraph && paragraph.style() == Style.SIGN);
        if (signed) {
            out.append("<div class=\"paper-opinion-box\"><div>");
        }
        var open = signed;
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> {
                    if (open && paragraph.style() == Style.SIGN) {
                        out.append("</div>");
                        open = false;
                    }
                    ParagraphWriter.write(paragraph, out);
                }
                case Table table -> write(table, null);
            }
        }
        if (signed) {
            out.append("</div>");
        }
    }

    private static String css(String classes) {
        return classes.isEmpty() ? "" : " class=\"" + classes + "\"";
    }
}
