package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.docx.Draft.Paragraph;
import cn.xiangzhi.documents.docx.Draft.Row;
import cn.xiangzhi.documents.docx.Draft.Table;
import cn.xiangzhi.documents.template.TemplateCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a draft past the check, telling it which rows are repeated. */
final class DraftCheck {

    private final TemplateCheck check;

    DraftCheck(TemplateCheck check) {
        this.check = check;
    }

    void blocks(List<Draft> blocks, String row) {
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> check.paragraph(paragraph.place(), paragraph.text(), row, false);
                case Table table -> table.rows().forEach(line -> row(line, row));
            }
        }
    }

    private void row(Row row, String outer) {
        var leading = leading(row);
        var repeated = leading == null ? "" : TemplateCheck.repeats(leading.text());
        var list = outer.isEmpty() ? repeated : outer;
        for (var cell : row.cells()) {
            for (var block : cell.blocks()) {
                if (block == leading) {
                    check.paragraph(leading.place(), leading.text(), list, outer.isEmpty());
                } else {
                    blocks(List.of(block), list);
                }
            }
        }
    }

    /** The first paragraph of the first cell that is the row's own speaks for the row, unless there is but one cell. */
    private static @Nullable Paragraph leading(Row row) {
        return row.cells().size() < 2
                ? null
                : row.cells().stream()
                        .filter(cell -> !cell.above())
                        .findFirst()
                        .map(cell ->
                                cell.blocks().isEmpty() ? null : cell.blocks().getFirst())
                        .map(block -> block instanceof Paragraph paragraph ? paragraph : null)
                        .orElse(null);
    }
}
