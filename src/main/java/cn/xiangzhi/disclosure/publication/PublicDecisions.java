package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.OpenToAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Decisions as the public reads them (S4): list, one decision, and the same as JSON. */
@Controller
class PublicDecisions {

    private static final int SIZE = 20;

    private final Entries entries;
    private final Places places;

    PublicDecisions(Entries entries, Places places) {
        this.entries = entries;
        this.places = places;
    }

    /** A published decision for programs; personal data of natural persons is not in it. */
    record PublicDecision(
            UUID id,
            String number,
            String party,
            @Nullable String creditCode,
            String item,
            String facts,
            String basis,
            String penalty,
            @Nullable BigDecimal fine,
            String organ,
            LocalDate decidedOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate shownUntil) {

        static PublicDecision of(Entry entry) {
            var words = entry.words();
            return new PublicDecision(
                    entry.id(),
                    entry.number(),
                    words.party(),
                    words.creditCode(),
                    words.itemName(),
                    words.facts(),
                    words.basis(),
                    words.penalty(),
                    words.fine(),
                    words.organName(),
                    entry.decidedOn(),
                    entry.publishedOn(),
                    entry.shownUntil());
        }
    }

    @OpenToAll
    @GetMapping("/public/decisions")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var words = q == null || q.isBlank() ? null : q.strip();
        model.addAttribute("page", page(township, words, after));
        model.addAttribute("q", words);
        model.addAttribute("township", township);
        model.addAttribute("townshipName", township == null || township.isBlank() ? null : places.name(township));
        return "disclosure/public-list";
    }

    @OpenToAll
    @GetMapping("/public/decisions/{id}")
    String one(@PathVariable UUID id, Model model) {
        var entry = entries.publicEntry(id).orElseThrow(() -> Refused.notFound("公示的决定"));
        model.addAttribute("entry", entry);
        model.addAttribute("facts", EntryPages.facts(entry));
        return "disclosure/public-one";
    }

    /** Published decisions, newest first; {@code next} is passed back as {@code after}. */
    @OpenToAll
    @ResponseBody
    @GetMapping("/api/v1/decisions")
    Page<PublicDecision> json(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable String after) {
        var page = page(township, q == null || q.isBlank() ? null : q.strip(), after);
        return new Page<>(page.rows().stream().map(PublicDecision::of).toList(), page.previous(), page.next());
    }

    private Page<Entry> page(@Nullable String township, @Nullable String words, @Nullable String after) {
        var key = Key.parse(after);
        var where = township == null || township.isBlank() ? null : township;
        var rows = entries.published(
                where, words, key == null ? null : key.day(), key == null ? null : key.id(), SIZE + 1);
        return Page.cut(rows, SIZE, null, last -> last.publishedOn() + "_" + last.id());
    }

    /** Where the last page ended. */
    private record Key(LocalDate day, UUID id) {

        static @Nullable Key parse(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                var at = text.indexOf('_');
                return new Key(LocalDate.parse(text.substring(0, at)), UUID.fromString(text.substring(at + 1)));
            } catch (RuntimeException e) {
                throw Refused.invalid("不能翻页", "翻页标记不正确", "请从第一页重新查看");
            }
        }
    }
}
