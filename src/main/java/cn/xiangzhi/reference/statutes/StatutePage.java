package cn.xiangzhi.reference.statutes;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.LawText;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.law.StatuteBook;
import cn.xiangzhi.reference.statutes.LawTexts.Imported;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A statute as read: our gists beside the imported text, article by article. */
record StatutePage(
        String path,
        String title,
        StatuteBook book,
        @Nullable Imported imported,
        List<Row> rows) {

    /** One article: {@code gist} or {@code text} may be empty, never both. */
    record Row(String anchor, String label, String chapter, String gist, String text) {}

    static StatutePage of(Statute statute, @Nullable Imported imported, List<LawText.Article> articles) {
        var book = StatuteBook.of(statute);
        var gists = new TreeMap<>(book.gists());
        var rows = new ArrayList<Row>();
        for (var article : articles) {
            earlier(gists, article.article()).forEach(rows::add);
            var gist = article.sub() == 0 ? gists.remove(article.article()) : null;
            var anchor = article.article() + (article.sub() > 0 ? "-" + article.sub() : "");
            rows.add(new Row(anchor, article.label(), article.chapter(), gist == null ? "" : gist, article.text()));
        }
        earlier(gists, Integer.MAX_VALUE).forEach(rows::add);
        return new StatutePage(StatuteLine.path(statute), statute.label(), book, imported, List.copyOf(rows));
    }

    StatutePage only(String anchor) {
        var found = rows.stream().filter(row -> row.anchor().equals(anchor)).toList();
        if (found.isEmpty()) {
            throw Refused.notFound("《" + title + "》的这一条");
        }
        return new StatutePage(path, title, book, imported, found);
    }

    private static List<Row> earlier(TreeMap<Integer, String> gists, int before) {
        var head = gists.headMap(before, false);
        var rows = head.entrySet().stream()
                .map(gist -> new Row(
                        String.valueOf(gist.getKey()),
                        gist.getKey() == 0 ? "全文" : "第" + gist.getKey() + "条",
                        "",
                        gist.getValue(),
                        ""))
                .toList();
        head.clear();
        return rows;
    }
}
