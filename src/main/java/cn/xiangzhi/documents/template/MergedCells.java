package cn.xiangzhi.documents.template;

import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Cells joined downwards. In a template a cell says that it belongs to the one above it, because only after filling is it
 * known how many rows there are.
 */
final class MergedCells {

    static final String ABOVE = "paper-above";

    private MergedCells() {}

    static String join(String html) {
        var document = Jsoup.parse(html, Parser.xmlParser());
        document.outputSettings(new Document.OutputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .prettyPrint(false));
        document.select("table").forEach(MergedCells::joinTable);
        return document.outerHtml();
    }

    private static void joinTable(Element table) {
        var above = new ArrayList<@Nullable Element>();
        for (var row : table.select("> thead > tr, > tbody > tr, > tfoot > tr")) {
            var column = 0;
            for (var cell : new ArrayList<>(row.children())) {
                var width = span(cell, "colspan");
                while (above.size() < column + width) {
                    above.add(null);
                }
                var upper = above.get(column);
                if (cell.hasClass(ABOVE) && upper != null && span(upper, "colspan") == width) {
                    upper.attr("rowspan", String.valueOf(span(upper, "rowspan") + 1));
                    cell.remove();
                } else {
                    cell.removeClass(ABOVE);
                    for (var at = column; at < column + width; at++) {
                        above.set(at, cell);
                    }
                }
                column += width;
            }
        }
    }

    private static int span(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }
}
