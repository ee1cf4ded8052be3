package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.acts.MatterActs;
import cn.xiangzhi.powers.handed.MatterWay;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.Again;
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
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Comments and orders to correct, at the department and at the township (S14). */
@Controller
class OpinionPages {

    private static final Listing LISTING = Listing.at("/oversight/orders", "监督意见和责令纠正")
            .pretitle("权责事项")
            .column("what", "内容", Listing.Column.Kind.TEXT)
            .column("stage", "进度", Listing.Column.Kind.STATE)
            .column("item", "事项", Listing.Column.Kind.TEXT)
            .column("township", "乡镇（街道）", Listing.Column.Kind.TEXT)
            .column("department", "部门", Listing.Column.Kind.TEXT)
            .sortable("issued", "发出日期", Listing.Column.Kind.DATE, "desc")
            .column("due", "纠正期限", Listing.Column.Kind.DATE)
            .choose("kind", "种类", Option.all(OpinionKind.values()))
            .choose("stage", "进度", Option.all(OpinionStage.values()))
            .choose("late", "期限", List.of(new Option("LATE", "逾期未报告")))
            .find("item", "事项编码")
            .between("issued", "发出日期")
            .empty("没有监督意见", "放权部门对乡镇行使其下放事项提出的意见、责令纠正列在这里。");

    private final OpinionStore opinions;
    private final OversightDesk desk;
    private final GivenItems items;
    private final MatterActs acts;
    private final TermAccounts terms;
    private final Listings listings;
    private final Organization organization;
    private final Places places;
    private final MatterWay way;
    private final Today today;

    OpinionPages(
            OpinionStore opinions,
            OversightDesk desk,
            GivenItems items,
            MatterActs acts,
            TermAccounts terms,
            Listings listings,
            Organization organization,
            Places places,
            MatterWay way,
            Today today) {
        this.opinions = opinions;
        this.desk = desk;
        this.items = items;
        this.acts = acts;
        this.terms = terms;
        this.listings = listings;
        this.organization = organization;
        this.places = places;
        this.way = way;
        this.today = today;
    }

    @Needs({Right.FILE_BACK, Right.OVERSEE, Right.POWER_MANAGE, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/oversight/orders")
    ModelAndView list(Actor actor, ListRequest request) {
        var listing = LISTING.choose("town", "乡镇（街道）", places.choices(actor.scope()))
                .choose("organ", "部门", organization.departments(actor.county()));
        return listings.show(
                listing, request, actor, query -> opinions.page(Sight.of(actor), query, today.date()), this::row);
    }

    private ListRow row(Opinion o) {
        return ListRow.of(
                "/oversight/orders/" + o.id(),
                Cell.text(o.words(), o.paperNumber().isEmpty() ? o.matterNumber() : o.paperNumber()),
                o.late(today.date())
                        ? Cell.state("逾期未报告", "red")
                        : Cell.state(o.stage().label(), o.stage().tone()),
                Cell.text(o.itemName(), o.kind().label()),
                Cell.text(places.name(o.townshipCode())),
                Cell.text(o.departmentName()),
                Cell.day(o.issuedOn()),
                Cell.day(o.dueOn()));
    }

    @Needs(Right.OVERSEE)
    @GetMapping("/oversight/orders/new")
    String fresh(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID matter,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String item,
            Model model) {
        return form(actor, model, matter, township, item, "", OpinionKind.CORRECTION, null);
    }

    private String form(
            Actor actor,
            Model model,
            @Nullable UUID matter,
            String township,
            String item,
            String words,
            OpinionKind kind,
            @Nullable LocalDate due) {
        var about = items.about(actor, matter, township, item);
        model.addAttribute("about", about);
        model.addAttribute("town", places.name(about.township()));
        model.addAttribute("kinds", OpinionKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("words", words);
        model.addAttribute("due", due == null ? today.date().plusDays(15) : due);
        return "powers/opinion-form";
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/oversight/orders")
    String issue(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(required = false) @Nullable UUID matter,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String item,
            @RequestParam OpinionKind kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable LocalDate due,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var id = desk.issue(actor, once == null ? Ids.next() : once, kind, matter, township, item, words, due);
            after.addFlashAttribute("done", "已发出" + kind.label());
            return "redirect:/oversight/orders/" + id;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, model, matter, township, item, words, kind, due);
        }
    }

    @Needs({Right.FILE_BACK, Right.OVERSEE, Right.POWER_MANAGE, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/oversight/orders/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var sight = Sight.of(actor);
        var opinion = opinions.find(sight, id).orElseThrow(() -> Refused.notFound("监督意见"));
        model.addAttribute("opinion", opinion);
        model.addAttribute("late", opinion.late(today.date()));
        model.addAttribute("facts", facts(opinion));
        model.addAttribute("clocks", ClockBand.of(terms.of(actor.county(), id), today.date()));
        model.addAttribute("timeline", acts.of(actor.county(), id));
        model.addAttribute("matter", way.to(sight, opinion.matter()));
        model.addAttribute(
                "answers",
                actor.has(Right.FILE_BACK) && !sight.county() && opinion.stage().answerable());
        model.addAttribute("checks", sight.is(opinion.department()) && opinion.stage() == OpinionStage.REPORTED);
        model.addAttribute("until", today.date().plusDays(15));
        return "powers/opinion";
    }

    private Map<String, String> facts(Opinion o) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("种类", o.kind().label());
        facts.put("部门", o.departmentName());
        facts.put("乡镇（街道）", places.name(o.townshipCode()));
        facts.put("事项", o.itemCode() + " " + o.itemName());
        facts.put("发出日期", Show.date(o.issuedOn()));
        facts.put("依据", o.basis());
        facts.put("纠正期限", Show.date(o.dueOn()));
        facts.put("通知书文号", o.paperNumber());
        facts.put("乡镇报告", o.answer());
        facts.put("报告人", o.answeredBy());
        facts.put("报告日期", Show.date(o.answeredOn()));
        facts.put("复查意见", o.verdict());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/oversight/orders/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        desk.answer(actor, id, version, words);
        after.addFlashAttribute("done", "已报告，等待部门复查");
        return "redirect:/oversight/orders/" + id;
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/oversight/orders/{id}/check")
    String check(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean corrected,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(required = false) @Nullable LocalDate until,
            RedirectAttributes after) {
        desk.check(actor, id, version, corrected, verdict, until);
        after.addFlashAttribute("done", corrected ? "已复查，纠正完毕" : "已责令继续纠正");
        return "redirect:/oversight/orders/" + id;
    }

    /** The lines of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry ordersOfTownship() {
            return new MenuEntry(
                    MenuEntry.Group.POWERS,
                    38,
                    "监督意见",
                    "/oversight/orders",
                    Right.FILE_BACK,
                    Set.of(Right.CASE_LEGAL_REVIEW, Right.POWER_MANAGE, Right.AUDIT_READ));
        }

        @Bean
        MenuEntry ordersOfDepartment() {
            return new MenuEntry(MenuEntry.Group.POWERS, 38, "责令纠正", "/oversight/orders", Right.OVERSEE);
        }
    }
}
