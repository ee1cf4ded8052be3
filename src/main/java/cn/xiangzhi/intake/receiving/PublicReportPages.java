package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我要反映: a report by anybody, without account and without script (F1). */
@Controller
class PublicReportPages {

    private final Reception reception;
    private final Followers followers;
    private final Doubles doubles;
    private final Photos photos;
    private final Categories categories;
    private final FormPlaces places;

    PublicReportPages(
            Reception reception,
            Followers followers,
            Doubles doubles,
            Photos photos,
            Categories categories,
            FormPlaces places) {
        this.reception = reception;
        this.followers = followers;
        this.doubles = doubles;
        this.photos = photos;
        this.categories = categories;
        this.places = places;
    }

    /** Everything the form page draws beside the form itself. */
    record FormPage(
            String county,
            List<cn.xiangzhi.shell.Option> counties,
            List<FormPlaces.Group> places,
            Map<String, List<Category>> categories,
            List<Category> proposed,
            int photosKept) {}

    /** The step between: what looks like the same matter. */
    record DoublesPage(List<Doubles.Alike> alike, String categoryName, int photosKept) {}

    record DonePage(String code, String spoken, String number, boolean followed) {}

    @OpenToAll
    @GetMapping("/public/report")
    String form(@RequestParam(required = false) @Nullable String county, Model model) {
        model.addAttribute("form", PublicReportForm.empty());
        return formPage(places.county(county), List.of(), 0, model);
    }

    /** The button beside the search words, for browsers without script: the form comes back with fitting categories. */
    @OpenToAll
    @PostMapping(path = "/public/report", params = "find")
    String find(
            @ModelAttribute("form") PublicReportForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String county,
            Model model) {
        var words = PublicReportForm.or(form.text());
        return formPage(places.county(county), categories.propose(words, 8), 0, model);
    }

    /** Fitting categories for words, as options of the select. */
    @OpenToAll
    @GetMapping("/public/report/categories")
    String proposed(@RequestParam(defaultValue = "") String text, Model model) {
        var words = text.length() > 500 ? text.substring(0, 500) : text;
        model.addAttribute("proposed", categories.propose(words, 6));
        return "intake/fields :: proposed";
    }

    @OpenToAll
    @PostMapping("/public/report")
    String submit(
            @Valid @ModelAttribute("form") PublicReportForm form,
            BindingResult errors,
            @ModelAttribute("telling") TellingForm telling,
            BindingResult wrongTelling,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return formPage(places.county(null), List.of(), 0, model);
        }
        var county = form.county();
        var waiting = photos.keep(county, form.once(), form.draft(), form.photos(), "报告人", errors);
        var kept = form.withDraft(waiting);
        model.addAttribute("form", kept);
        if (errors.hasErrors()) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", carried(kept, errors));
            return formPage(county, List.of(), photos.count(county, waiting), model);
        }
        var alike =
                form.isSure() ? List.<Doubles.Alike>of() : doubles.of(form.place(), form.categoryOrUndecided(), null);
        if (!alike.isEmpty()) {
            var name = categories.name(form.categoryOrUndecided());
            model.addAttribute("page", new DoublesPage(alike, name, photos.count(county, waiting)));
            return "intake/doubles";
        }
        Receipt receipt;
        try {
            receipt = reception.receive(
                    Reporters.of(county), kept.report(Channel.PUBLIC_PAGE), telling.contact(form.phone()));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return formPage(county, List.of(), photos.count(county, waiting), model);
        }
        redirect.addAttribute("code", receipt.code()).addAttribute("number", receipt.number());
        return "redirect:/public/report/done";
    }

    /** What was wrong, carried over to the form that now knows its kept photos. */
    static BindingResult carried(Object kept, BindingResult errors) {
        var again = new BeanPropertyBindingResult(kept, "form");
        errors.getAllErrors().forEach(again::addError);
        return again;
    }

    /** 我也遇到: added to a report that is there, instead of a new one. */
    @OpenToAll
    @PostMapping("/public/report/follow")
    String follow(@ModelAttribute("form") PublicReportForm form, BindingResult errors, @RequestParam UUID same) {
        followers.add(form, same);
        return "redirect:/public/report/done?followed=true";
    }

    @OpenToAll
    @GetMapping("/public/report/done")
    String done(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "false") boolean followed,
            Model model) {
        var valid = followed ? "" : ReceiptCode.read(code);
        var spoken = valid.isEmpty() ? "" : ReceiptCode.spoken(valid);
        var shownNumber = number.matches("\\d{4}-\\d{6,9}") ? number : "";
        model.addAttribute("page", new DonePage(valid, spoken, shownNumber, followed));
        return "intake/done";
    }

    private String formPage(String county, List<Category> proposed, int photosKept, Model model) {
        model.addAttribute(
                "page",
                new FormPage(
                        county,
                        places.counties(),
                        places.groups(county, null),
                        categories.groups(),
                        proposed,
                        photosKept));
        return "intake/report";
    }
}
