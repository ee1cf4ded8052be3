package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final ActBook acts;
    private final Listings listings;
    private final Today today;

    PlanPages(PlanBook book, PlanRows rows, Plans plans, ActBook acts, Listings listings, Today today) {
        this.book = book;
        this.rows = rows;
        this.plans = plans;
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
