package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.rules.Delegation;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agreement as a sheet to print and sign, its publication, and the cases the department had filed (S11). */
@Controller
class AgreementPages {

    private final AgreementDesk desk;
    private final FiledCases filedCases;
    private final BatchView view;
    private final Agreements agreements;
    private final Places places;
    private final Today today;

    AgreementPages(
            AgreementDesk desk,
            FiledCases filedCases,
            BatchView view,
            Agreements agreements,
            Places places,
            Today today) {
        this.desk = desk;
        this.filedCases = filedCases;
        this.view = view;
        this.agreements = agreements;
        this.places = places;
        this.today = today;
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/batches/{id}/townships/{township}/agreements")
    String draft(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String township,
            @RequestParam UUID once,
            @RequestParam(required = false) @Nullable List<String> item,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String duties,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) Delegation.@Nullable Body body,
            @RequestParam(defaultValue = "false") boolean officers,
            @RequestParam(defaultValue = "false") boolean means,
            Model model,
            HttpServletResponse response) {
        var entrustee = body == null ? null : new Delegation.Entrustee(body, officers, means);
        var terms = new AgreementDesk.Terms(number, authority, duties, from, to, entrustee);
        try {
            desk.draft(actor, once, id, township, item == null ? List.of() : item, terms);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            model.addAttribute("terms", terms);
            model.addAttribute("page", view.township(actor, id, township, null, null, null));
            return "powers/batch-township";
        }
        return "redirect:/powers/agreements/" + once;
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/agreements/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", view.agreement(actor, id));
        model.addAttribute("today", today.date());
        model.addAttribute("decisions", Option.all(FiledCase.Decision.values()));
        return "powers/agreement";
    }

    @Needs({Right.POWER_ACCEPT, Right.POWER_MANAGE})
    @PostMapping("/powers/agreements/{id}/sign")
    String sign(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        desk.sign(actor, id, version);
        after.addFlashAttribute("done", "已签署");
        return "redirect:/powers/agreements/" + id;
    }

    @Needs({Right.POWER_ACCEPT, Right.POWER_MANAGE})
    @PostMapping("/powers/agreements/{id}/publish")
    String publish(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LocalDate on,
            RedirectAttributes after) {
        desk.publish(actor, id, version, on);
        after.addFlashAttribute("done", "已登记公布");
        return "redirect:/powers/agreements/" + id;
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/agreements/{id}/cases")
    String filed(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam String caseNumber,
            @RequestParam String item,
            @RequestParam LocalDate filedOn,
            @RequestParam FiledCase.Decision decision,
            RedirectAttributes after) {
        filedCases.add(
                actor,
                id,
                new FiledCase(
                        once == null ? Ids.next() : once, caseNumber.strip(), item.strip(), filedOn, decision, ""));
        after.addFlashAttribute("done", "已登记移交前的案件");
        return "redirect:/powers/agreements/" + id;
    }

    @Needs(Right.POWER_ACCEPT)
    @PostMapping("/powers/agreements/{id}/cases/{filed}/receipt")
    String receive(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID filed,
            @RequestParam String receipt,
            RedirectAttributes after) {
        filedCases.receive(actor, id, filed, receipt);
        after.addFlashAttribute("done", "已登记接收");
        return "redirect:/powers/agreements/" + id;
    }

    /** What both sides publish: the agreements in force or over, with their items. */
    @OpenToAll
    @GetMapping("/public/agreements")
    String open(@RequestParam(required = false) @Nullable String township, Model model) {
        model.addAttribute(
                "lines",
                agreements.published(township == null || township.isBlank() ? null : township).stream()
                        .map(one -> new Line(
                                one,
                                places.name(one.townshipCode()),
                                one.codes().stream()
                                        .map(code -> view.itemName(Division.countyOf(one.townshipCode()), code))
                                        .toList()))
                        .toList());
        return "powers/public-agreements";
    }

    record Line(Agreements.Published agreement, String township, List<String> items) {}
}
