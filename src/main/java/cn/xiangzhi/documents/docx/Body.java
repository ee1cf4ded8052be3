package cn.xiangzhi.documents.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The part {@code document.xml}: the paper's words, block by block, each in the style its class and place ask for. */
final class Body {

    private static final Set<String> BLOCKS = Set.of("article", "div", "header", "footer", "p", "h1", "h2", "table");

    private final Xml xml;
    private final PageLook look;
    private final boolean template;

    /** What was written last was a table: two of them must not touch, and a document ends in a paragraph. */
    private boolean afterTable;

    /**
     * @param template for editing: the line signed on every page stands at the end of the words, not at the foot of pages
     */
    Body(Xml xml, PageLook look, boolean template) {
        this.xml = xml;
        this.look = look;
        this.template = template;
    }

    /** Where a paragraph stands, which decides its style when it has no class of its own. */
    enum Place {
        PAGE(Style.BODY),
        PARTY(Style.PARTY),
        CELL(Style.CELL),
        LONG(Style.LONG),
        LABEL(Style.LABEL),
        MIDDLE(Style.MIDDLE),
        RECORD(Style.RECORD),
        FRAME(Style.FRAME),
        SLIP(Style.SLIP),
        SLIP_LABEL(Style.SLIP_LABEL);

        private final Style style;

        Place(Style style) {
            this.style = style;
        }
    }

    void write(Element article) {
        blocks(article, Place.PAGE, look.textWidth());
        if (template) {
            article.select("tfoot .paper-signs").forEach(signs -> paragraph(signs, Style.FOOT_SIGNS, look.textWidth()));
        }
        endAfterTable();
    }

    /** Everything within the element; words that stand in no paragraph become one. */
    void blocks(Element parent, Place place, int width) {
        var loose = new ArrayList<Node>();
        for (var child : parent.childNodes()) {
            if (child instanceof Element element
                    && (BLOCKS.contains(element.tagName()) || element.hasClass("paper-blank"))) {
                loose(loose, place, width);
                block(element, place, width);
            } else if (!(child instanceof TextNode text
                    && text.isBlank()
                    && !text.getWholeText().contains("\u3000"))) {
                loose.add(child);
            }
        }
        loose(loose, place, width);
    }

    private void loose(List<Node> nodes, Place place, int width) {
        if (!nodes.isEmpty()
                && nodes.stream().noneMatch(n -> n instanceof Element e && e.hasClass("paper-seal-place"))) {
            paragraph(place.style, Inline.of(nodes, ""), width);
        }
        nodes.clear();
    }

    private void block(Element element, Place place, int width) {
        switch (element.tagName()) {
            case "p", "h1", "h2", "span" -> paragraph(element, style(element, place), width);
            case "table" -> table(element, width);
            default -> {
                if (element.hasClass("paper-frame")) {
                    frame(element);
                } else {
                    blocks(element, element.hasClass("paper-party") ? Place.PARTY : place, width);
                }
            }
        }
    }

    private static Style style(Element element, Place place) {
        var parent = element.parent();
        if (element.tagName().equals("h1")) {
            return Style.TITLE;
        }
        if (element.tagName().equals("h2")) {
            return Style.HEADING;
        }
        if (parent != null && parent.hasClass("paper-formhead")) {
            return Style.FORMHEAD;
        }
        if (parent != null && parent.hasClass("paper-frame-signs")) {
            return Style.FRAME_SIGN;
        }
        return Arrays.stream(Style.values())
                .filter(style -> !style.css.isEmpty() && element.hasClass(style.css))
                .findFirst()
                .orElse(place.style);
    }

    private void paragraph(Element element, Style style, int width) {
        var between = style == Style.FORMHEAD || style == Style.SIGNS || style == Style.FOOT_SIGNS
                ? String.valueOf(Inline.TAB)
                : style == Style.SIGN ? "\u3000\u3000" : "";
        paragraph(style, Inline.of(element.childNodes(), between), width, WithSeal.kept(element));
    }

    void paragraph(Style style, List<Inline.Run> runs, int width) {
        paragraph(style, runs, width, false);
    }

