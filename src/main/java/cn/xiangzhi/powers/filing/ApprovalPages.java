package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.secrecy.Mask;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Approvals entered to be filed within a month, and the cycles of penalties with their source (S14). */
@Controller
class ApprovalPages {

    private static final List<Option> APPLICANTS =
            List.of(new Option("CITIZEN", "公民"), new Option("ORGANISATION", "单位、个体工商户"));

    private final FilingBook book;
    private final FilingRules rules;
    private final Powers powers;
    private final Places places;
    private final Organization organization;
    private final Today today;

    ApprovalPages(
            FilingBook book, FilingRules rules, Powers powers, Places places, Organization organization, Today today) {
        this.book = book;
        this.rules = rules;
        this.powers = powers;
        this.places = places;
        this.organization = organization;
        this.today = today;
    }

    /** An approval decision. */
    record ApprovalForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择事项") String item,

            @NotBlank(message = "请选择乡镇（街道）") String township,

            @NotBlank(message = "请填写决定文号") @Size(max = 100, message = "文号不超过 100 字")
            String number,

            @NotBlank(message = "请填写申请人") @Size(max = 100, message = "申请人不超过 100 字")
            String applicant,

            @NotBlank(message = "请选择申请人类型") String applicantKind,
            @NotNull(message = "请填写决定日期") @Nullable LocalDate decidedOn) {}

    @Needs(Right.FILE_BACK)
    @GetMapping("/filings/approvals/new")
    String fresh(Actor actor, Model model) {
        var township = actor.scope().township() == null ? "" : actor.scope().township();
        model.addAttribute("form", new ApprovalForm(null, "", township, "", "", "", today.date()));
        return draw(actor, model);
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/filings/approvals")
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") ApprovalForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var on = form.decidedOn();
        if (result.hasErrors() || on == null) {
            return draw(actor, model);
        }
        var id = form.once() == null ? Ids.next() : form.once();
        try {
            var item = approvals(actor).stream()
                    .filter(one -> one.code().equals(form.item()))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid("审批决定没有登记", "没有这一审批事项，或者本乡镇没有承接", "请从给出的事项中选择"));
            var applicant = form.applicant().strip();
            book.approved(
                    actor,
                    new FilingBook.Approval(
                            id,
                            form.township(),
                            item.code(),
                            item.name(),
                            form.number().strip(),
                            form.applicantKind().equals("CITIZEN") ? Mask.name(applicant) : applicant,
                            on));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        after.addFlashAttribute("done", "已登记，请在一个月内报备");
        return "redirect:/filings/" + id;
    }

    /** What the township holds that is neither penalty nor measure nor inspection. */
    private List<Item> approvals(Actor actor) {
        return powers.usable(actor.county(), actor.scope().township()).stream()
                .filter(item -> !item.kind().matches("行政(处罚|强制|检查)"))
                .toList();
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute(
                "items",
                approvals(actor).stream()
                        .map(item -> new Option(item.code(), item.code() + " " + item.name()))
                        .toList());
        model.addAttribute("applicants", APPLICANTS);
        model.addAttribute("townships", places.choices(actor.scope()));
        return "powers/approval-form";
    }

    /** A cycle with its source. */
    record RuleForm(
            @Nullable UUID once,
            @NotNull(message = "请选择部门") @Nullable UUID department,
            @NotNull(message = "请选择周期") @Nullable FilingCycle cycle,
            @NotNull(message = "请填写天数") @Nullable Integer days,
            boolean empoweredToo,

            @NotBlank(message = "请填写出处") @Size(max = 200, message = "出处不超过 200 字")
            String origin,

            @NotNull(message = "请填写起用日期") @Nullable LocalDate validFrom) {}

    @Needs(Right.POWER_MANAGE)
    @GetMapping("/filings/rules")
    String rules(Actor actor, Model model) {
        CountySeat.must(actor, "登记报备周期");
        model.addAttribute(
                "form",
                new RuleForm(null, null, null, 10, false, "", today.date().withDayOfYear(1)));
        return rulesPage(actor, model);
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/filings/rules")
    String set(
            Actor actor,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var department = form.department();
        var cycle = form.cycle();
        var days = form.days();
        var from = form.validFrom();
        if (result.hasErrors() || department == null || cycle == null || days == null || from == null) {
            CountySeat.must(actor, "登记报备周期");
            return rulesPage(actor, model);
        }
        try {
            rules.set(
                    actor,
                    new FilingRule(
                            form.once() == null ? Ids.next() : form.once(),
                            department,
                            "",
                            form.empoweredToo(),
                            cycle,
                            days,
                            form.origin(),
                            from));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return rulesPage(actor, model);
        }
        after.addFlashAttribute("done", "已登记报备周期");
        return "redirect:/filings/rules";
    }

    private String rulesPage(Actor actor, Model model) {
        model.addAttribute("rules", rules.all(actor.county()));
        model.addAttribute("cycles", Option.all(FilingCycle.values()));
        model.addAttribute("departments", organization.departments(actor.county()));
        return "powers/filing-rules";
    }
}
