package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a report and the forms of what the desk does to it. */
@Controller
class ReportPages {

    private final ReportView view;
    private final ReportDesk desk;
    private final Merging merging;
    private final Categories categories;

    ReportPages(ReportView view, ReportDesk desk, Merging merging, Categories categories) {
        this.view = view;
        this.desk = desk;
        this.merging = merging;
        this.categories = categories;
    }

    @Needs(Right.REPORT_READ)
    @GetMapping("/reports/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", view.page(actor, id));
        return "intake/page";
    }

    @Needs(Right.REPORT_ANSWER)
    @GetMapping("/reports/{id}/answer")
    String answerForm(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, id, "answer", model);
    }

    @Needs(Right.REPORT_ANSWER)
    @PostMapping("/reports/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.answer(actor, id, version, words);
        } catch (Refused no) {
            return again(no, actor, id, "answer", Map.of("words", words), model, response);
        }
        return done(id, "已答复报告人", redirect);
    }

    @Needs(Right.REPORT_REGISTER)
    @GetMapping("/reports/{id}/category")
    String categoryForm(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, id, "category", model);
    }

    @Needs(Right.REPORT_REGISTER)
    @PostMapping("/reports/{id}/category")
    String category(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String category,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.reclassify(actor, id, version, category);
        } catch (Refused no) {
            return again(no, actor, id, "category", Map.of("category", category), model, response);
        }
        return done(id, "类别已更改", redirect);
    }

    @Needs(Right.ORDER_DISPATCH)
    @GetMapping("/reports/{id}/merge")
    String mergeForm(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, id, "merge", model);
    }

    @Needs(Right.ORDER_DISPATCH)
    @PostMapping("/reports/{id}/merge")
    String merge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            merging.merge(actor, id, version, number, words);
        } catch (Refused no) {
            return again(no, actor, id, "merge", Map.of("number", number, "words", words), model, response);
        }
        return done(id, "已并入 " + number, redirect);
    }

    @Needs(Right.ORDER_DISPATCH)
    @GetMapping("/reports/{id}/split")
    String splitForm(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, id, "split", model);
    }

    @Needs(Right.ORDER_DISPATCH)
    @PostMapping("/reports/{id}/split")
    String split(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            merging.split(actor, id, version, words);
        } catch (Refused no) {
            return again(no, actor, id, "split", Map.of("words", words), model, response);
        }
        return done(id, "已拆出，单独办理", redirect);
    }

    @Needs(Right.REPORTER_SEE)
    @GetMapping("/reports/{id}/reporter")
    String reporterForm(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, id, "reporter", model);
    }

    /** Shown once in answer to the reason; a reload asks again. */
    @Needs(Right.REPORTER_SEE)
    @PostMapping("/reports/{id}/reporter")
    String reporter(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("reporter", desk.open(actor, id, words).orElse(null));
            model.addAttribute("sentBy", desk.sentBy(actor, id).orElse(null));
        } catch (Refused no) {
            return again(no, actor, id, "reporter", Map.of("words", words), model, response);
        }
        return form(actor, id, "reporter-open", model);
    }

    /** The form with what was typed, beside the refusal. */
    private String again(
            Refused no,
            Actor actor,
            UUID id,
            String which,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Again.with(no, false, model, response);
        model.addAttribute("typed", typed);
        return form(actor, id, which, model);
    }

    private String form(Actor actor, UUID id, String which, Model model) {
        model.addAttribute("page", view.page(actor, id));
        model.addAttribute("which", which);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        if (which.equals("category")) {
            var said = view.report(actor, id).said();
            model.addAttribute("categories", categories.groups());
            model.addAttribute("proposed", categories.propose(said.title() + said.text(), 6));
        }
        return "intake/desk";
    }

    private static String done(UUID id, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", words);
        return "redirect:/reports/" + id;
    }
}