    /** @param kept whether it stays on the page of what follows */
    private void paragraph(Style style, List<Inline.Run> runs, int width, boolean kept) {
        xml.open("w:p").open("w:pPr").val("w:pStyle", style.id);
        if (kept) {
            xml.empty("w:keepNext");
        }
        var laid = style == Style.SIGNS || style == Style.FOOT_SIGNS ? pairs(runs) : runs;
        tabs(style, laid, width);
        if (Spread.ragged(style, words(runs))) {
            xml.val("w:jc", "left");
        }
        xml.close();
        laid.forEach(this::run);
        if (style == Style.BLANK) {
            run(new Inline.Run(String.valueOf(Inline.TAB), false, true, false));
        }
        xml.close();
        afterTable = false;
    }

    /** More than two signatures stand two in a line, with room for a hand. */
    private static List<Inline.Run> pairs(List<Inline.Run> runs) {
        var text = words(runs);
        if (text.chars().filter(c -> c == Inline.TAB).count() < 2) {
            return runs;
        }
        var laid = new StringBuilder();
        var tab = 0;
        for (var c : text.toCharArray()) {
            laid.append(c == Inline.TAB && tab++ % 2 == 1 ? Inline.BREAK : c);
        }
        return List.of(new Inline.Run(laid.toString(), false, false, false));
    }

    private void tabs(Style style, List<Inline.Run> runs, int width) {
        if (style == Style.FORMHEAD || style == Style.BLANK) {
            xml.open("w:tabs")
                    .empty("w:tab", "w:val", "right", "w:pos", String.valueOf(width))
                    .close();
        } else if (style == Style.SIGNS || style == Style.FOOT_SIGNS) {
            equal(width, words(runs).lines().mapToInt(Body::tabbed).max().orElse(0) + 1);
        } else if (runs.stream().anyMatch(Inline.Run::symbol)) {
            equal(width, Inline.TICKS_A_LINE);
        }
    }

    private static String words(List<Inline.Run> runs) {
        return runs.stream().map(Inline.Run::text).collect(Collectors.joining());
    }

    private static int tabbed(String line) {
        return (int) line.chars().filter(c -> c == Inline.TAB).count();
    }

    private void equal(int width, int parts) {
        if (parts > 1) {
            xml.open("w:tabs");
            for (var part = 1; part < parts; part++) {
                xml.empty("w:tab", "w:val", "left", "w:pos", String.valueOf(width * part / parts));
            }
            xml.close();
        }
    }

    private void run(Inline.Run run) {
        xml.open("w:r").open("w:rPr");
        if (run.strong()) {
            xml.val("w:rStyle", StyleSheet.STRONG);
        }
        if (run.symbol()) {
            xml.empty(
                    "w:rFonts",
                    "w:ascii",
                    "MS Gothic",
                    "w:hAnsi",
                    "MS Gothic",
                    "w:eastAsia",
                    "MS Gothic",
                    "w:hint",
                    "eastAsia");
        } else {
            xml.empty("w:rFonts", "w:hint", "eastAsia");
        }
        if (run.underlined()) {
            xml.val("w:u", "single");
        }
        xml.close();
        var from = 0;
        var text = run.text();
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == Inline.TAB || text.charAt(at) == Inline.BREAK) {
                if (at > from) {
                    xml.open("w:t", "xml:space", "preserve")
                            .text(text.substring(from, at))
                            .close();
                }
                if (at < text.length()) {
                    xml.empty(text.charAt(at) == Inline.TAB ? "w:tab" : "w:br");
                }
                from = at + 1;
            }
        }
        xml.close();
    }

    private void table(Element table, int width) {
        endAfterTable();
        var kind = TableLook.of(table);
        if (kind == TableLook.SLIP) {
            gap(520, true);
        }
        new TableWriter(xml, this, look).write(table, kind, width);
        afterTable = true;
    }

    private void frame(Element frame) {
        gap(200, false);
        new TableWriter(xml, this, look).frame(frame, look.textWidth());
        afterTable = true;
    }

    void endAfterTable() {
        if (afterTable) {
            gap(20, false);
        }
    }

    /** An empty paragraph of that height; {@code kept} before a slip to be torn off, which stays with the seal above. */
    private void gap(int height, boolean kept) {
        xml.open("w:p").open("w:pPr");
        if (kept) {
            xml.empty("w:keepNext");
        }
        xml.val("w:snapToGrid", 0);
        xml.empty(
                "w:spacing", "w:before", "0", "w:after", "0", "w:line", String.valueOf(height), "w:lineRule", "exact");
        xml.close().close();
        afterTable = false;
    }

    void startCell() {
        afterTable = false;
    }
}
