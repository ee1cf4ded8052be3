package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.law.Petition;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记报告: the clerk's form; the clerk who takes it down is its first receiver (S5). */
@Controller
class ClerkReportPages {

    private final Reception reception;
    private final Doubles doubles;
    private final Photos photos;
    private final Categories categories;
    private final FormQuestions questions;
    private final FormPlaces places;

    ClerkReportPages(
            Reception reception,
            Doubles doubles,
            Photos photos,
            Categories categories,
            FormQuestions questions,
            FormPlaces places) {
        this.reception = reception;
        this.doubles = doubles;
        this.photos = photos;
        this.categories = categories;
        this.questions = questions;
        this.places = places;
    }

    /** Everything the form page draws beside the form itself. */
    record FormPage(
            String county,
            List<Option> channels,
            List<FormPlaces.Group> places,
            Map<String, List<Category>> categories,
            List<Category> proposed,
            List<Doubles.Alike> alike,
            PublicReportPages.Asked asked,
            List<Option> petitions) {}

    @Needs(Right.REPORT_REGISTER)
    @GetMapping("/reports/new")
    String form(Actor actor, Model model) {
        model.addAttribute("form", ClerkReportForm.empty());
        return draw(actor, List.of(), List.of(), PublicReportPages.Asked.NOTHING, model);
    }

    /** What the office asks with the category just chosen. */
    @Needs(Right.REPORT_REGISTER)
    @GetMapping("/reports/questions")
    String questions(
            Actor actor,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String where,
            HttpServletRequest request,
            Model model) {
        model.addAttribute(
                "asked", new PublicReportPages.Asked(questions.asks(actor.county(), where, category, request), false));
        model.addAttribute("chosen", category);
        return "intake/questions :: asked";
    }

    @Needs(Right.REPORT_REGISTER)
    @PostMapping(path = "/reports/new", params = "find")
    String find(Actor actor, @ModelAttribute("form") ClerkReportForm form, BindingResult errors, Model model) {
        var proposed = categories.propose(PublicReportForm.or(form.text()), 8);
        return draw(actor, proposed, List.of(), PublicReportPages.Asked.NOTHING, model);
    }

    @Needs(Right.REPORT_REGISTER)
    @PostMapping("/reports/new")
    String register(
            Actor actor,
            @Valid @ModelAttribute("form") ClerkReportForm form,
            BindingResult errors,
            @ModelAttribute("telling") TellingForm telling,
            BindingResult wrongTelling,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var category = form.categoryOrUndecided();
        if (errors.hasErrors()) {
            var typed = questions.asks(actor.county(), form.where(), category, request);
            return draw(actor, List.of(), List.of(), new PublicReportPages.Asked(typed, false), model);
        }
        var waiting = photos.keep(actor.county(), form.once(), form.draft(), form.photos(), actor.name(), errors);
        var brought = questions.read(actor.county(), form.where(), category, waiting, actor.name(), request);
        var kept = form.withDraft(brought.draft());
        model.addAttribute("form", kept);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", PublicReportPages.carried(kept, errors));
        var asked = new PublicReportPages.Asked(brought.asks(), brought.unseen());
        var good = !errors.hasErrors() && !brought.unseen() && brought.good();
        var alike = !good || form.isSure() ? List.<Doubles.Alike>of() : doubles.of(form.place(), category, null);
        var before = alike.isEmpty() ? null : reception.before(actor.county(), form.once());
        if (before != null) {
            return taken(before, redirect);
        }
        if (!good || !alike.isEmpty()) {
            response.setStatus(good ? 409 : 400);
            return draw(actor, List.of(), alike, asked, model);
        }
        Receipt receipt;
        try {
            receipt = reception.receive(
                    actor, kept.report().with(kept.along(brought.answers())), telling.contact(form.phone()));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, List.of(), List.of(), asked, model);
        }
        return taken(receipt, redirect);
    }

    private static String taken(Receipt receipt, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "已登记，编号 " + receipt.number() + "，回执码 " + ReceiptCode.spoken(receipt.code()));
        return "redirect:/reports/" + receipt.report();
    }

    private String draw(
            Actor actor,
            List<Category> proposed,
            List<Doubles.Alike> alike,
            PublicReportPages.Asked asked,
            Model model) {
        var channels = Stream.of(
                        Channel.HOTLINE, Channel.VISIT, Channel.LETTER, Channel.BOX, Channel.PATROL, Channel.PETITION)
                .map(channel -> new Option(channel.name(), channel.label()))
                .toList();
        var township = actor.scope().township();
        model.addAttribute(
                "page",
                new FormPage(
                        actor.county(),
                        channels,
                        places.groups(actor.county(), township),
                        categories.groups(),
                        proposed,
                        alike,
                        asked,
                        Option.all(Petition.Asks.values())));
        return "intake/new";
    }
}
