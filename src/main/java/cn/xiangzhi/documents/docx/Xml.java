package cn.xiangzhi.documents.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes one XML part: elements closed in order, text and attributes escaped, what XML cannot hold left out. */
final class Xml {

    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes as name, value, name, value. */
    Xml open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Xml empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element whose only attribute is {@code w:val}. */
    Xml val(String tag, String value) {
        return empty(tag, "w:val", value);
    }

    Xml val(String tag, int value) {
        return val(tag, String.valueOf(value));
    }

    Xml text(String text) {
        escape(text);
        return this;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (var at = 0; at < attributes.length; at += 2) {
            out.append(' ').append(attributes[at]).append("=\"");
            escape(attributes[at + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().filter(Xml::allowed).forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(point);
            }
        });
    }

    private static boolean allowed(int point) {
        return point >= 0x20 && point < 0xd800
                || point > 0xdfff && point < 0xfffe
                || point >= 0x10000 && (point & 0xfffe) != 0xfffe
                || point == '\n'
                || point == '\t';
    }
}
