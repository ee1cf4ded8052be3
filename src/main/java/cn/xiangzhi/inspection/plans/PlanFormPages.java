package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.subjects.CreditClass;
import cn.xiangzhi.inspection.subjects.RiskLevel;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.SubjectType;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that draws up a plan, with whom the choice would take in (F59 F62). */
@Controller
class PlanFormPages {

    private final Plans plans;
    private final Powers powers;
    private final Places places;
    private final Today today;

    PlanFormPages(Plans plans, Powers powers, Places places, Today today) {
        this.plans = plans;
        this.powers = powers;
        this.places = places;
        this.today = today;
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/inspection-plans/new")
    String fresh(Actor actor, Model model) {
        var own = actor.scope().township();
        var day = today.date();
        var body = own == null ? "" : places.name(own) + "人民政府";
        model.addAttribute(
                "form",
                new PlanForm(
                        Ids.next(),
                        own == null ? "" : own,
                        "",
                        day.getYear(),
                        day.getMonthValue(),
                        "",
                        body,
                        "",
                        null,
                        null,
                        null,
                        null));
        return draw(actor, model);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/inspection-plans")
    String save(
            Actor actor,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var year = form.year();
        if (errors.hasErrors() || year == null) {
            return draw(actor, model);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        try {
            var left = plans.draw(
                    actor,
                    new Plans.NewPlan(
                            once,
                            form.township(),
                            form.title().strip(),
                            year,
                            form.month(),
                            form.field(),
                            form.body().strip(),
                            form.month() == null ? "年度计划" : "月度计划",
                            null,
                            form.codes(),
                            plans.chosen(actor, form.township(), form).stream()
                                    .map(Subject::id)
                                    .toList()));
            after.addFlashAttribute("leftOut", left);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        after.addFlashAttribute("done", "已拟订，等负责人批准");
        return "redirect:/inspection-plans/" + once;
    }

    private String draw(Actor actor, Model model) {
        var own = actor.scope().township();
        var usable = powers.usable(actor.county(), own);
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("kinds", Option.all(SubjectType.values()));
        model.addAttribute("credits", Option.all(CreditClass.values()));
        model.addAttribute("risks", Option.all(RiskLevel.values()));
        model.addAttribute(
                "fields",
                usable.stream()
                        .map(Item::field)
                        .distinct()
                        .sorted()
                        .map(field -> new Option(field, field))
                        .toList());
        model.addAttribute(
                "usable",
                usable.stream()
                        .sorted(Comparator.comparing(Item::code))
                        .collect(Collectors.groupingBy(Item::field, java.util.TreeMap::new, Collectors.toList())));
        model.addAttribute("villages", places.villageChoices(actor.county(), own));
        return "inspection/plan-form";
    }
}
