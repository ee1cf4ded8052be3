package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Places;
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
import java.util.List;
import java.util.UUID;
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

/** The register of subjects: its list, its form, and what may stand in it twice (S9). */
@Controller
class SubjectListPages {

    private static final Listing LISTING = Listing.at("/subjects", "检查对象")
            .pretitle("巡查检查")
            .column("name", "名称", Listing.Column.Kind.TEXT)
            .column("kind", "类型", Listing.Column.Kind.TEXT)
            .column("holder", "负责人", Listing.Column.Kind.TEXT)
            .column("phone", "电话", Listing.Column.Kind.TEXT)
            .column("credit", "信用", Listing.Column.Kind.STATE)
            .column("risk", "风险", Listing.Column.Kind.STATE)
            .column("state", "状态", Listing.Column.Kind.STATE)
            .find("q", "名称、地址，或者完整的号码、负责人姓名")
            .choose("kind", "类型", Option.all(SubjectType.values()))
            .choose("credit", "信用等级", Option.all(CreditClass.values()))
            .choose("risk", "风险等级", Option.all(RiskLevel.values()))
            .choose("state", "状态", List.of(new Option("OPEN", "在册"), new Option("CLOSED", "注销、搬离或者停业")))
            .empty("还没有检查对象", "商铺、企业、工地、出租房在这里一企一档、一户一档；可以用 Excel 导入。")
            .template("inspection/subjects")
            .button("登记检查对象", "/subjects/new", Right.VISIT_RECORD);

    private final SubjectStore store;
    private final SubjectWork work;
    private final Twins twins;
    private final Listings listings;
    private final Places places;

    SubjectListPages(SubjectStore store, SubjectWork work, Twins twins, Listings listings, Places places) {
        this.store = store;
        this.work = work;
        this.twins = twins;
        this.listings = listings;
        this.places = places;
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/subjects")
    ModelAndView list(Actor actor, ListRequest request) {
        var listing = LISTING.choose("village", "村居", villages(actor));
        return listings.show(listing, request, actor, query -> store.page(actor.scope(), query), this::row);
    }

    private ListRow row(Subject subject) {
        var credit = subject.creditClass();
        var risk = subject.risk();
        return ListRow.of(
                "/subjects/" + subject.id(),
                Cell.text(subject.name(), subject.placeWords()),
                Cell.text(subject.kind().label()),
                Cell.text(subject.holderShown()),
                Cell.text(subject.phoneShown()),
                credit == null
                        ? Cell.text("未评")
                        : Cell.state(credit.label(), credit == CreditClass.D ? "amber" : "blue"),
                risk == null ? Cell.text("未评") : Cell.state(risk.label(), risk == RiskLevel.HIGH ? "amber" : "grey"),
                subject.closedOn() == null ? Cell.state("在册", "green") : Cell.state("已销", "grey"));
    }

    private List<Option> villages(Actor actor) {
        var own = actor.scope().township();
        return places.townships(actor.county()).stream()
                .filter(town -> own == null || own.equals(town.code()))
                .flatMap(town -> places.villages(actor.county(), town.code()).stream())
                .map(village -> new Option(village.code(), village.name()))
                .toList();
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/subjects/new")
    String fresh(Actor actor, Model model) {
        var own = actor.scope().township();
        return form(actor, model, SubjectForm.fresh(own == null ? "" : own));
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/subjects/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, model, SubjectForm.of(work.get(actor, id)));
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects")
    String save(
            Actor actor,
            @Valid @ModelAttribute("form") SubjectForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var type = form.kind();
        if (errors.hasErrors() || type == null) {
            return form(actor, model, form);
        }
        var subject = form.subject(actor.county(), type);
        try {
            var version = form.version();
            if (version == null) {
                work.register(actor, subject);
            } else {
                work.change(actor, subject, version);
            }
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, model, form);
        }
        after.addFlashAttribute("done", "已保存");
        return "redirect:/subjects/" + subject.once();
    }

    private String form(Actor actor, Model model, SubjectForm form) {
        Again.form(model, form);
        model.addAttribute("kinds", Option.all(SubjectType.values()));
        model.addAttribute("credits", Option.all(CreditClass.values()));
        model.addAttribute("risks", Option.all(RiskLevel.values()));
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("villages", villages(actor));
        return "inspection/subject-form";
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/subjects/doubles")
    String doubles(Actor actor, Model model) {
        var pairs = twins.all(actor.scope());
        model.addAttribute("count", pairs.size());
        model.addAttribute("pairs", pairs.stream().limit(50).toList());
        return "inspection/subject-doubles";
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/{id}/merge")
    String merge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID twin,
            @RequestParam long version,
            @RequestParam String reason,
            RedirectAttributes after) {
        work.merge(actor, id, twin, version, reason);
        after.addFlashAttribute("done", "已合并，两边的经过都在这一页；认错了可以撤销");
        return "redirect:/subjects/" + id;
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/subjects/{id}/apart")
    String apart(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID twin,
            @RequestParam String reason,
            RedirectAttributes after) {
        twins.keepApart(actor, id, twin, reason);
        after.addFlashAttribute("done", "已记下不是同一家，不再提示");
        return "redirect:/subjects/doubles";
    }
}
