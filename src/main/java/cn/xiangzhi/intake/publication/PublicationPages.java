package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.publication.Publication.State;
import cn.xiangzhi.intake.publication.Publication.Words;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公开审查: the queue, and one report with what was written beside what will be read. */
@Controller
class PublicationPages {

    private static final int QUEUE = 50;

    private final PublicationDesk desk;
    private final PublicationStore store;
    private final CoveredPhotos covered;
    private final Attachments attachments;
    private final Categories categories;
    private final Places places;

    PublicationPages(
            PublicationDesk desk,
            PublicationStore store,
            CoveredPhotos covered,
            Attachments attachments,
            Categories categories,
            Places places) {
        this.desk = desk;
        this.store = store;
        this.covered = covered;
        this.attachments = attachments;
        this.categories = categories;
        this.places = places;
    }

    record Line(UUID id, String number, String title, String category, ReportStage stage, OffsetDateTime receivedAt) {}

    record QueuePage(
            String which, List<Line> lines, @Nullable String next) {}

    /** Everything the page of clearing shows beside its form. */
    record ClearPage(
            UUID id,
            String number,
            String title,
            String text,
            String category,
            String where,
            @Nullable String answer,
            ReportStage stage,
            boolean point,
            List<PersonalWords.Found> found,
            @Nullable Publication before,
            long version,
            List<Attachment> photos,
            List<PublicationStore.Photo> copies,
            List<PublicationStore.Act> acts) {}

    /** What the form carries. */
    record ClearForm(
            @Nullable String title,
            @Nullable String text,
            @Nullable String place,
            @Nullable String answer,
            @Nullable Boolean point,
            @Nullable Boolean sure) {

        static ClearForm of(Words words, boolean point) {
            return new ClearForm(words.title(), words.text(), words.place(), words.answer(), point, null);
        }

        Words words() {
            return new Words(or(title), or(text), or(place), or(answer));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @Needs(Right.REPORT_PUBLISH)
    @GetMapping("/reports/publication")
    String queue(
            Actor actor,
            @RequestParam(defaultValue = "waiting") String which,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        var rows = switch (which) {
            case "published" -> store.decided(actor.scope(), State.PUBLISHED, after);
            case "back" -> store.decided(actor.scope(), State.KEPT_BACK, after);
            case "withdrawn" -> store.decided(actor.scope(), State.WITHDRAWN, after);
            default -> store.waiting(actor.scope(), after);
        };
        var more = rows.size() > QUEUE;
        var kept = more ? rows.subList(0, QUEUE) : rows;
        model.addAttribute(
                "page",
                new QueuePage(
                        which,
                        kept.stream().map(this::line).toList(),
                        more ? kept.getLast().id().toString() : null));
        return "intake/publication";
    }

    @Needs(Right.REPORT_PUBLISH)
    @GetMapping("/reports/{id}/publication")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        var report = desk.may(actor, id);
        var before = store.find(report.county(), id).orElse(null);
        var point = report.place().latitude() != null && (before == null || before.latitude() != null);
        return page(report, before, ClearForm.of(desk.draft(report, before), point), model);
    }

    @Needs(Right.REPORT_PUBLISH)
    @PostMapping("/reports/{id}/publication")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "publish") String decision,
            @RequestParam(defaultValue = "") String why,
            ClearForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (decision.equals("back")) {
                desk.keepBack(actor, id, version, why);
            } else {
                desk.publish(
                        actor,
                        id,
                        version,
                        form.words(),
                        Boolean.TRUE.equals(form.point()),
                        Boolean.TRUE.equals(form.sure()));
            }
        } catch (Refused no) {
            Again.with(no, false, model, response);
            var report = desk.may(actor, id);
            model.addAttribute("why", why);
            return page(report, store.find(report.county(), id).orElse(null), form, model);
        }
        redirect.addFlashAttribute("done", decision.equals("back") ? "已记下：不公开" : "已公开");
        return "redirect:/reports/" + id + "/publication";
    }

    @Needs(Right.REPORT_PUBLISH)
    @GetMapping("/reports/{id}/publication/photos/{photo}")
    String cover(Actor actor, @PathVariable UUID id, @PathVariable UUID photo, Model model) {
        var report = desk.may(actor, id);
        var original = attachments.of(report.county(), Reports.MATTER, id).stream()
                .filter(one -> one.id().equals(photo) && one.mediaType().startsWith("image/"))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这张照片"));
        model.addAttribute("id", id);
        model.addAttribute("number", report.receipt().number());
        model.addAttribute("photo", original);
        return "intake/cover";
    }

    @Needs(Right.REPORT_PUBLISH)
    @PostMapping("/reports/{id}/publication/photos/{photo}")
    String clear(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID photo,
            @RequestParam(required = false) @Nullable MultipartFile copy,
            RedirectAttributes redirect) {
        covered.clear(actor, desk.may(actor, id), photo, copy);
        redirect.addFlashAttribute("done", "照片已放行；原件没有改动");
        return "redirect:/reports/" + id + "/publication";
    }

    @Needs(Right.REPORT_PUBLISH)
    @PostMapping("/reports/{id}/publication/photos/{photo}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID photo, RedirectAttributes redirect) {
        covered.withdraw(actor, desk.may(actor, id), photo);
        redirect.addFlashAttribute("done", "照片已撤下");
        return "redirect:/reports/" + id + "/publication";
    }

    private String page(Report report, @Nullable Publication before, ClearForm form, Model model) {
        var said = report.said();
        var place = report.place();
        var village = place.village() == null ? "" : places.name(place.village());
        var original = new Words(said.title(), said.text(), place.words(), "");
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ClearPage(
                        report.id(),
                        report.receipt().number(),
                        said.title(),
                        said.text(),
                        categories.name(said.category()),
                        places.name(place.township()) + village + " " + place.words(),
                        report.outcome().answer(),
                        report.stage(),
                        place.latitude() != null,
                        desk.found(report, original),
                        before,
                        before == null ? -1 : before.version(),
                        attachments.of(report.county(), Reports.MATTER, report.id()),
                        store.photos(report.county(), report.id()),
                        store.acts(report.county(), report.id())));
        return "intake/publish";
    }

    private Line line(PublicationStore.Line line) {
        return new Line(
                line.id(),
                line.number(),
                line.title(),
                categories.name(line.category()),
                ReportStage.valueOf(line.stage()),
                line.receivedAt());
    }
}
