package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.PublicReport;
import cn.xiangzhi.intake.PublishedReports;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
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
    private final PublishedReports published;
    private final PublicGuard guard;
    private final Categories categories;
    private final PublicCategories offered;
    private final FormQuestions questions;
    private final FormPlaces places;
    private final Validator validator;

    PublicReportPages(
            Reception reception,
            Followers followers,
            Doubles doubles,
            Photos photos,
            PublishedReports published,
            PublicGuard guard,
            Categories categories,
            PublicCategories offered,
            FormQuestions questions,
            FormPlaces places,
            Validator validator) {
        this.reception = reception;
        this.followers = followers;
        this.doubles = doubles;
        this.photos = photos;
        this.published = published;
        this.guard = guard;
        this.categories = categories;
        this.offered = offered;
        this.questions = questions;
        this.places = places;
        this.validator = validator;
    }

    /** Everything the form page draws beside the form itself. */
    record FormPage(
            String county,
            List<Option> counties,
            List<FormPlaces.Group> places,
            Map<String, List<Category>> categories,
            List<Category> proposed,
            Asked asked,
            int photosKept) {}

    /** The questions of the chosen category; {@code fresh}: they are seen for the first time. */
    record Asked(List<FormQuestions.Ask> list, boolean fresh) {

        static final Asked NOTHING = new Asked(List.of(), false);
    }

    /** The step between: what looks like the same matter. */
    record DoublesPage(
            List<Doubles.Alike> alike,
            Map<UUID, PublicReport> shown,
            String categoryName,
            int photosKept,
            List<Option> answers) {}

    record DonePage(String code, String spoken, String number, boolean followed) {}

    @OpenToAll
    @GetMapping("/public/report")
    String form(@RequestParam(required = false) @Nullable String county, Model model) {
        model.addAttribute("form", PublicReportForm.empty());
        return formPage(places.county(county), List.of(), Asked.NOTHING, 0, model);
    }

    /** What the office asks with the category just chosen. */
    @OpenToAll
    @GetMapping("/public/report/questions")
    String questions(
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String where,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("asked", new Asked(questions.asks(places.county(county), where, category, request), false));
        model.addAttribute("chosen", category);
        return "intake/questions :: asked";
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
        var ours = places.county(county);
        return formPage(ours, offered.propose(ours, words, 8), Asked.NOTHING, 0, model);
    }

    /** Fitting categories for words, as options of the select. */
    @OpenToAll
    @GetMapping("/public/report/categories")
    String proposed(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String county,
            Model model) {
        var words = text.length() > 500 ? text.substring(0, 500) : text;
        model.addAttribute("proposed", offered.propose(places.county(county), words, 6));
        return "intake/fields :: proposed";
    }

    /** The form is read by its own code: bound by reflection it took a fifth of a report's whole time. */
    @OpenToAll
    @PostMapping("/public/report")
    String submit(HttpServletRequest request, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var form = PublicReportForm.of(request);
        var telling = TellingForm.of(request);
        var errors = new BeanPropertyBindingResult(form, "form");
        validator.validate(form, errors);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("telling", telling);
        var category = form.categoryOrUndecided();
        if (errors.hasErrors()) {
            var ours = places.county(null);
            var typed = new Asked(questions.asks(ours, form.where(), category, request), false);
            return formPage(ours, List.of(), typed, 0, model);
        }
        var county = form.county();
        var waiting = photos.keep(county, form.once(), form.draft(), form.photos(), "报告人", errors);
        var brought = questions.read(county, form.where(), category, waiting, "报告人", request);
        var kept = form.withDraft(brought.draft());
        model.addAttribute("form", kept);
        if (errors.hasErrors() || brought.unseen() || !brought.good()) {
            response.setStatus(400);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", carried(kept, errors));
            var asked = new Asked(brought.asks(), brought.unseen());
            return formPage(county, List.of(), asked, photos.count(county, kept.draft()), model);
        }
        Receipt receipt;
        try {
            var contact = telling.contact(form.phone());
            var alike = form.isSure() ? List.<Doubles.Alike>of() : doubles.of(form.place(), category, null);
            var before = alike.isEmpty() ? null : reception.before(county, form.once());
            if (!alike.isEmpty() && before == null) {
                response.setStatus(409);
                return doublesPage(county, category, alike, kept, brought, model);
            }
            if (before == null) {
                guard.pass(
                        PublicReportForm.or(request.getParameter("website")),
                        PublicReportForm.or(kept.text()),
                        PublicReportForm.or(kept.where()));
                var report = kept.report(Channel.PUBLIC_PAGE).with(Along.answers(brought.answers()));
                before = reception.receive(Reporters.of(county), report, contact);
            }
            receipt = before;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            var asked = new Asked(brought.asks(), false);
            return formPage(county, List.of(), asked, photos.count(county, kept.draft()), model);
        }
        redirect.addAttribute("code", receipt.code()).addAttribute("number", receipt.number());
        return "redirect:/public/report/done";
    }

    /** Nothing is taken in yet: its number says so to a program, too. */
    private String doublesPage(
            String county,
            String category,
            List<Doubles.Alike> alike,
            PublicReportForm kept,
            FormQuestions.Brought brought,
            Model model) {
        var ids = alike.stream().map(Doubles.Alike::id).toList();
        var shown = published.list(PublishedReports.Asked.of(ids), alike.size()).rows().stream()
                .collect(Collectors.toMap(PublicReport::id, Function.identity()));
        model.addAttribute(
                "page",
                new DoublesPage(
                        alike,
                        shown,
                        categories.name(category),
                        photos.count(county, kept.draft()),
                        brought.carried(category)));
        return "intake/doubles";
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
    String follow(HttpServletRequest request, @RequestParam UUID same) {
        var form = PublicReportForm.of(request);
        followers.add(form, TellingForm.of(request).contact(form.phone()), same);
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

    private String formPage(String county, List<Category> proposed, Asked asked, int photosKept, Model model) {
        model.addAttribute(
                "page",
                new FormPage(
                        county,
                        places.counties(),
                        places.groups(county, null),
                        offered.groups(county),
                        proposed,
                        asked,
                        photosKept));
        return "intake/report";
    }
}
