package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 看到了问题: the one form for what was seen at a point, with its photo, fit for a phone. */
@Controller
class SightingPages {

    private static final int PROPOSED = 8;

    private final PatrolWalks walks;
    private final PatrolSightings sightings;
    private final Categories categories;
    private final Powers powers;
    private final Today today;

    SightingPages(PatrolWalks walks, PatrolSightings sightings, Categories categories, Powers powers, Today today) {
        this.walks = walks;
        this.sightings = sightings;
        this.categories = categories;
        this.powers = powers;
        this.today = today;
    }

    record SightingForm(
            @Nullable UUID once,
            @NotNull(message = "请选择怎么办") @Nullable SightingOutcome outcome,
            @Nullable @Size(max = 200, message = "请精简地点") String place,

            @NotBlank(message = "请写明看到什么") @Size(max = 2000, message = "请精简看到的情况")
            String words,

            @Nullable @Size(max = 500, message = "请精简改正情况") String done,
            @Nullable String category,
            @Nullable @Size(max = 40, message = "请核对事项编号") String item,
            @Nullable @Size(max = 100, message = "请精简对象名称") String who) {}

    @Needs({Right.REPORT_REGISTER, Right.VISIT_RECORD})
    @GetMapping("/patrol/walks/{id}/stops/{stop}")
    String form(Actor actor, @PathVariable UUID id, @PathVariable UUID stop, Model model) {
        var where = walks.stop(walks.get(actor, id), stop);
        model.addAttribute("form", new SightingForm(Ids.next(), null, where.placeWords(), "", "", "", "", ""));
        return draw(actor, id, stop, model);
    }

    private String draw(Actor actor, UUID id, UUID stopId, Model model) {
        var walk = walks.get(actor, id);
        var stop = walks.stop(walk, stopId);
        model.addAttribute("walk", walk);
        model.addAttribute("stop", stop);
        model.addAttribute(
                "outcomes",
                PatrolRights.outcomes(actor)
                        .map(outcome -> new Option(outcome.name(), outcome.label()))
                        .toList());
        model.addAttribute("groups", categories.groups());
        model.addAttribute(
                "items",
                actor.has(Right.VISIT_RECORD)
                        ? powers.proposals(actor.county(), walk.townshipCode(), stop.lookFor(), PROPOSED).stream()
                                .map(proposal -> new Option(proposal.item().code(), proposal.label()))
                                .toList()
                        : List.of());
        model.addAttribute("officer", actor.has(Right.VISIT_RECORD));
        return "inspection/patrol/sighting";
    }

    @Needs({Right.REPORT_REGISTER, Right.VISIT_RECORD})
    @PostMapping("/patrol/walks/{id}/stops/{stop}")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID stop,
            @Valid @ModelAttribute("form") SightingForm form,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var outcome = form.outcome();
        if (errors.hasErrors() || outcome == null) {
            model.addAttribute("filesAgain", HandedFile.any(photos));
            return draw(actor, id, stop, model);
        }
        var seen = new PatrolWalks.NewSighting(
                form.once() == null ? Ids.next() : form.once(),
                today.date(),
                outcome,
                text(form.place()),
                form.words(),
                text(form.done()),
                form.category(),
                text(form.item()).isBlank() ? null : text(form.item()).strip(),
                text(form.who()));
        try {
            sightings.seen(actor, id, stop, seen, HandedFile.of(photos));
        } catch (Refused no) {
            Again.with(no, HandedFile.any(photos), model, response);
            return draw(actor, id, stop, model);
        }
        after.addFlashAttribute("done", "已登记：" + outcome.label());
        return "redirect:/patrol/walks/" + id;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
