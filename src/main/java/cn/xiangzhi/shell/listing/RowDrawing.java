package cn.xiangzhi.shell.listing;

import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Show;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws the cells of a list's row. A template asks some twenty questions for a cell and there are four hundred on a page:
 * written here, a list takes a small part of that time. Every text goes through {@link #escaped}.
 */
final class RowDrawing {

    private final Show show;
    private final List<ListView.Head> heads;
    private final StringBuilder html = new StringBuilder(1_000);

    RowDrawing(Show show, List<ListView.Head> heads) {
        this.show = show;
        this.heads = heads;
    }

    /** The {@code td} elements of one row; the first leads to the row's page and is the heading on a phone. */
    String cells(ListRow row) {
        html.setLength(0);
        if (row.pick() != null) {
            html.append(
                            "<td class=\"xz-pick\"><input class=\"form-check-input\" type=\"checkbox\" form=\"xz-picks\" name=\"pick\" value=\"")
                    .append(escaped(row.pick()))
                    .append("\" aria-label=\"选中这一条\"></td>");
        }
        for (var at = 0; at < row.cells().size(); at++) {
            var head = heads.get(at);
            html.append("<td data-label=\"").append(escaped(head.label())).append('"');
            if (at == 0) {
                html.append(" class=\"xz-title\"");
            } else if (head.right()) {
                html.append(" class=\"xz-number\"");
            }
            html.append('>');
            var leads = at == 0 ? row.href() : null;
            if (leads != null) {
                html.append("<a href=\"").append(escaped(leads)).append("\">");
            }
            cell(row.cells().get(at));
            html.append(leads == null ? "</td>" : "</a></td>");
        }
        return html.toString();
    }

    private void cell(Cell cell) {
        switch (cell) {
            case Cell.Text text -> {
                span("", text.text());
                if (text.below() != null && !text.below().isEmpty()) {
                    small(text.below());
                }
            }
            case Cell.Link link ->
                html.append("<a href=\"")
                        .append(escaped(link.href()))
                        .append("\">")
                        .append(escaped(link.text()))
                        .append("</a>");
            case Cell.State state -> span("xz-state xz-tone-" + escaped(state.tone()), state.label());
            case Cell.Due due -> due(due);
            case Cell.Day day -> span("xz-date", Show.date(day.day()));
            case Cell.Moment moment -> span("xz-date", Show.dateTime(moment.at()));
            case Cell.Figure figure -> span("xz-number", Show.number(figure.number()));
            case Cell.Money money -> span("xz-number", Show.money(money.yuan()));
        }
    }

    private void due(Cell.Due due) {
        html.append("<span class=\"xz-due\">");
        if (due.light() != null) {
            html.append("<span class=\"xz-light xz-light-")
                    .append(due.light().name().toLowerCase(Locale.ROOT))
                    .append("\"><span class=\"xz-dot\" aria-hidden=\"true\"></span>");
            span("", show.left(due.light(), due.due()));
            html.append("</span>");
        }
        if (due.due() != null) {
            small(Show.date(due.due()));
        }
        html.append("</span>");
    }

    private void span(String css, @Nullable String text) {
        html.append(css.isEmpty() ? "<span>" : "<span class=\"" + css + "\">")
                .append(escaped(text))
                .append("</span>");
    }

    private void small(String text) {
        html.append("<small>").append(escaped(text)).append("</small>");
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
