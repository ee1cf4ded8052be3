package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of filings, with the bundles that wait to be sent or acknowledged before it (S14). */
@Controller
class FilingListPages {

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
    private final Organization organization;
    private final Listings listings;
    private final Places places;
    private final Today today;

    FilingListPages(FilingStore filings, Organization organization, Listings listings, Places places, Today today) {
        this.filings = filings;
        this.organization = organization;
        this.listings = listings;
        this.places = places;
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
