package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.subjects.CreditClass;
import cn.xiangzhi.inspection.subjects.RiskLevel;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.SubjectType;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans of inspections: their list, one plan, its approval and filing (F59). */
@Controller
class PlanPages {

    private static final Listing LISTING = Listing.at("/inspection-plans", "检查计划")
            .pretitle("巡查检查")
            .column("title", "名称", Listing.Column.Kind.TEXT)
            .column("stage", "状态", Listing.Column.Kind.STATE)
            .column("field", "领域", Listing.Column.Kind.TEXT)
            .column("rows", "户数", Listing.Column.Kind.NUMBER)
            .column("arranged", "已安排", Listing.Column.Kind.NUMBER)
            .column("done", "已检查", Listing.Column.Kind.NUMBER)
            .find("q", "名称")
            .choose("stage", "状态", Option.all(PlanStage.values()))
            .empty("还没有检查计划", "一个领域一个月一份，负责人批准、报司法行政部门备案以后才能据以检查。")
            .template("inspection/plans")
            .button("拟订计划", "/inspection-plans/new", Right.VISIT_RECORD);

    private final PlanBook book;
    private final PlanRows rows;
    private final Plans plans;
    private final Powers powers;
    private final Places places;
    private final ActBook acts;
    private final Listings listings;
    private final Today today;

    PlanPages(PlanBook book, PlanRows rows, Plans plans, Powers powers, Places places, ActBook acts, Listings listings, Today today) {
        this.book = book;
        this.rows = rows;
        this.plans = plans;
        this.powers = powers;
        this.places = places;
        this.acts = acts;
        this.listings = listings;
        this.today = today;
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/inspection-plans")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> book.page(actor.scope(), query), PlanPages::row);
    }

    private static ListRow row(PlanBook.Plan plan) {
        return ListRow.of(
                "/inspection-plans/" + plan.id(),
                Cell.text(plan.title(), plan.period() + "，" + plan.source()),
                Cell.state(plan.stage().label(), plan.tone()),
                Cell.text(plan.field()),
                Cell.number(plan.rows()),
                Cell.number(plan.arranged()),
                Cell.number(plan.done()));
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
            response.setStatus(400);
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
        model.addAttribute(
                "villages",
                own == null
                        ? List.of()
                        : places.villages(actor.county(), own).stream()
                                .map(village -> new Option(village.code(), village.name()))
                                .toList());
        return "inspection/plan-form";
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/inspection-plans/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var plan = plans.get(actor, id);
        model.addAttribute("plan", plan);
        model.addAttribute("rows", rows.of(actor.county(), id));
        model.addAttribute("acts", acts.of(actor.county(), id));
        model.addAttribute("today", today.date());
        model.addAttribute(
                "approves",
                plan.stage() == PlanStage.DRAFT
                        && actor.has(Right.VISIT_APPROVE)
                        && !plan.madePerson().equals(actor.person()));
        model.addAttribute("writes", actor.has(Right.VISIT_RECORD));
        return "inspection/plan";
    }

    @Needs(Right.VISIT_APPROVE)
    @PostMapping("/inspection-plans/{id}/decide")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes after) {
        plans.decide(actor, id, version, yes, opinion);
        after.addFlashAttribute("done", yes ? "已批准" : "已退回");
        return "redirect:/inspection-plans/" + id;
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/inspection-plans/{id}/file")
    String file(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String to,
            @RequestParam String number,
            @RequestParam LocalDate on,
            RedirectAttributes after) {
        plans.file(actor, id, version, to, number, on);
        after.addFlashAttribute("done", "已登记备案");
        return "redirect:/inspection-plans/" + id;
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/inspection-plans/{id}/rows/{row}/drop")
    String drop(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam String reason,
            RedirectAttributes after) {
        plans.drop(actor, id, row, reason);
        after.addFlashAttribute("done", "已撤销这一户");
        return "redirect:/inspection-plans/" + id;
    }
}
