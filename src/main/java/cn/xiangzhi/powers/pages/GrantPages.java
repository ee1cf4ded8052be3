package cn.xiangzhi.powers.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.rules.Delegation;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms that enter and end a township's title to an item. */
@Controller
class GrantPages {

    private static final int LONGEST = 400;

    private final Granting granting;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Places places;

    GrantPages(Granting granting, Catalogue catalogue, Organization organization, Places places) {
        this.granting = granting;
        this.catalogue = catalogue;
        this.organization = organization;
        this.places = places;
    }

    @Needs(Right.POWER_MANAGE)
    @GetMapping("/powers/items/{code}/grant")
    String form(@PathVariable String code, Actor actor, Model model) {
        model.addAttribute("form", GrantForm.empty(actor.scope().township()));
        return show(code, actor, model);
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/items/{code}/grant")
    String grant(
            @PathVariable String code,
            @Valid @ModelAttribute("form") GrantForm form,
            BindingResult result,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var source = form.source();
        var level = form.level();
        var from = form.from();
        if (result.hasErrors() || source == null || level == null || from == null) {
            return show(code, actor, model);
        }
        try {
            granting.grant(actor, holding(code, form, actor, source, level, from), form.entrustee());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return show(code, actor, model);
        }
        flash.addFlashAttribute("done", "已登记行使依据");
        return "redirect:/powers/items/" + code;
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/holdings/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam String code,
            @RequestParam long version,
            @RequestParam LocalDate last,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes flash) {
        granting.end(actor, id, version, last, why(basis, reason));
        flash.addFlashAttribute("done", "已登记终止日期");
        return "redirect:/powers/items/" + code;
    }

    /** Suspended at once or taken up again; cases that are open are stopped by the question asked at every step. */
    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/holdings/{id}/suspend")
    String suspend(
            @PathVariable UUID id,
            @RequestParam String code,
            @RequestParam long version,
            @RequestParam boolean suspended,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes flash) {
        granting.suspend(actor, id, version, suspended, why(basis, reason));
        flash.addFlashAttribute("done", suspended ? "已暂停行使，恢复前不能以此立案、处罚" : "已恢复行使");
        return "redirect:/powers/items/" + code;
    }

    /** The reason with the document it rests on, as the register and the trail keep it. */
    private static String why(String basis, String reason) {
        var words = reason.replace("\0", "").strip();
        var paper = basis.replace("\0", "").strip();
        if (words.isEmpty() || paper.isEmpty()) {
            throw Refused.invalid("没有登记", "原因和依据都要填写", "请写明原因，以及决定、通知或协议的名称和文号");
        }
        if (words.length() + paper.length() > LONGEST) {
            throw Refused.invalid("没有登记", "原因和依据合计最多 " + LONGEST + " 字", "请写要点");
        }
        return words + "（依据：" + paper + "）";
    }

    private Holding holding(
            String code, GrantForm form, Actor actor, PowerSource source, Holding.Level level, LocalDate from) {
        var entruster = form.entruster();
        var organ = entruster == null
                ? null
                : organization.organ(actor.county(), entruster).orElseThrow(() -> Refused.notFound("委托机关"));
        var once = form.once();
        return form.holding(once == null ? Ids.next() : once, actor, code, source, level, from, organ);
    }

    private String show(String code, Actor actor, Model model) {
        var entry =
                catalogue.versions(actor.county(), code).stream().findFirst().orElseThrow(() -> Refused.notFound("事项"));
        model.addAttribute("code", code);
        model.addAttribute("name", entry.item().name());
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("sources", Option.all(PowerSource.values()));
        model.addAttribute("bodies", Option.all(Delegation.Body.values()));
        model.addAttribute("levels", Option.all(Holding.Level.values()));
        model.addAttribute("organs", organization.departments(actor.county()));
        return "powers/grant";
    }
}
