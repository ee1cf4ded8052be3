package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.acts.MatterActs;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Forwarded projects: the list, and the page with both clocks where each finds the next step (S16). */
@Controller
class ForwardingPages {

    private static final Listing LISTING = Listing.at("/forwardings", "转报项目")
            .pretitle("权责事项")
            .column("title", "项目", Listing.Column.Kind.TEXT)
            .column("stage", "进度", Listing.Column.Kind.STATE)
            .column("item", "事项", Listing.Column.Kind.TEXT)
            .column("township", "乡镇（街道）", Listing.Column.Kind.TEXT)
            .column("department", "县级部门", Listing.Column.Kind.TEXT)
            .column("manner", "方式", Listing.Column.Kind.TEXT)
            .sortable("received", "收件", Listing.Column.Kind.DATE, "desc")
            .column("forwarded", "转报", Listing.Column.Kind.DATE)
            .column("decided", "县级办结", Listing.Column.Kind.DATE)
            .find("q", "编号、项目名称")
            .choose("stage", "进度", Option.all(ForwardingStage.values()))
            .choose("manner", "方式", Option.all(Manner.values()))
            .between("received", "收件日期")
            .empty("还没有转报项目", "须由县级审批的项目在乡镇收件、初审后转报，县级见文行文或者见章盖章。")
            .button("收件", "/forwardings/new", Right.FILE_BACK);

    private final ForwardingStore forwardings;
    private final ForwardingLetter letter;
    private final MatterActs acts;
    private final TermAccounts terms;
    private final Listings listings;
    private final Places places;
    private final Today today;

    ForwardingPages(
            ForwardingStore forwardings,
            ForwardingLetter letter,
            MatterActs acts,
            TermAccounts terms,
            Listings listings,
            Places places,
            Today today) {
        this.forwardings = forwardings;
        this.letter = letter;
        this.acts = acts;
        this.terms = terms;
        this.listings = listings;
        this.places = places;
        this.today = today;
    }

    @Needs({Right.FILE_BACK, Right.OVERSEE, Right.POWER_MANAGE, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/forwardings")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> forwardings.page(Sight.of(actor), query), this::row);
    }

    private ListRow row(Forwarding f) {
        return ListRow.of(
                "/forwardings/" + f.id(),
                Cell.text(f.title(), f.number()),
                Cell.state(f.stage().label(), f.stage().tone()),
                Cell.text(f.itemName()),
                Cell.text(places.name(f.townshipCode())),
                Cell.text(f.departmentName()),
                Cell.text(f.manner().label()),
                Cell.day(f.receivedOn()),
                Cell.day(f.forwardedOn()),
                Cell.day(f.decidedOn()));
    }

    @Needs({Right.FILE_BACK, Right.OVERSEE, Right.POWER_MANAGE, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/forwardings/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var sight = Sight.of(actor);
        var f = forwardings.find(sight, id).orElseThrow(() -> Refused.notFound("转报项目"));
        model.addAttribute("f", f);
        var stamp =
                f.manner() == Manner.ON_SEAL ? letter.stamp(actor.county(), f).orElse(null) : null;
        model.addAttribute("stamp", stamp);
        model.addAttribute("steps", ForwardingView.steps(f.stage()));
        model.addAttribute("facts", ForwardingView.facts(f, places.name(f.townshipCode()), stamp));
        model.addAttribute("clocks", ClockBand.of(terms.of(actor.county(), id), today.date()));
        model.addAttribute("timeline", acts.of(actor.county(), id));
        model.addAttribute("town", actor.has(Right.FILE_BACK) && !sight.county());
        model.addAttribute("county", sight.is(f.department()));
        return "powers/forwarding";
    }

    /** The lines of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry forwardingsOfTownship() {
            return new MenuEntry(
                    MenuEntry.Group.POWERS,
                    42,
                    "转报项目",
                    "/forwardings",
                    Right.FILE_BACK,
                    Set.of(Right.CASE_LEGAL_REVIEW));
        }

        @Bean
        MenuEntry forwardingsOfDepartment() {
            return new MenuEntry(
                    MenuEntry.Group.POWERS,
                    42,
                    "乡镇转报",
                    "/forwardings",
                    Right.OVERSEE,
                    Set.of(Right.POWER_MANAGE, Right.AUDIT_READ));
        }
    }
}
