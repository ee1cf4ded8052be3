package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.docx.Draft.Paragraph;
import cn.xiangzhi.documents.docx.Draft.Stand;
import cn.xiangzhi.documents.docx.Draft.Table;
import java.util.List;
import java.util.Set;

/**
 * Writes a draft down as a template's source: the elements and classes of the sheet, so that an office's paper is laid out
 * like the built-in one. Fonts and sizes of the document are not taken over; the national standard decides them.
 */
final class SourceWriter {

    private static final Set<Style> HEAD = Set.of(Style.ORGAN, Style.TITLE, Style.NUMBER);
    private static final Set<Style> SEAL = Set.of(Style.SEAL_ORGAN, Style.SEAL_DAY);

    private final StringBuilder out = new StringBuilder();
    private final boolean letter;
    private final boolean cover;

    private SourceWriter(String layout) {
        this.letter = layout.contains("paper-letter");
        this.cover = layout.contains("paper-cover");
    }

    /** @param layout the classes of the article, the same for every template of the kind */
    static String write(String layout, List<Draft> blocks) {
        var writer = new SourceWriter(layout);
        writer.out.append("<article class=\"").append(layout).append("\">\n");
        writer.blocks(blocks);
        return writer.out.append("</article>\n").toString();
    }

    private void blocks(List<Draft> blocks) {
        for (var at = 0; at < blocks.size(); ) {
            at = switch (blocks.get(at)) {
                case Table table -> table(table, blocks, at);
                case Paragraph paragraph -> paragraphs(paragraph, blocks, at);
            };
        }
    }

    /** A paragraph, or all that stand in one group with it; gives the place after them. */
    private int paragraphs(Paragraph first, List<Draft> blocks, int at) {
        return switch (first.style()) {
            case ORGAN, TITLE, NUMBER, FORMHEAD -> head(first, blocks, at);
            case PARTY -> group("<div class=\"paper-party\">", Set.of(Style.PARTY), "</div>", blocks, at);
            case BLANK -> group("<div class=\"paper-blanks\">", Set.of(Style.BLANK), "</div>", blocks, at);
            case FRAME_SIGN ->
                group("<div class=\"paper-frame-signs\">", Set.of(Style.FRAME_SIGN), "</div>", blocks, at);
            case SEAL_ORGAN, SEAL_DAY -> {
                var place = first.text().contains("【机关名称】")
                        ? "<span class=\"paper-seal-place\">（印章）</span></footer>"
                        : "</footer>";
                yield group("<footer class=\"paper-seal\">", SEAL, place, blocks, at);
            }
            default -> {
                ParagraphWriter.write(first, out);
                yield at + 1;
            }
        };
    }

    private int head(Paragraph first, List<Draft> blocks, int at) {
        if (cover) {
            ParagraphWriter.write(first, out);
            return at + 1;
        }
        return letter
                ? group("<header class=\"paper-head\">", HEAD, "</header>", blocks, at)
                : group(
                        "<header class=\"paper-formhead\">",
                        Set.of(Style.TITLE, Style.FORMHEAD),
                        "</header>",
                        blocks,
                        at,
                        first);
    }

    private int group(String open, Set<Style> styles, String close, List<Draft> blocks, int from, Paragraph... always) {
        out.append(open).append('\n');
        var at = from;
        while (at < blocks.size()
                && blocks.get(at) instanceof Paragraph paragraph
                && (styles.contains(paragraph.style()) || at == from && always.length > 0)) {
            ParagraphWriter.write(paragraph, out);
            at++;
        }
        out.append(close).append('\n');
        return at;
    }

    /** A table, with the line to be signed on every page if it follows a record. */
    private int table(Table table, List<Draft> blocks, int at) {
        if (table.look() == TableLook.FRAME) {
            out.append("<div class=\"paper-frame\">\n");
            table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.blocks())));
            out.append("</div>\n");
            return at + 1;
        }
        var signs = table.look() == TableLook.RECORD
                        && at + 1 < blocks.size()
                        && blocks.get(at + 1) instanceof Paragraph next
                        && next.style() == Style.FOOT_SIGNS
                ? next
                : null;
        new TableSource(out).write(table, signs);
        return signs == null ? at + 1 : at + 2;
    }

    static boolean plain(Paragraph paragraph) {
        return paragraph.stand() == Stand.PLAIN;
    }
}
