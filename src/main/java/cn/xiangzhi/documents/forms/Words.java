package cn.xiangzhi.documents.forms;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The kept words of a paper made ready for its pages: what only the screen shows is left out, widths become style. */
final class Words {

    private Words() {}

    static Element article(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        var article = body.selectFirst("article.paper");
        var found = article == null ? body : article;
        found.select(".paper-seal-place, script, style, link, iframe, object, embed")
                .remove();
        for (var column : found.select("col[width]")) {
            column.attr("style", "width: " + column.attr("width"));
        }
        for (var empty : found.select(".paper-ticks i:empty")) {
            empty.text("\u00A0");
        }
        return found;
    }

    static Document document(String title, String style, Element... articles) {
        var page = Document.createShell("");
        page.title(title);
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style));
        for (var article : articles) {
            page.body().appendChild(article);
        }
        return page;
    }
}
