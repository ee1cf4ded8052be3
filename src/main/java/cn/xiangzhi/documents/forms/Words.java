package cn.xiangzhi.documents.forms;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The kept words of a paper made ready for its pages: what only the screen shows is left out, widths become style. */
final class Words {

    /** About eight lines: a longer paragraph is cut between pages rather than moved. */
    private static final int LONG = 220;

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
        found.select(".paper-seal").forEach(Words::withLastParagraph);
        return found;
    }

    /** The seal stands on a page with words of the text (GB/T 9704-2012, 7.3.5), and what follows it stays with it. */
    private static void withLastParagraph(Element seal) {
        var together = new Element("div").addClass("paper-end");
        seal.before(together);
        var before = together.previousElementSibling();
        var after = seal.nextElementSibling();
        together.appendChild(seal);
        if (before != null && before.hasClass("paper-signs")) {
            together.prependChild(before);
            before = together.previousElementSibling();
        }
        if (before != null && before.normalName().equals("p") && before.text().length() < LONG) {
            together.prependChild(before);
        }
        while (after != null && after.text().length() < LONG) {
            var next = after.nextElementSibling();
            together.appendChild(after);
            after = next;
        }
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
