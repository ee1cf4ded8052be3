package cn.xiangzhi.documents.forms.ofd;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Elements of the standard's namespace, written one after the other. */
final class Xml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** An open element; attributes as name, value, name, value. */
    Xml open(String name, Object... attributes) {
        tag(name, attributes);
        out.append('>');
        return this;
    }

    /** The document's first element. */
    Xml root(String name, Object... attributes) {
        tag(name, attributes);
        out.append(" xmlns:ofd=\"http://www.ofdspec.org/2016\">");
        return this;
    }

    Xml empty(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    Xml leaf(String name, String text, Object... attributes) {
        open(name, attributes);
        out.append(HtmlUtils.htmlEscapeDecimal(text, "UTF-8"));
        return close(name);
    }

    Xml close(String name) {
        out.append("</ofd:").append(name).append('>');
        return this;
    }

    private void tag(String name, Object... attributes) {
        out.append("<ofd:").append(name);
        for (var n = 0; n < attributes.length; n += 2) {
            out.append(' ')
                    .append(attributes[n])
                    .append("=\"")
                    .append(HtmlUtils.htmlEscapeDecimal(attributes[n + 1].toString(), "UTF-8"))
                    .append('"');
        }
    }

    /** Millimetres to the thousandth, without zeros at the end. */
    static String mm(double value) {
        var text = String.format(Locale.ROOT, "%.3f", value);
        text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
