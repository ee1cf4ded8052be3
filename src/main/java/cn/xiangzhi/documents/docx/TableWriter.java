package cn.xiangzhi.documents.docx;

import static cn.xiangzhi.documents.docx.PageLook.twips;

import cn.xiangzhi.documents.docx.Body.Place;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Writes a table: fixed widths, heads repeated on every page, cells joined sideways and downwards. */
final class TableWriter {

    private static final String ROWS = "> thead > tr, > tbody > tr, > tr";
    private static final int LABEL = twips(30.5);
    /** The columns of the list of contents, as the sheet's style sheet has them; what is left is the title's. */
    private static final int[] CONTENTS = {twips(10), twips(34), twips(28), 0, twips(25), twips(12), twips(14)};

    private final Xml xml;
    private final Body body;
    private final PageLook look;

    TableWriter(Xml xml, Body body, PageLook look) {
        this.xml = xml;
        this.body = body;
        this.look = look;
    }

    void write(Element table, TableLook kind, int width) {
        var rows = table.select(ROWS);
        var widths = widths(table, rows, kind, width);
        start(kind, widths);
        var below = new int[widths.length];
        for (var row : rows) {
            row(row, kind, widths, below);
        }
        xml.close();
    }

    /** A frame round several paragraphs: one cell as high as the page. */
    void frame(Element frame, int width) {
        start(TableLook.FRAME, new int[] {width});
        xml.open("w:tr").open("w:trPr").empty("w:trHeight", "w:val", String.valueOf(twips(190)), "w:hRule", "atLeast");
        xml.close().open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
        xml.close();
        body.startCell();
        body.blocks(frame, Place.FRAME, width - 2 * TableLook.FRAME.margins()[1]);
        xml.close().close().close();
    }

    private void start(TableLook kind, int[] widths) {
        var margins = kind.margins();
        xml.open("w:tbl").open("w:tblPr").val("w:tblStyle", kind.id);
        xml.empty("w:tblW", "w:w", String.valueOf(Arrays.stream(widths).sum()), "w:type", "dxa");
        kind.borders(xml);
        xml.empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        side("top", margins[0]);
        side("left", margins[1]);
        side("bottom", margins[0]);
        side("right", margins[1]);
        xml.close().close().open("w:tblGrid");
        for (var width : widths) {
            xml.empty("w:gridCol", "w:w", String.valueOf(width));
        }
        xml.close();
    }

    private void side(String side, int width) {
        xml.empty("w:" + side, "w:w", String.valueOf(width), "w:type", "dxa");
    }

    private void row(Element row, TableLook kind, int[] widths, int[] below) {
        var head = row.parent() != null && row.parent().tagName().equals("thead");
        xml.open("w:tr").open("w:trPr");
        if (kind != TableLook.RECORD && !row.hasClass("paper-tall") && !row.hasClass("paper-inner")) {
            xml.empty("w:cantSplit");
        }
        var height = height(row);
        if (height > 0) {
            xml.empty("w:trHeight", "w:val", String.valueOf(height), "w:hRule", "atLeast");
        }
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        var column = 0;
        for (var cell : row.children()) {
            column = fillAbove(column, widths, below);
            var span = number(cell, "colspan");
            var down = number(cell, "rowspan");
            var width = Arrays.stream(widths, column, Math.min(widths.length, column + span))
                    .sum();
            cell(cell, row, kind, width, span, down);
            for (var at = column; at < Math.min(widths.length, column + span); at++) {
                below[at] = down - 1;
            }
            column += span;
        }
        fillAbove(column, widths, below);
        xml.close();
    }

    /** Cells that belong to one above have to be written all the same. */
    private int fillAbove(int from, int[] widths, int[] below) {
        var column = from;
        while (column < widths.length && below[column] > 0) {
            properties(widths[column], 1, "continue", "center", false);
            emptyCell();
            below[column]--;
            column++;
        }
        return column;
    }

    private void cell(Element cell, Element row, TableLook kind, int width, int span, int down) {
        var nested = row.hasClass("paper-inner") && cell.selectFirst("table") != null;
        var merge = cell.hasClass("paper-above") ? "continue" : down > 1 || joined(cell) ? "restart" : "";
        var label = cell.tagName().equals("th");
        var top = !label && (row.hasClass("paper-tall") || kind == TableLook.RECORD);
        properties(width, span, merge, top ? "top" : "center", nested);
        if (merge.equals("continue")) {
            emptyCell();
            return;
        }
        var beside = nested ? 0 : kind.margins()[1];
        body.startCell();
        body.blocks(cell, place(cell, row, kind), width - 2 * beside);
        if (!cell.hasText() && cell.selectFirst("table, p") == null) {
            body.paragraph(Place.CELL == place(cell, row, kind) ? Style.CELL : Style.LABEL, List.of(), width);
        }
        body.endAfterTable();
        xml.close();
    }

