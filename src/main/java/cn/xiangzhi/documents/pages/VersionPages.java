package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.template.BuiltIn;
import cn.xiangzhi.documents.versions.PaperTemplates;
import cn.xiangzhi.documents.versions.Specimen;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One version of an office's template: looked at with a real case, put in force, withdrawn (F40, F45). */
@Controller
class VersionPages {

    private final PaperTemplates templates;
    private final Papers papers;
    private final Places places;
    private final Today today;

    VersionPages(PaperTemplates templates, Papers papers, Places places, Today today) {
        this.templates = templates;
        this.papers = papers;
        this.places = places;
        this.today = today;
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/papers/templates/versions/{id}")
    String version(@PathVariable UUID id, Actor actor, Model model) {
        var version = templates.open(actor, id);
        model.addAttribute(
                "page",
                VersionPage.of(
                        version,
                        templates.state(version, templates.of(actor, version.kind())),
                        papers.madeFrom(actor.county(), id),
                        TemplatePages.office(version.township(), places),
                        actor,
                        today.date()));
        return "documents/template-version";
    }

    /** The paper as it is made today, and as it would be: of a real case, or of a specimen. */
    @Needs(Right.LAW_READ)
    @GetMapping("/papers/templates/versions/{id}/preview")
    String preview(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID paper, Actor actor, Model model) {
        var version = templates.open(actor, id);
        var view = paper == null
                ? Specimen.of(version.kind(), actor.organName(), today.date())
                : papers.view(actor, paper);
        if (view.kind() != version.kind()) {
            throw Refused.notFound("这种文书");
        }
        var present = templates.inForce(actor.county(), actor.scope().township(), version.kind(), today.date());
        var own = id.equals(present.version());
        model.addAttribute(
                "page",
                PreviewPage.of(
                        version,
                        own ? "内置模板" : present.version() == null ? "现行的内置模板" : "现行模板",
                        (own ? BuiltIn.of(version.kind()) : present.template()).fill(view),
                        templates.template(actor, id).fill(view),
                        papers.recent(actor, version.kind()),
                        paper));
        return "documents/template-preview";
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/papers/templates/versions/{id}.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, Actor actor) {
        var version = templates.open(actor, id);
        return DocxAnswer.of(version.kind().label() + "（" + version.name() + "）", templates.docx(actor, id));
    }

    @Needs(Right.TEMPLATE_MANAGE)
    @PostMapping("/papers/templates/versions/{id}/put")
    String put(@PathVariable UUID id, @RequestParam LocalDate from, Actor actor, RedirectAttributes flash) {
        var version = templates.putInForce(actor, id, from);
        flash.addFlashAttribute("done", version.name() + "自" + from + "起启用，此前出具的文书不变");
        return "redirect:/papers/templates/versions/" + id;
    }

    @Needs(Right.TEMPLATE_MANAGE)
    @PostMapping("/papers/templates/versions/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var version = templates.withdraw(actor, id, reason);
        flash.addFlashAttribute("done", version.name() + "已停用，以后按前一版或者内置模板出具");
        return "redirect:/papers/templates/versions/" + id;
    }
}
