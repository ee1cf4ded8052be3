package cn.xiangzhi.field.pack;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.SignsAfield;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;

/** Papers in full as plain text: a tenth of their markup, and nothing a phone could read as markup. */
@Component
class PackedPapers {

    private static final Pattern BLANKS = Pattern.compile("[ \t\u00a0]+");
    private static final Pattern BREAKS = Pattern.compile("\\s*\n\\s*");
    private static final int MOST = 40;
    private static final int DAYS = 60;

    private final Papers papers;
    private final SignsAfield signs;

    PackedPapers(Papers papers, SignsAfield signs) {
        this.papers = papers;
        this.signs = signs;
    }

    /** Those in force of several matters, by their matters. */
    Map<UUID, List<FieldPack.PaperText>> of(Actor actor, Collection<UUID> matters) {
        var all = papers.of(actor.county(), matters).stream()
                .filter(paper -> !paper.voided())
                .map(Paper::id)
                .toList();
        return papers.open(actor, all).stream()
                .collect(Collectors.groupingBy(
                        sheet -> sheet.paper().matter(), Collectors.mapping(PackedPapers::text, Collectors.toList())));
    }

    /** These, in their order. */
    Map<UUID, FieldPack.PaperText> these(Actor actor, Collection<UUID> ids) {
        return papers.open(actor, ids).stream()
                .map(PackedPapers::text)
                .collect(Collectors.toMap(FieldPack.PaperText::id, paper -> paper, (one, same) -> one));
    }

    /** Those of several matters that wait for somebody's hand and can be signed on the screen, the newest first. */
    List<FieldPack.ToSign> waiting(Actor actor, Collection<UUID> matters, LocalDate today) {
        var fresh = papers.of(actor.county(), matters).stream()
                .filter(paper -> !paper.voided() && paper.issuedOn().isAfter(today.minusDays(DAYS)))
                .map(Paper::id)
                .toList();
        var newest = papers.open(actor, fresh).reversed();
        var waiting = signs.waiting(actor, newest, MOST);
        return newest.stream()
                .flatMap(sheet ->
                        Optional.ofNullable(waiting.get(sheet.paper().id())).map(one -> toSign(sheet, one)).stream())
                .toList();
    }

    private static FieldPack.ToSign toSign(Papers.Sheet sheet, SignsAfield.Waiting waiting) {
        var paper = sheet.paper();
        return new FieldPack.ToSign(paper.matter(), paper.issuedOn(), text(sheet), waiting);
    }

    private static FieldPack.PaperText text(Papers.Sheet sheet) {
        return new FieldPack.PaperText(
                sheet.paper().id(),
                sheet.paper().title(),
                Optional.ofNullable(sheet.paper().number()).orElse(""),
                text(sheet.html()));
    }

    static String text(String html) {
        var body = Jsoup.parse(html).body();
        body.select("style, script").remove();
        body.select("td, th").forEach(cell -> cell.appendChild(new TextNode("　")));
        body.select("p, h1, h2, h3, tr, li, div, br").forEach(block -> block.appendChild(new TextNode("\n")));
        return BREAKS.matcher(BLANKS.matcher(body.wholeText()).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }
}
