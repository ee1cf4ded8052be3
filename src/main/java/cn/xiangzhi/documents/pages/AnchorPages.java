package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.chain.Anchor;
import cn.xiangzhi.documents.chain.Anchors;
import cn.xiangzhi.documents.chain.ChainStore;
import cn.xiangzhi.documents.chain.Head;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The daily anchors of the county's chain: to be printed, sent to the county as a file, and compared with a print (F27). */
@Controller
class AnchorPages {

    private static final int PAGE = 31;

    private final Anchors anchors;
    private final ChainStore chain;

    AnchorPages(Anchors anchors, ChainStore chain) {
        this.anchors = anchors;
        this.chain = chain;
    }

    /** Its place on the menu. */
    @Configuration
    static class Menu {

        @Bean
        MenuEntry anchorsMenu() {
            return new MenuEntry(MenuEntry.Group.SYSTEM, 75, "摘要链锚点", "/anchors", Right.AUDIT_READ);
        }
    }

    @Needs(Right.AUDIT_READ)
    @GetMapping("/anchors")
    String list(Actor actor, @RequestParam(required = false) @Nullable LocalDate before, Model model) {
        var some = anchors.before(actor.county(), before, PAGE + 1);
        var more = some.size() > PAGE;
        model.addAttribute("anchors", more ? some.subList(0, PAGE) : some);
        model.addAttribute("older", more ? some.get(PAGE - 1).day() : null);
        model.addAttribute("head", chain.head(actor.county()).orElse(null));
        model.addAttribute(
                "counted",
                chain.head(actor.county())
                        .map(head -> Head.words(head.counts()))
                        .orElse(""));
        model.addAttribute("waiting", chain.waiting(actor.county()));
        return "documents/anchors";
    }

    @Needs(Right.AUDIT_READ)
    @GetMapping("/anchors/{day}")
    String show(
            Actor actor,
            @PathVariable LocalDate day,
            @RequestParam(required = false, defaultValue = "") String head,
            Model model) {
        var anchor = anchor(actor, day);
        model.addAttribute("anchor", anchor);
        model.addAttribute(
                "stands",
                anchor.chain().equals(chain.at(anchor.county(), anchor.seq()).orElse(anchor.chain())));
        var typed = head.strip().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        model.addAttribute("typed", typed);
        model.addAttribute("same", typed.length() >= 16 && anchor.chain().startsWith(typed));
        return "documents/anchor";
    }

    @Needs(Right.AUDIT_READ)
    @GetMapping("/anchors/{day}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable LocalDate day) {
        var anchor = anchor(actor, day);
        var disposition = ContentDisposition.attachment()
                .filename(anchor.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(anchor.text().getBytes(StandardCharsets.UTF_8));
    }

    private Anchor anchor(Actor actor, LocalDate day) {
        return anchors.of(actor.county(), day).orElseThrow(() -> Refused.notFound("这一天的锚点"));
    }
}
