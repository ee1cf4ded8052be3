package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for what supervision found: good or bad, of one unit, always with its photo (S20). */
@Controller
class FindingFormPages {

    private final Findings findings;
    private final Organization organization;
    private final Places places;
    private final Today today;

    FindingFormPages(Findings findings, Organization organization, Places places, Today today) {
        this.findings = findings;
        this.organization = organization;
        this.places = places;
        this.today = today;
    }

    /** What a finding asks for. */
    record FindingForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇") String township,
            @Nullable UUID tour,
            @NotNull(message = "请选择来源") @Nullable FindingSource source,
            @Nullable Boolean good,
            @NotNull(message = "请选择责任单位") @Nullable UUID unit,

            @NotBlank(message = "请填写地点") @Size(max = 200, message = "请精简地点")
            String place,

            @NotBlank(message = "请填写情况") @Size(max = 1000, message = "请精简情况")
            String words,

            @NotNull(message = "请填写发现日期") @Nullable LocalDate foundOn,
            @Nullable @Size(max = 50, message = "请精简责任人") String owner,
            @Nullable LocalDate due) {}

    @Needs(Right.SUPERVISE)
    @GetMapping("/supervision/findings/new")
    String fresh(Actor actor, @RequestParam(required = false) @Nullable UUID tour, Model model) {
        var own = actor.scope().township();
        model.addAttribute(
                "form",
                new FindingForm(
                        Ids.next(),
                        own == null ? "" : own,
                        tour,
                        tour == null ? null : FindingSource.TOUR,
                        null,
                        null,
                        "",
                        "",
                        today.date(),
                        "",
                        null));
        return draw(actor, model);
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("sources", Option.all(FindingSource.values()));
        model.addAttribute("sides", List.of(new Option("false", "差的：要整改"), new Option("true", "好的做法")));
        model.addAttribute("units", units(organization, actor));
        return "inspection/finding-form";
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/findings")
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var source = form.source();
        var unit = form.unit();
        var on = form.foundOn();
        if (errors.hasErrors() || source == null || unit == null || on == null) {
            model.addAttribute("filesAgain", HandedFile.any(photos));
            return draw(actor, model);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        try {
            findings.add(
                    actor,
                    new Findings.NewFinding(
                            once,
                            form.township(),
                            form.tour(),
                            source,
                            Boolean.TRUE.equals(form.good()),
                            unit,
                            form.place(),
                            form.words(),
                            on,
                            form.owner() == null ? "" : form.owner(),
                            form.due()),
                    HandedFile.of(photos));
        } catch (Refused no) {
            Again.with(no, HandedFile.any(photos), model, response);
            return draw(actor, model);
        }
        after.addFlashAttribute("done", "已登记");
        return form.tour() == null
                ? "redirect:/supervision/findings/" + once
                : "redirect:/supervision/tours/" + form.tour();
    }

    /** The units of the scope that may answer for something. */
    static List<Option> units(Organization organization, Actor actor) {
        return organization.organs(actor.county(), actor.scope().township()).stream()
                .filter(organ -> organ.township() != null)
                .map(organ -> new Option(organ.id().toString(), organ.name()))
                .toList();
    }
}
