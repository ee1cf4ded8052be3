package cn.xiangzhi.documents.docx;

import java.util.List;

/** A template as it was read from a document, with the place of everything, before it is checked and written down. */
sealed interface Draft {

    /** How a paragraph without a style of ours stands. */
    enum Stand {
        PLAIN,
        CENTRE,
        RIGHT
    }

    /** Words of one look; a tab and a new line are {@code \t} and {@code \n}. */
    record Span(String text, boolean strong, boolean underlined) {}

    /** @param place as 第3段, or 第1张表第2行第1格 */
    record Paragraph(String place, Style style, Stand stand, List<Span> spans) implements Draft {

        String text() {
            var text = new StringBuilder();
            spans.forEach(span -> text.append(span.text()));
            return text.toString();
        }
    }

    record Table(String place, TableLook look, List<Integer> widths, List<Row> rows) implements Draft {}

    /** @param height in twentieths of a point, 0 when it is as high as its words */
    record Row(boolean head, int height, List<Cell> cells) {}

    /** @param above whether it belongs to the cell above it */
    record Cell(int columns, boolean above, List<Draft> blocks) {}
}
