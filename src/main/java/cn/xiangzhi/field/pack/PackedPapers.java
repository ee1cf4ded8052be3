package cn.xiangzhi.field.pack;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.Papers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;

/** Papers in full as plain text: a tenth of their markup, and nothing a phone could read as markup. */
@Component
class PackedPapers {

    private static final Pattern BLANKS = Pattern.compile("[ \t\u00a0]+");
    private static final Pattern BREAKS = Pattern.compile("\\s*\n\\s*");

    private final Papers papers;

    PackedPapers(Papers papers) {
        this.papers = papers;
    }

    List<FieldPack.PaperText> of(Actor actor, Stream<Paper> all) {
        return all.filter(paper -> !paper.voided())
                .map(paper -> open(actor, paper.id()))
                .toList();
    }

    FieldPack.PaperText open(Actor actor, UUID id) {
        var sheet = papers.open(actor, id);
        return new FieldPack.PaperText(
                id,
                sheet.paper().title(),
                Optional.ofNullable(sheet.paper().number()).orElse(""),
                text(sheet.html()));
    }

    static String text(String html) {
        var body = Jsoup.parse(html).body();
        body.select("style, script").remove();
        body.select("p, h1, h2, h3, tr, li, div, br").forEach(block -> block.appendChild(new TextNode("\n")));
        return BREAKS.matcher(BLANKS.matcher(body.wholeText()).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }
}