    /** Whether the cell below says that it belongs to this one: a template's way of joining. */
    private static boolean joined(Element cell) {
        var row = cell.parent();
        if (row == null || row.parent() == null) {
            return false;
        }
        var next = row.nextElementSibling();
        if (next == null) {
            return false;
        }
        var column = row.children().stream()
                .takeWhile(other -> other != cell)
                .mapToInt(other -> number(other, "colspan"))
                .sum();
        for (var other : next.children()) {
            if (column == 0) {
                return other.hasClass("paper-above");
            }
            column -= number(other, "colspan");
        }
        return false;
    }

    private void properties(int width, int span, String merge, String align, boolean bare) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
        if (span > 1) {
            xml.val("w:gridSpan", span);
        }
        if (!merge.isEmpty()) {
            xml.val("w:vMerge", merge);
        }
        if (bare) {
            xml.open("w:tcMar");
            side("top", 0);
            side("left", 0);
            side("bottom", 0);
            side("right", 0);
            xml.close();
        }
        xml.val("w:vAlign", align).close();
    }

    private void emptyCell() {
        xml.open("w:p")
                .open("w:pPr")
                .val("w:pStyle", Style.CELL.id)
                .close()
                .close()
                .close();
    }

    private static Place place(Element cell, Element row, TableLook kind) {
        var label = cell.tagName().equals("th");
        return switch (kind) {
            case SLIP -> label ? Place.SLIP_LABEL : Place.SLIP;
            case RECORD -> Place.RECORD;
            case CONTENTS -> label ? Place.LABEL : cell.hasClass("paper-left") ? Place.CELL : Place.MIDDLE;
            default ->
                label
                        ? Place.LABEL
                        : row.hasClass("paper-tall") || row.hasClass("paper-opinion") ? Place.LONG : Place.CELL;
        };
    }

    private int height(Element row) {
        var spot = look == PageLook.SPOT;
        return row.hasClass("paper-paste")
                ? twips(70)
                : row.hasClass("paper-signrow")
                        ? twips(spot ? 13 : 16)
                        : row.hasClass("paper-tall")
                                ? twips(spot ? 15 : 21)
                                : row.hasClass("paper-opinion") ? twips(24) : 0;
    }

    private static int[] widths(Element table, Elements rows, TableLook kind, int total) {
        var count = rows.stream()
                .mapToInt(row -> row.children().stream()
                        .mapToInt(cell -> number(cell, "colspan"))
                        .sum())
                .max()
                .orElse(1);
        var widths = new int[Math.max(1, count)];
        if (kind == TableLook.CONTENTS && count == CONTENTS.length) {
            System.arraycopy(CONTENTS, 0, widths, 0, count);
        }
        var columns = table.select("> colgroup > col");
        for (var at = 0; at < Math.min(count, columns.size()); at++) {
            widths[at] = width(columns.get(at), total);
        }
        var first = rows.first();
        if (columns.isEmpty() && first != null && first.childrenSize() == count) {
            guess(first.children(), kind, widths, total);
        }
        var open = Arrays.stream(widths).filter(width -> width == 0).count();
        var rest = total - Arrays.stream(widths).sum();
        for (var at = 0; at < widths.length; at++) {
            if (widths[at] == 0) {
                widths[at] = (int) Math.max(200, rest / open);
            }
        }
        return widths;
    }

    private static int width(Element column, int total) {
        if (column.hasClass("paper-label")) {
            return LABEL;
        }
        var width = column.attr("width");
        return width.endsWith("%")
                ? (int) Math.round(Double.parseDouble(width.substring(0, width.length() - 1)) * total / 100)
                : 0;
    }

    /** Where the sheet lets the browser find the widths: numbers and amounts are narrow. */
    private static void guess(Elements heads, TableLook kind, int[] widths, int total) {
        for (var at = 0; at < widths.length; at++) {
            if (widths[at] == 0) {
                widths[at] = switch (heads.get(at).text()) {
                    case "序号" -> twips(13);
                    case "数量" -> total / 5;
                    default -> kind == TableLook.SLIP && heads.get(at).text().endsWith("回执") ? twips(35) : 0;
                };
            }
        }
    }

    private static int number(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }
}
