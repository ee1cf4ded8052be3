package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.disclosure.publication.Redaction.Person;
import cn.xiangzhi.disclosure.rules.Publishing;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Show;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's page of one entry: review, publish, keep back, withdraw. */
@Controller
class EntryPages {

    private final Entries entries;
    private final EntryActs acts;
    private final Publications publications;
    private final Withdrawals withdrawals;
    private final Cases cases;
    private final Terms terms;
    private final Today today;

    EntryPages(
            Entries entries,
            EntryActs acts,
            Publications publications,
            Withdrawals withdrawals,
            Cases cases,
            Terms terms,
            Today today) {
        this.entries = entries;
        this.acts = acts;
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.terms = terms;
        this.today = today;
    }

    /** What the reviewer may still change before publishing. */
    record PublishForm(
            @NotNull @Nullable Long version,

            @NotBlank(message = "请填写公示的当事人") @Size(max = 200, message = "当事人请控制在200字以内")
            String party,

            @NotBlank(message = "请填写公示的违法事实") @Size(max = 4000, message = "违法事实请控制在4000字以内")
            String facts,

            @Size(max = 2000, message = "影响评估请控制在2000字以内") @Nullable
            String assessment,

            @NotNull(message = "请选择公示截止日期") @Nullable LocalDate until) {

        String assessed() {
            return assessment == null ? "" : assessment;
        }
    }

    /** A reason, for keeping back and for withdrawing. */
    record ReasonForm(
            @NotNull @Nullable Long version,

            @NotBlank(message = "请写明理由") @Size(max = 500, message = "理由请控制在500字以内")
            String why) {}

    @Needs({Right.DISCLOSURE_READ, Right.DISCLOSURE_PUBLISH})
    @GetMapping("/disclosures/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var entry = entries.get(actor.scope(), id);
        model.addAttribute(
                "form",
                new PublishForm(
                        entry.version(),
                        entry.words().party(),
                        entry.words().facts(),
                        person(entry) == Person.ORGANISATION
                                ? null
                                : ImpactAssessment.usual(person(entry) == Person.MINOR),
                        Publishing.latest(entry.words().penalty(), today.date())
                                .orElse(today.date().plusYears(3))));
        return page(actor, entry, model);
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/disclosures/{id}/publish")
    String publish(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(actor, entries.get(actor.scope(), id), model);
        }
        publications.publish(
                actor, id, given(form.version()), form.party(), form.facts(), form.assessed(), given(form.until()));
        flash.addFlashAttribute("done", "已公示，公众页面可以查到");
        return "redirect:/disclosures/" + id;
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/disclosures/{id}/keep-back")
    String keepBack(Actor actor, @PathVariable UUID id, @Valid ReasonForm form, RedirectAttributes flash) {
        publications.keepBack(actor, id, given(form.version()), form.why());
        flash.addFlashAttribute("done", "已记录不予公示");
        return "redirect:/disclosures/" + id;
    }

    @Needs(Right.DISCLOSURE_PUBLISH)
    @PostMapping("/disclosures/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID id, @Valid ReasonForm form, RedirectAttributes flash) {
        withdrawals.withdraw(actor, id, given(form.version()), form.why());
        flash.addFlashAttribute("done", "已撤回，公众页面只保留撤回说明");
        return "redirect:/disclosures/" + id;
    }

    @Needs(Right.CASE_APPROVE)
    @PostMapping("/disclosures/{id}/late")
    String letGo(Actor actor, @PathVariable UUID id, @Valid ReasonForm form, RedirectAttributes flash) {
        withdrawals.letGo(actor, id, given(form.version()), form.why());
        flash.addFlashAttribute("done", "已记录逾期的原因，公示审查员可以办理撤回");
        return "redirect:/disclosures/" + id;
    }

    private Person person(Entry entry) {
        return cases.decision(entry.countyCode(), entry.caseId())
                .map(Person::of)
                .orElse(Person.ORGANISATION);
    }

    private String page(Actor actor, Entry entry, Model model) {
        var decision = cases.decision(entry.countyCode(), entry.caseId());
        model.addAttribute("entry", entry);
        model.addAttribute("tone", entry.stage().tone());
        model.addAttribute("facts", facts(entry));
        model.addAttribute(
                "original",
                decision.map(Cases.Decision::facts).orElse(entry.words().facts()));
        model.addAttribute(
                "leftovers",
                decision.map(d -> Redaction.leftovers(
                                entry.words().party() + "\n" + entry.words().facts(), d.partyName(), Person.of(d)))
                        .orElse(List.of()));
        model.addAttribute("person", person(entry) != Person.ORGANISATION);
        model.addAttribute("warningOnly", "警告".equals(entry.words().penalty()));
        model.addAttribute("clocks", terms.of(entry.countyCode(), entry.id()));
        model.addAttribute("timeline", acts.of(entry.countyCode(), entry.id()));
        model.addAttribute("mayPublish", actor.has(Right.DISCLOSURE_PUBLISH));
        model.addAttribute("mayLetGo", actor.has(Right.CASE_APPROVE));
        model.addAttribute("late", withdrawals.late(entry));
        return "disclosure/entry";
    }

    static Map<String, String> facts(Entry entry) {
        var words = entry.words();
        var facts = new LinkedHashMap<String, String>();
        facts.put("决定书文号", entry.number());
        facts.put("当事人", words.party());
        if (words.creditCode() != null) {
            facts.put("统一社会信用代码", words.creditCode());
        }
        facts.put("事项", words.itemName());
        facts.put("处罚依据", words.basis());
        facts.put("处罚种类", words.penalty());
        if (words.fine() != null) {
            facts.put("罚款数额", Show.money(words.fine()));
        }
        facts.put("作出决定的机关", words.organName());
        facts.put("决定日期", Show.date(entry.decidedOn()));
        return facts;
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new Refused(Refused.Kind.INVALID, null, "不能提交", "缺少必要的内容", Basis.house("填报要求"), "请刷新页面后重新填写");
        }
        return value;
    }
}
