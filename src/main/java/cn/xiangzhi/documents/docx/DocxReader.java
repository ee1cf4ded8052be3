package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.docx.Draft.Cell;
import cn.xiangzhi.documents.docx.Draft.Row;
import cn.xiangzhi.documents.docx.Draft.Table;
import cn.xiangzhi.documents.template.Fault;
import java.util.ArrayList;
import java.util.List;

/** Reads the body of a document as a draft. What a template cannot hold is a fault with its place, and is left out. */
final class DocxReader {

    private static final int MOST_PARAGRAPHS = 3_000;
    private static final int MOST_COLUMNS = 40;
    private static final int DEEPEST = 2;

    private final OfficeFile file;
    private final List<Fault> faults;
    private int paragraphs;

    private DocxReader(OfficeFile file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    static List<Draft> read(OfficeFile file, List<Fault> faults) {
        return new DocxReader(file, faults).blocks(file.body(), "", 0);
    }

    /** Paragraphs and tables in order; {@code within} is the cell they stand in. */
    private List<Draft> blocks(XmlNode parent, String within, int depth) {
        var blocks = new ArrayList<Draft>();
        collect(parent, within, depth, blocks, new Count());
        return blocks;
    }

    /** Empty paragraphs do not count: nobody sees them as one. */
    private static final class Count {
        private int paragraphs;
        private int tables;
    }

    private void collect(XmlNode parent, String within, int depth, List<Draft> blocks, Count count) {
        for (var child : parent.children()) {
            switch (child.name()) {
                case "w:p" -> {
                    var place = within.isEmpty() ? "第" + (count.paragraphs + 1) + "段" : within;
                    var paragraph = new ParagraphReader(file, place, faults).read(child);
                    if (!paragraph.text().isBlank()) {
                        count.paragraphs++;
                        counted();
                        blocks.add(paragraph);
                    }
                }
                case "w:tbl" -> blocks.add(table(child, within + "第" + ++count.tables + "张表", depth));
                case "w:sdt" ->
                    child.child("w:sdtContent").ifPresent(content -> collect(content, within, depth, blocks, count));
                case "w:customXml" -> collect(child, within, depth, blocks, count);
                case "w:ins", "w:del", "w:moveFrom", "w:moveTo" ->
                    faults.add(new Fault(within.isEmpty() ? "正文" : within, "", "有没有接受的修订，请先“接受所有修订”"));
                case "w:altChunk", "w:subDoc" -> faults.add(new Fault("正文", "", "嵌入了别的文档，请把文字直接写进来"));
                default -> {}
            }
        }
    }

    private void counted() {
        if (++paragraphs > MOST_PARAGRAPHS) {
            throw OfficeZip.no("文档超过" + MOST_PARAGRAPHS + "段，不像一个模板", "请重新下载模板，在它上面修改");
        }
    }

    private Table table(XmlNode table, String place, int depth) {
        var look = table.child("w:tblPr")
                .map(properties -> file.tables().get(properties.val("w:tblStyle")))
                .orElse(depth > 0 ? TableLook.INNER : TableLook.FORM);
        if (depth >= DEEPEST) {
            faults.add(new Fault(place, "", "表格套了三层，最多在格子里再放一张表"));
            return new Table(place, look, List.of(), List.of());
        }
        var widths = table.child("w:tblGrid").stream()
                .flatMap(grid -> grid.all("w:gridCol").stream())
                .map(column -> number(column.attribute("w"), 0))
                .toList();
        var rows = new ArrayList<Row>();
        rows(table, place, depth, rows);
        if (widths.size() > MOST_COLUMNS
                || rows.stream().anyMatch(row -> row.cells().size() > MOST_COLUMNS)) {
            throw OfficeZip.no("表格超过" + MOST_COLUMNS + "列", "请重新下载模板，在它上面修改");
        }
        return new Table(place, look, widths, rows);
    }

    private void rows(XmlNode parent, String table, int depth, List<Row> rows) {
        for (var child : parent.children()) {
            switch (child.name()) {
                case "w:tr" -> rows.add(row(child, table + "第" + (rows.size() + 1) + "行", depth));
                case "w:sdt" -> child.child("w:sdtContent").ifPresent(content -> rows(content, table, depth, rows));
                case "w:customXml" -> rows(child, table, depth, rows);
                default -> {}
            }
        }
    }

    private Row row(XmlNode row, String place, int depth) {
        counted();
        var properties = row.child("w:trPr");
        if (properties.stream()
                .anyMatch(p -> p.child("w:gridBefore").isPresent()
                        || p.child("w:gridAfter").isPresent())) {
            faults.add(new Fault(place, "", "这一行的两端和别的行不齐，请把格子补齐"));
        }
        if (properties.stream()
                .anyMatch(p -> p.child("w:ins").isPresent() || p.child("w:del").isPresent())) {
            faults.add(new Fault(place, "", "有没有接受的修订，请先“接受所有修订”"));
        }
        var cells = new ArrayList<Cell>();
        cells(row, place, depth, cells);
        return new Row(
                properties.map(p -> p.on("w:tblHeader")).orElse(false),
                properties
                        .flatMap(p -> p.child("w:trHeight"))
                        .map(height -> number(height.attribute("val"), 0))
                        .orElse(0),
                cells);
    }

    private void cells(XmlNode parent, String row, int depth, List<Cell> cells) {
        for (var child : parent.children()) {
            switch (child.name()) {
                case "w:tc" -> cells.add(cell(child, row + "第" + (cells.size() + 1) + "格", depth));
                case "w:sdt" -> child.child("w:sdtContent").ifPresent(content -> cells(content, row, depth, cells));
                case "w:customXml" -> cells(child, row, depth, cells);
                default -> {}
            }
        }
    }

    private Cell cell(XmlNode cell, String place, int depth) {
        var properties = cell.child("w:tcPr");
        var merge = properties.flatMap(p -> p.child("w:vMerge"));
        var columns = properties.map(p -> number(p.val("w:gridSpan"), 1)).orElse(1);
        return new Cell(
                Math.clamp(columns, 1, MOST_COLUMNS),
                merge.isPresent() && !merge.get().attribute("val").equals("restart"),
                blocks(cell, place, depth + 1));
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}(\\.\\d+)?") ? (int) Double.parseDouble(text) : otherwise;
    }
}
