package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.acts.MatterActs;
import cn.xiangzhi.powers.handed.MatterWay;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filings: what goes together is sent and acknowledged in one go; each has its page (S14). */
@Controller
class FilingPages {

    private final FilingStore filings;
    private final FilingDesk desk;
    private final MatterActs acts;
    private final TermAccounts terms;
    private final Places places;
    private final MatterWay way;
    private final Today today;

    FilingPages(
            FilingStore filings,
            FilingDesk desk,
            MatterActs acts,
            TermAccounts terms,
            Places places,
            MatterWay way,
            Today today) {
        this.filings = filings;
        this.desk = desk;
        this.acts = acts;
        this.terms = terms;
        this.places = places;
        this.way = way;
        this.today = today;
    }

    @Needs({Right.FILE_BACK, Right.OVERSEE, Right.POWER_MANAGE, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/filings/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var sight = Sight.of(actor);
        var filing = filings.find(sight, id).orElseThrow(() -> Refused.notFound("报备"));
        model.addAttribute("filing", filing);
        model.addAttribute("late", filing.late(today.date()));
        model.addAttribute("facts", facts(filing));
        model.addAttribute("clocks", ClockBand.of(terms.of(actor.county(), id), today.date()));
        model.addAttribute("timeline", acts.of(actor.county(), id));
        model.addAttribute("matter", way.to(sight, filing.kind() == FilingKind.APPROVAL ? null : filing.matter()));
        model.addAttribute(
                "sends",
                actor.has(Right.FILE_BACK) && !sight.county() && filing.stage().waitsForTownship());
        model.addAttribute("answers", sight.is(filing.department()) && filing.stage() == FilingStage.SENT);
        model.addAttribute("until", today.date().plusDays(10));
        return "powers/filing";
    }

    private Map<String, String> facts(Filing filing) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("种类", filing.kind().label());
        facts.put("事项", filing.itemCode() + " " + filing.itemName());
        facts.put("乡镇（街道）", places.name(filing.townshipCode()));
        facts.put("决定日期", Show.date(filing.decidedOn()));
        facts.put("当事人（申请人）", filing.subject());
        facts.put("报备部门", filing.departmentName());
        if (filing.kind() == FilingKind.PENALTY) {
            facts.put("所在周期", filing.period().words());
        }
        facts.put("报备截止", Show.date(filing.dueOn()));
        facts.put("期限依据", filing.basis());
        facts.put("报备日期", Show.date(filing.sentOn()));
        facts.put("报备文号或者方式", filing.sentWords());
        facts.put("回执编号", filing.receiptNumber());
        facts.put("回执日期", Show.date(filing.receivedOn()));
        facts.put("部门收件人", filing.receivedBy());
        facts.put("备注", filing.note());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/filings/send")
    String sendBundle(
            Actor actor,
            @RequestParam String township,
            @RequestParam UUID department,
            @RequestParam FilingKind kind,
            @RequestParam LocalDate to,
            @RequestParam FilingStage stage,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        var sent = desk.send(actor, new FilingStore.Key(township, department, kind, to, stage), words);
        after.addFlashAttribute("done", sent == 0 ? "这一批已经报过" : "已报备" + sent + "件，等待部门回执");
        return "redirect:/filings";
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/filings/receive")
    String receiveBundle(
            Actor actor,
            @RequestParam String township,
            @RequestParam FilingKind kind,
            @RequestParam LocalDate to,
            RedirectAttributes after) {
        var number = desk.receive(actor, new FilingStore.Key(township, actor.organ(), kind, to, FilingStage.SENT));
        after.addFlashAttribute("done", number.isEmpty() ? "这一批已经出具过回执" : "已出具回执 " + number);
        return "redirect:/filings";
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/filings/{id}/send")
    String send(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        desk.send(actor, id, version, words);
        after.addFlashAttribute("done", "已报备，等待部门回执");
        return "redirect:/filings/" + id;
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/filings/{id}/receive")
    String receive(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        after.addFlashAttribute("done", "已出具回执 " + desk.receive(actor, id, version));
        return "redirect:/filings/" + id;
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/filings/{id}/return")
    String giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String why,
            @RequestParam LocalDate until,
            RedirectAttributes after) {
        desk.giveBack(actor, id, version, why, until);
        after.addFlashAttribute("done", "已退回补正");
        return "redirect:/filings/" + id;
    }
}
