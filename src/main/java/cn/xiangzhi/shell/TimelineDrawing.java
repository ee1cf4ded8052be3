package cn.xiangzhi.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws the acts of a timeline, in templates {@code @timeline}. A long case has hundreds, and a template asks some fifteen
 * questions for each: written here, its page takes half the time. Every text goes through {@link #escaped}.
 */
@Component("timeline")
public class TimelineDrawing {

    private final Citing cites;

    TimelineDrawing(Citing cites) {
        this.cites = cites;
    }

    /** The {@code li} elements, as they come. */
    public String items(List<TimelineEntry> entries) {
        var html = new StringBuilder(entries.size() * 400);
        var cited = new HashMap<String, String>();
        entries.forEach(entry -> item(html, entry, cited));
        return html.toString();
    }

    /** The same few bases come again and again; {@code cited} keeps them drawn. */
    private void item(StringBuilder html, TimelineEntry entry, Map<String, String> cited) {
        html.append("<li><p class=\"xz-timeline-head\"><b>")
                .append(escaped(entry.title()))
                .append("</b>");
        if (entry.basis() != null && !entry.basis().isEmpty()) {
            html.append(cited.computeIfAbsent(entry.basis(), this::basis));
        }
        html.append("</p>");
        if (entry.detail() != null) {
            html.append("<p class=\"xz-timeline-detail\">")
                    .append(escaped(entry.detail()))
                    .append("</p>");
        }
        html.append("<p class=\"xz-timeline-foot\"><time datetime=\"")
                .append(entry.at())
                .append("\">")
                .append(Show.dateTime(entry.at()))
                .append("</time><span>")
                .append(escaped(entry.who()))
                .append("</span></p></li>");
    }

    private String basis(String words) {
        var html = new StringBuilder("<span class=\"xz-basis\">");
        cites.of(words).forEach(piece -> piece(html, piece));
        return html.append("</span>").toString();
    }

    private static void piece(StringBuilder html, Citing.Piece piece) {
        if (piece.href() == null) {
            html.append("<span>").append(escaped(piece.words())).append("</span>");
            return;
        }
        html.append("<a href=\"").append(escaped(piece.href())).append('"');
        if (piece.gist() != null) {
            html.append(" title=\"").append(escaped(piece.gist())).append('"');
        }
        html.append('>').append(escaped(piece.words())).append("</a>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
