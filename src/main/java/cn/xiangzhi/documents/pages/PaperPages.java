package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperSigns;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.SignPlace;
import cn.xiangzhi.documents.SignPlaces;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.forms.PaperForms;
import cn.xiangzhi.documents.life.Look;
import cn.xiangzhi.documents.versions.PaperTemplates;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Show;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.HtmlUtils;

/** An issued paper as an A4 sheet on the screen, for the printer, and as a file. */
@Controller
class PaperPages {

    /** Who may ask for a seal, agree to it, set it, or look whether it was set. */
    private static final Set<Right> SEALING =
            EnumSet.of(Right.SEAL_USE, Right.SEAL_APPROVE, Right.SEAL_READ, Right.CASE_HANDLE, Right.CASE_APPROVE);

    private final Papers papers;
    private final PaperForms forms;
    private final PaperTemplates templates;
    private final PaperSigns signs;
    private final PaperLives lives;

    PaperPages(Papers papers, PaperForms forms, PaperTemplates templates, PaperSigns signs, PaperLives lives) {
        this.papers = papers;
        this.forms = forms;
        this.templates = templates;
        this.signs = signs;
        this.lives = lives;
    }

    @OpensPapers
    @GetMapping("/papers/{id}")
    String sheet(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean words, Actor actor, Model model) {
        var sheet = papers.open(actor, id);
        lives.looked(actor, sheet.paper(), Look.PAGE);
        model.addAttribute("life", lives.page(actor, sheet.paper()));
        model.addAttribute("page", SheetPage.of(sheet, template(actor, id), actor));
        model.addAttribute("signed", SignedPage.of(sheet, signs.of(sheet)));
        model.addAttribute("forms", FormsPage.of(sheet, forms, words));
        return "documents/sheet";
    }

    /** As 第3版模板; nothing for the built-in one. */
    private String template(Actor actor, UUID paper) {
        return papers.templateOf(actor.county(), paper)
                .map(version -> "，用本单位模板" + templates.open(actor, version).name())
                .orElse("");
    }

    /** The paper as one file that carries its own style, so that it looks the same anywhere. */
    @OpensPapers
    @GetMapping("/papers/{id}/download")
    ResponseEntity<String> download(@PathVariable UUID id, Actor actor) throws IOException {
        var sheet = papers.open(actor, id);
        lives.looked(actor, sheet.paper(), Look.WEB);
        var number = sheet.paper().number();
        var title = sheet.paper().title() + (number == null ? "" : " " + number);
        var style = new ClassPathResource("static/documents/paper.css").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(title + ".html", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
                        + HtmlUtils.htmlEscape(title, "UTF-8") + "</title><style>" + style
                        + "</style></head><body class=\"paper-desk\">"
                        + lives.spoken(sheet.paper())
                                .map(code -> "<p class=\"paper-verify\">核验码 " + code + "</p>")
                                .orElse("")
                        + sheet.html() + "</body></html>");
    }

    /** The same words as an editable document, for who has to take them over into another (F40). */
    @OpensPapers
    @GetMapping("/papers/{id}.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, Actor actor) {
        var sheet = papers.open(actor, id);
        lives.looked(actor, sheet.paper(), Look.DOCX);
        var number = sheet.paper().number();
        return DocxAnswer.of(
                sheet.paper().title() + (number == null ? "" : " " + number), forms.give(sheet, PaperForm.DOCX));
    }

    /** The printer was asked for it; told by the page itself. */
    @OpensPapers
    @PostMapping("/papers/{id}/printed")
    ResponseEntity<Void> printed(@PathVariable UUID id, Actor actor) {
        lives.looked(actor, papers.open(actor, id).paper(), Look.PRINT);
        return ResponseEntity.noContent().build();
    }

    @Needs(Right.CASE_APPROVE)
    @PostMapping("/papers/{id}/void")
    String cancel(@PathVariable UUID id, @RequestParam String reason, Actor actor, RedirectAttributes flash) {
        papers.open(actor, id);
        papers.voidPaper(actor, id, reason);
        flash.addFlashAttribute("done", "已作废，文号保留不再使用");
        return "redirect:/papers/" + id;
    }

    /** The forms to be had, and the pages as a reader will get them; none when the words were asked for. */
    record FormsPage(
            List<PaperForms.Offered> offered, @Nullable String note, int pages, boolean words) {

        static FormsPage of(Papers.Sheet sheet, PaperForms forms, boolean words) {
            return new FormsPage(forms.offered(), forms.substituted(), words ? 0 : forms.pages(sheet), words);
        }
    }

    /**
     * What the page says of the paper's signatures; {@code fallen} those the words have changed under.
     *
     * @param places whether the kind is signed by hand at all
     */
    record SignedPage(boolean places, String words, List<String> fallen) {

        static SignedPage of(Papers.Sheet sheet, List<Signature> signs) {
            var places = SignPlaces.of(sheet.paper().kind());
            var lacking = places.stream()
                    .filter(place -> place.needed()
                            && signs.stream()
                                    .noneMatch(sign ->
                                            sign.stands() && sign.place().equals(place)))
                    .map(SignPlace::label)
                    .toList();
            var stand = signs.stream().filter(Signature::stands).toList();
            return new SignedPage(
                    !places.isEmpty(),
                    stand.isEmpty()
                            ? ""
                            : "已签："
                                    + stand.stream()
                                            .map(sign -> sign.who()
                                                    + (sign.refusal() == null ? " " : " 拒绝签名 ")
                                                    + Show.dateTime(sign.takenAt()))
                                            .collect(Collectors.joining("；"))
                                    + (lacking.isEmpty() ? "" : "。还没有签：" + String.join("、", lacking)),
                    signs.stream()
                            .filter(sign -> !sign.stands())
                            .map(Signature::who)
                            .toList());
        }
    }

    /** What the sheet's page shows around the unalterable words. */
    record SheetPage(
            UUID id,
            String title,
            String about,
            String digest,
            String html,
            boolean voided,
            @Nullable String voidReason,
            boolean mayVoid,
            boolean maySeal) {

        static SheetPage of(Papers.Sheet sheet, String template, Actor actor) {
            var paper = sheet.paper();
            return new SheetPage(
                    paper.id(),
                    paper.number() == null ? paper.title() : paper.title() + " " + paper.number(),
                    sheet.organName() + "，" + sheet.issuedByName() + " 于 " + Show.dateTime(sheet.issuedAt()) + " 出具"
                            + template,
                    paper.digest(),
                    sheet.html(),
                    paper.voided(),
                    sheet.voidReason(),
                    actor.has(Right.CASE_APPROVE) && !paper.voided(),
                    SEALING.stream().anyMatch(actor::has));
        }
    }
}
