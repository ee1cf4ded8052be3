package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记报告: the clerk's form; the clerk who takes it down is its first receiver (S5). */
@Controller
class ClerkReportPages {

    private final Reception reception;
    private final Doubles doubles;
    private final Photos photos;
    private final Categories categories;
    private final FormPlaces places;

    ClerkReportPages(Reception reception, Doubles doubles, Photos photos, Categories categories, FormPlaces places) {
        this.reception = reception;
        this.doubles = doubles;
        this.photos = photos;
        this.categories = categories;
        this.places = places;
    }

    /** Everything the form page draws beside the form itself. */
    record FormPage(
            String county,
            List<Option> channels,
            List<FormPlaces.Group> places,
            Map<String, List<Category>> categories,
            List<Category> proposed,
            List<Doubles.Alike> alike) {}

    @Needs(Right.REPORT_REGISTER)
    @GetMapping("/reports/new")
    String form(Actor actor, Model model) {
        model.addAttribute("form", ClerkReportForm.empty());
        return draw(actor, List.of(), List.of(), model);
    }

    @Needs(Right.REPORT_REGISTER)
    @PostMapping(path = "/reports/new", params = "find")
    String find(Actor actor, @ModelAttribute("form") ClerkReportForm form, BindingResult errors, Model model) {
        return draw(actor, categories.propose(PublicReportForm.or(form.text()), 8), List.of(), model);
    }

    @Needs(Right.REPORT_REGISTER)
    @PostMapping("/reports/new")
    String register(
            Actor actor,
            @Valid @ModelAttribute("form") ClerkReportForm form,
            BindingResult errors,
            @ModelAttribute("telling") TellingForm telling,
            BindingResult wrongTelling,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return draw(actor, List.of(), List.of(), model);
        }
        var waiting = photos.keep(actor.county(), form.once(), form.draft(), form.photos(), actor.name(), errors);
        var kept = form.withDraft(waiting);
        model.addAttribute("form", kept);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", PublicReportPages.carried(kept, errors));
        var alike =
                form.isSure() ? List.<Doubles.Alike>of() : doubles.of(form.place(), form.categoryOrUndecided(), null);
        if (errors.hasErrors() || !alike.isEmpty()) {
            return draw(actor, List.of(), alike, model);
        }
        Receipt receipt;
        try {
            receipt = reception.receive(actor, kept.report(), telling.contact(form.phone()));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, List.of(), List.of(), model);
        }
        redirect.addFlashAttribute("done", "已登记，编号 " + receipt.number() + "，回执码 " + ReceiptCode.spoken(receipt.code()));
        return "redirect:/reports/" + receipt.report();
    }

    private String draw(Actor actor, List<Category> proposed, List<Doubles.Alike> alike, Model model) {
        var channels = Stream.of(Channel.HOTLINE, Channel.VISIT, Channel.LETTER, Channel.BOX, Channel.PATROL)
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
                        alike));
        return "intake/new";
    }
}
