package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.acts.MatterActs;
import cn.xiangzhi.powers.handed.MatterWay;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filings: what goes together is sent and acknowledged in one go; each has its page (S14). */
@Controller
class FilingPages {

    private static final Listing LISTING = Listing.at("/filings", "报备")
            .pretitle("权责事项")
            .column("number", "决定", Listing.Column.Kind.TEXT)
            .column("stage", "进度", Listing.Column.Kind.STATE)
            .column("item", "事项", Listing.Column.Kind.TEXT)
            .column("township", "乡镇（街道）", Listing.Column.Kind.TEXT)
            .column("department", "报备部门", Listing.Column.Kind.TEXT)
            .sortable("decided", "决定日期", Listing.Column.Kind.DATE, "desc")
            .column("told", "报备和回执", Listing.Column.Kind.TEXT)
            .choose("stage", "进度", Option.all(FilingStage.values()))
            .choose("kind", "种类", Option.all(FilingKind.values()))
            .choose("late", "报备情况", List.of(new Option("TOLD", "已报备"), new Option("LATE", "逾期")))
            .between("decided", "决定日期")
            .empty("还没有报备", "以委托机关名义作出的处罚决定送达后自动列在这里；下放的审批在这里登记，一个月内报备。")
            .template("powers/filings");

    /** Bundles shown at once; the others are folded away. */
    private static final int FIRST = 5;

    private static final List<String> NARROWING =
            List.of("stage", "kind", "late", "town", "organ", "item", "decided_from", "decided_to", "after");

    private final FilingStore filings;
    private final FilingDesk desk;
    private final Organization organization;
    private final MatterActs acts;
    private final TermAccounts terms;
    private final Listings listings;
    private final Places places;
    private final MatterWay way;
    private final Today today;

    FilingPages(
            FilingStore filings,
            FilingDesk desk,
            Organization organization,
            MatterActs acts,
            TermAccounts terms,
            Listings listings,
            Places places,
            MatterWay way,
            Today today) {
        this.filings = filings;
        this.desk = desk;
        this.organization = organization;
        this.acts = acts;
        this.terms = terms;
        this.listings = listings;
        this.places = places;
        this.way = way;
        this.today = today;
    }

    /** A bundle with what may be done about it. */
    record Waiting(FilingStore.Bundle bundle, String township, boolean overdue) {}

    @Needs({Right.FILE_BACK, Right.OVERSEE, Right.POWER_MANAGE, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/filings")
    ModelAndView list(Actor actor, ListRequest request) {
        var sight = Sight.of(actor);
        var listing = LISTING.choose("town", "乡镇（街道）", places.choices(actor.scope()))
                .find("item", "事项编码")
                .choose("organ", "部门", organization.departments(actor.county()));
        var send = actor.has(Right.FILE_BACK) && !sight.county();
        var toSend = send && !narrowed(request)
                ? Stream.of(FilingStage.RETURNED, FilingStage.DUE)
                        .flatMap(stage -> waiting(sight, stage))
                        .toList()
                : List.<Waiting>of();
        var toReceive = sight.department() == null || narrowed(request)
                ? List.<Waiting>of()
                : waiting(sight, FilingStage.SENT).toList();
        return listings.show(listing, request, actor, query -> filings.page(sight, query, today.date()), this::row)
                .addObject("send", send)
                .addObject("toSend", toSend.stream().limit(FIRST).toList())
                .addObject("sendLater", toSend.stream().skip(FIRST).toList())
                .addObject("toReceive", toReceive.stream().limit(FIRST).toList())
                .addObject("receiveLater", toReceive.stream().skip(FIRST).toList())
                .addObject("lead", CountySeat.sits(actor));
    }

    /** Whether somebody looks for certain filings: what waits would only stand in the way then. */
    private static boolean narrowed(ListRequest request) {
        return NARROWING.stream().anyMatch(key -> request.get(key) != null);
    }

    private Stream<Waiting> waiting(Sight sight, FilingStage stage) {
        return filings.bundles(sight, stage, 50).stream()
                .map(one -> new Waiting(
                        one,
                        places.name(one.townshipCode()),
                        stage.waitsForTownship() && today.date().isAfter(one.dueOn())));
    }

    private ListRow row(Filing filing) {
        var late = filing.late(today.date());
        return ListRow.of(
                "/filings/" + filing.id(),
                Cell.text(filing.decisionNumber(), filing.subject()),
                late && filing.stage().waitsForTownship()
                        ? Cell.state("逾期未报", "red")
                        : Cell.state(filing.stage().label(), filing.stage().tone()),
                Cell.text(filing.itemName(), filing.kind().label()),
                Cell.text(places.name(filing.townshipCode())),
                Cell.text(filing.departmentName()),
                Cell.day(filing.decidedOn()),
                filing.stage().waitsForTownship()
                        ? Cell.text(Show.date(filing.dueOn()) + "截止")
                        : Cell.text(Show.date(filing.sentOn()), filing.receiptNumber()));
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

    /** The lines of the menu: one for each of those who may come. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry filingsOfTownship() {
            return new MenuEntry(
                    MenuEntry.Group.POWERS, 36, "报备", "/filings", Right.FILE_BACK, Set.of(Right.CASE_LEGAL_REVIEW));
        }

        @Bean
        MenuEntry filingsOfDepartment() {
            return new MenuEntry(
                    MenuEntry.Group.POWERS,
                    36,
                    "乡镇报备",
                    "/filings",
                    Right.OVERSEE,
                    Set.of(Right.POWER_MANAGE, Right.AUDIT_READ));
        }

        @Bean
        MenuEntry filingRules() {
            return new MenuEntry(MenuEntry.Group.POWERS, 37, "报备周期", "/filings/rules", Right.POWER_MANAGE);
        }
    }
}
