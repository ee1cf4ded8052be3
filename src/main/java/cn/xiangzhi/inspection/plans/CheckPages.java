package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.people.Colleagues;
import cn.xiangzhi.inspection.people.HelperKind;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.organization.Organization;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merged checks: the list, what can be merged, and the form that arranges one (S9 F61 F62). */
@Controller
class CheckPages {

    private static final Listing LISTING = Listing.at("/checks", "综合查一次")
            .pretitle("巡查检查")
            .column("subject", "对象", Listing.Column.Kind.TEXT)
            .column("stage", "状态", Listing.Column.Kind.STATE)
            .column("title", "内容", Listing.Column.Kind.TEXT)
            .column("on", "检查日期", Listing.Column.Kind.DATE)
            .column("officers", "检查人员", Listing.Column.Kind.TEXT)
            .column("score", "企业评价", Listing.Column.Kind.TEXT)
            .find("q", "对象名称")
            .choose("stage", "状态", Option.all(CheckStage.values()))
            .choose("rated", "企业评价", List.of(new Option("ANY", "已评价"), new Option("BAD", "不满意或者反映问题")))
            .between("planned", "检查日期")
            .empty("还没有安排检查", "几个领域要查同一个对象的，并为一次；从检查对象的页面或者“可以合并的检查”安排。")
            .template("inspection/checks")
            .button("可以合并的检查", "/checks/merge", Right.VISIT_RECORD);

    private final CheckBook book;
    private final Checks checks;
    private final PlanRows plans;
    private final Subjects subjects;
    private final Counting counting;
    private final Organization organization;
    private final Colleagues colleagues;
    private final Powers powers;
    private final Listings listings;
    private final Today today;

    CheckPages(
            CheckBook book,
            Checks checks,
            PlanRows plans,
            Subjects subjects,
            Counting counting,
            Organization organization,
            Colleagues colleagues,
            Powers powers,
            Listings listings,
            Today today) {
        this.book = book;
        this.checks = checks;
        this.plans = plans;
        this.subjects = subjects;
        this.counting = counting;
        this.organization = organization;
        this.colleagues = colleagues;
        this.powers = powers;
        this.listings = listings;
        this.today = today;
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/checks")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> book.page(actor.scope(), query), CheckPages::row);
    }

    private static ListRow row(CheckBook.Check check) {
        var score = check.score();
        return ListRow.of(
                "/checks/" + check.id(),
                Cell.text(check.subjectName(), check.placeWords()),
                Cell.state(check.stage().label(), check.tone()),
                Cell.text(check.title(), check.cause().label()),
                Cell.day(check.plannedOn()),
                Cell.text(check.officerNames()),
                Cell.text(
                        score == null ? "" : score + " 星" + (check.ratingFlags().isEmpty() ? "" : "，反映问题")));
    }

    /** Every subject for which approved plans wait, those of several fields first. */
    @Needs(Right.VISIT_RECORD)
    @GetMapping("/checks/merge")
    String merge(Actor actor, Model model) {
        var bySubject = new LinkedHashMap<UUID, List<PlanRows.Row>>();
        for (var row : plans.waiting(actor.scope(), null)) {
            bySubject
                    .computeIfAbsent(row.subjectId(), id -> new java.util.ArrayList<>())
                    .add(row);
        }
        model.addAttribute("count", bySubject.size());
        model.addAttribute(
                "groups",
                bySubject.values().stream()
                        .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                        .limit(100)
                        .toList());
        return "inspection/check-merge";
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/checks/new")
    String fresh(Actor actor, @RequestParam UUID subject, Model model) {
        var rows = plans.waiting(actor.scope(), subject);
        var form = new CheckForm(
                Ids.next(),
                subject,
                rows.isEmpty() ? null : VisitCause.PATROL,
                "",
                today.date(),
                actor.person(),
                null,
                null,
                List.of(),
                "",
                rows.stream().map(PlanRows.Row::id).toList(),
                "");
        return draw(actor, form, model);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/checks")
    String arrange(
            Actor actor,
            @Valid @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var cause = form.cause();
        var on = form.on();
        if (form.subject() == null) {
            throw Refused.invalid(Checks.WHAT, "没有选择检查对象", "请从检查对象的页面安排");
        }
        if (errors.hasErrors() || cause == null || on == null) {
            return draw(actor, form, model);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        try {
            var stage = checks.arrange(actor, form.check(once, cause, on));
            after.addFlashAttribute("done", stage == CheckStage.WAITING ? "超过频次上限，已报负责人批准；批准以前不得前往" : "已安排");
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, form, model);
        }
        return "redirect:/checks/" + once;
    }

    private String draw(Actor actor, CheckForm form, Model model) {
        var subject = subjects.get(actor, form.subject());
        var day = form.on() == null ? today.date() : form.on();
        var rows = plans.waiting(actor.scope(), subject.id());
        var fields = new LinkedHashSet<String>();
        rows.forEach(row -> fields.add(row.field()));
        var year = counting.year(subject, day, null);
        Again.form(model, form);
        model.addAttribute("subject", subject);
        model.addAttribute("rows", rows);
        model.addAttribute("year", year);
        model.addAttribute("standing", year.standing(fields));
        model.addAttribute(
                "causes",
                Arrays.stream(VisitCause.values())
                        .filter(cause -> cause != VisitCause.ORDER)
                        .map(cause -> new Option(
                                cause.name(),
                                cause == VisitCause.PATROL
                                        ? "日常检查（按批准的计划）"
                                        : cause.label() + (cause.again() ? "（不受频次限制，须写明来源）" : "")))
                        .toList());
        model.addAttribute(
                "officers",
                organization.certificated(actor.county(), subject.townshipCode(), day).stream()
                        .map(person ->
                                new Option(person.id().toString(), person.name() + "（" + person.organName() + "）"))
                        .toList());
        model.addAttribute(
                "helpers",
                colleagues.of(actor.county(), subject.townshipCode(), day).stream()
                        .filter(one -> !subject.business() || one.kind() != HelperKind.AUXILIARY)
                        .map(one -> new Option(one.person().id().toString(), one.label()))
                        .toList());
        model.addAttribute(
                "usable",
                powers.usable(actor.county(), subject.townshipCode()).stream()
                        .sorted(java.util.Comparator.comparing(Item::code))
                        .toList());
        return "inspection/check-form";
    }
}
