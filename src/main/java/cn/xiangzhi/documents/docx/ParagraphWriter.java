package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.docx.Draft.Paragraph;
import cn.xiangzhi.documents.docx.Draft.Span;
import cn.xiangzhi.documents.docx.Draft.Stand;
import java.util.ArrayList;
import java.util.List;

/** Writes one paragraph of a draft as an element of the source. A mark is never cut in two by a change of looks. */
final class ParagraphWriter {

    private static final String WIDE = "\u3000\u3000";

    private ParagraphWriter() {}

    static void write(Paragraph paragraph, StringBuilder out) {
        switch (paragraph.style()) {
            case TITLE -> element("h1", "", inline(paragraph.spans(), false), out);
            case HEADING -> element("h2", "", inline(paragraph.spans(), false), out);
            case BLANK -> element("span", "paper-blank", blank(paragraph), out);
            case SIGNS, FOOT_SIGNS -> element("p", "paper-signs", parts(paragraph), out);
            case FORMHEAD -> element("p", "", parts(paragraph), out);
            default -> plain(paragraph, out);
        }
        out.append('\n');
    }

    private static void plain(Paragraph paragraph, StringBuilder out) {
        var whole = paragraph.spans().stream()
                .filter(span -> !span.text().isBlank())
                .allMatch(Span::strong);
        var css = paragraph.style().css;
        if (css.isEmpty() && whole && paragraph.style() != Style.LABEL) {
            css = "paper-strong";
        }
        if (paragraph.style() == Style.BODY && paragraph.stand() != Stand.PLAIN) {
            css = (css.isEmpty() ? "" : css + " ")
                    + (paragraph.stand() == Stand.CENTRE ? Style.CENTRE.css : Style.RIGHT.css);
        }
        element("p", css, inline(paragraph.spans(), whole), out);
    }

    /** The words of a table's label, without an element of their own. */
    static String words(Paragraph paragraph) {
        return inline(paragraph.spans(), true);
    }

    private static void element(String tag, String css, String inside, StringBuilder out) {
        out.append('<').append(tag);
        if (!css.isEmpty()) {
            out.append(" class=\"").append(css).append('"');
        }
        out.append('>').append(inside).append("</").append(tag).append('>');
    }

    /** Signatures, or the two ends of a line: what tabs part. */
    private static String parts(Paragraph paragraph) {
        var parts = new StringBuilder();
        for (var part : paragraph.text().split("[\\t\\n]", -1)) {
            if (!part.isEmpty() || paragraph.style() == Style.FORMHEAD) {
                parts.append("<span>").append(escape(part.strip())).append("</span>");
            }
        }
        return parts.toString();
    }

    /** The label of a line to be filled in, and what is filled in. */
    private static String blank(Paragraph paragraph) {
        var label = new StringBuilder();
        var value = new StringBuilder();
        for (var span : whole(paragraph.spans())) {
            if (value.isEmpty() && (span.strong() || !span.underlined())) {
                label.append(span.text());
            } else {
                value.append(span.text());
            }
        }
        return "<b>" + escape(label.toString().strip()) + "</b><u>"
                + escape(value.toString().replace("\t", "").strip()) + "</u>";
    }

    /** @param even whether all of it stands out, which the element's class says already */
    private static String inline(List<Span> spans, boolean even) {
        var out = new StringBuilder();
        for (var span : whole(spans)) {
            var text = escape(span.text().replace("\t", WIDE)).replace("\n", "<br/>");
            var inner = span.underlined() ? "<u>" + text + "</u>" : text;
            out.append(span.strong() && !even ? "<b>" + inner + "</b>" : inner);
        }
        return out.toString().strip();
    }

    /** Neighbours of one look joined, and a mark given the look of its first character. */
    private static List<Span> whole(List<Span> spans) {
        var joined = new ArrayList<Span>();
        var inMark = false;
        for (var span : spans) {
            var from = 0;
            var text = span.text();
            while (from < text.length()) {
                var end = inMark ? text.indexOf('】', from) : text.indexOf('【', from);
                var to = end < 0 ? text.length() : inMark ? end + 1 : end;
                var look = inMark && !joined.isEmpty() ? joined.getLast() : span;
                append(joined, new Span(text.substring(from, to), look.strong(), look.underlined()));
                if (!inMark && end >= 0) {
                    append(joined, new Span("【", span.strong(), span.underlined()));
                    to++;
                    inMark = true;
                } else if (inMark && end >= 0) {
                    inMark = false;
                }
                from = to;
            }
        }
        return joined;
    }

    private static void append(List<Span> joined, Span span) {
        if (span.text().isEmpty()) {
            return;
        }
        if (!joined.isEmpty()
                && joined.getLast().strong() == span.strong()
                && joined.getLast().underlined() == span.underlined()) {
            joined.set(
                    joined.size() - 1,
                    new Span(joined.getLast().text() + span.text(), span.strong(), span.underlined()));
        } else {
            joined.add(span);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
