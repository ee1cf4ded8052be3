package cn.xiangzhi.reference.statutes;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.LawText;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.secrecy.Sm3;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The official texts an office has imported, read beside our gists; in the tables of the law (ADR 0013). */
@Component
class LawTexts {

    private final JdbcClient jdbc;
    private final Today today;

    LawTexts(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A text that was imported: its title, from where, how many articles, and the digest of the file. */
    record Imported(
            String statute,
            String title,
            String source,
            int articles,
            String digest,
            OffsetDateTime importedAt,
            String importedBy) {}

    public List<Imported> all() {
        return jdbc.sql("""
                        select statute, title, source, articles, digest, imported_at, imported_by from law_text""").query(Imported.class).list();
    }

    public Optional<Imported> find(Statute statute) {
        return jdbc.sql("""
                        select statute, title, source, articles, digest, imported_at, imported_by
                          from law_text where statute = :statute""")
                .param("statute", statute.name())
                .query(Imported.class)
                .optional();
    }

    public List<LawText.Article> articles(Statute statute) {
        return jdbc.sql("""
                        select article, sub, chapter, text from law_text_article
                         where statute = :statute order by article, sub""")
                .param("statute", statute.name())
                .query(LawText.Article.class)
                .list();
    }

    /** Reads a file as that statute without keeping it; a text whose title is another's is refused. */
    public LawText preview(Statute statute, String file) {
        var text = LawText.parse(file);
        var wanted = plain(statute.label());
        var given = plain(text.title());
        if (!given.isEmpty() && !given.contains(wanted) && !wanted.contains(given)) {
            throw Refused.invalid(
                    "法律文本未导入", "文件的标题是“" + text.title() + "”，不是《" + statute.label() + "》", "请选择与所选法律一致的文件");
        }
        return text;
    }

    /** Puts the text in place of what was there. */
    @Transactional
    public LawText load(Statute statute, String file, String source, String by) {
        var text = preview(statute, file);
        jdbc.sql("delete from law_text_article where statute = :statute")
                .param("statute", statute.name())
                .update();
        jdbc.sql("""
                        insert into law_text (statute, title, source, articles, digest, imported_at, imported_by)
                        values (:statute, :title, :source, :articles, :digest, :importedAt, :importedBy)
                        on conflict (statute) do update
                           set title = excluded.title, source = excluded.source, articles = excluded.articles,
                               digest = excluded.digest, imported_at = excluded.imported_at,
                               imported_by = excluded.imported_by""")
                .paramSource(new Imported(
                        statute.name(), text.title(), source, text.articles().size(), Sm3.hex(file), today.now(), by))
                .update();
        text.articles().forEach(article -> add(statute, article));
        return text;
    }

    private void add(Statute statute, LawText.Article article) {
        jdbc.sql("""
                        insert into law_text_article (statute, article, sub, chapter, text)
                        values (:statute, :article, :sub, :chapter, :text)""")
                .param("statute", statute.name())
                .param("article", article.article())
                .param("sub", article.sub())
                .param("chapter", article.chapter())
                .param("text", article.text())
                .update();
    }

    private static String plain(String title) {
        return title.replaceAll("[《》〈〉\\s]", "").replace("中华人民共和国", "");
    }
}
