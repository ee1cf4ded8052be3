package cn.xiangzhi.casework.oversight;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.casework.file.CaseViews;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Handed;
import cn.xiangzhi.powers.Oversight;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What is done under a department's powers: the list of cases by item and township, and each file to be read (S14). */
@Controller
class OverseenPages {

    private static final Listing LISTING = Listing.at("/oversight/cases", "依下放权力办理的案件")
            .pretitle("权责事项")
            .column("number", "案号", Listing.Column.Kind.TEXT)
            .column("stage", "阶段", Listing.Column.Kind.STATE)
            .column("item", "事项", Listing.Column.Kind.TEXT)
            .column("township", "乡镇（街道）", Listing.Column.Kind.TEXT)
            .column("party", "当事人", Listing.Column.Kind.TEXT)
            .sortable("opened", "线索登记", Listing.Column.Kind.DATE, "desc")
            .column("filed", "立案", Listing.Column.Kind.DATE)
            .column("decided", "决定", Listing.Column.Kind.DATE)
            .column("closed", "结案", Listing.Column.Kind.DATE)
            .find("item", "事项编码")
            .choose(
                    "what",
                    "按哪个日期",
                    List.of(
                            new Option("FILED", "立案"),
                            new Option("DECIDED", "处罚决定"),
                            new Option("CLOSED", "结案"),
                            new Option("OVERTURNED", "撤销、变更")))
            .between("day", "日期")
            .empty("没有案件", "乡镇（街道）用本部门下放、委托的事项办理的案件列在这里，只能查看。");

    private final OverseenCases cases;
    private final Oversight oversight;
    private final CaseShelf shelf;
    private final CaseViews views;
    private final Listings listings;
    private final Places places;
    private final Organization organization;

    OverseenPages(
            OverseenCases cases,
            Oversight oversight,
            CaseShelf shelf,
            CaseViews views,
            Listings listings,
            Places places,
            Organization organization) {
        this.cases = cases;
        this.oversight = oversight;
        this.shelf = shelf;
        this.views = views;
        this.listings = listings;
        this.places = places;
        this.organization = organization;
    }

    @Needs({Right.OVERSEE, Right.POWER_MANAGE, Right.AUDIT_READ})
    @GetMapping("/oversight/cases")
    ModelAndView list(Actor actor, ListRequest request) {
        var listing = LISTING.choose("town", "乡镇（街道）", places.choices(actor.scope()))
                .choose("organ", "部门", organization.departments(actor.county()));
        return listings.show(
                listing, request, actor, query -> cases.page(actor.scope(), handed(actor, query), query), this::row);
    }

    private List<Handed> handed(Actor actor, ListQuery query) {
        var organ = query.text("organ");
        return oversight.handed(actor).stream()
                .filter(one -> organ == null || one.department().toString().equals(organ))
                .toList();
    }

    private ListRow row(OverseenCases.Line line) {
        var stage = Stage.valueOf(line.stage());
        return ListRow.of(
                "/oversight/cases/" + line.id(),
                Cell.text(line.number(), line.decisionNumber()),
                Cell.state(stage.label(), stage.tone()),
                Cell.text(line.itemName(), line.itemCode()),
                Cell.text(places.name(line.townshipCode())),
                Cell.text(line.partyShown()),
                Cell.day(line.openedOn()),
                Cell.day(line.filedOn()),
                Cell.day(line.decidedOn()),
                Cell.day(line.closedOn()));
    }

    @Needs({Right.OVERSEE, Right.POWER_MANAGE, Right.AUDIT_READ})
    @GetMapping("/oversight/cases/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var row = shelf.row(actor.scope(), id);
        if (!oversight.covers(actor, row.townshipCode(), row.itemCode())) {
            throw Refused.notFound("案件" + row.number());
        }
        model.addAttribute("page", views.page(actor, id));
        model.addAttribute("overseen", true);
        model.addAttribute("speaks", actor.has(Right.OVERSEE));
        return "casework/case";
    }

    /** The lines of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry casesOfDepartment() {
            return new MenuEntry(
                    MenuEntry.Group.POWERS,
                    34,
                    "下放事项的案件",
                    "/oversight/cases",
                    Right.OVERSEE,
                    Set.of(Right.POWER_MANAGE, Right.AUDIT_READ));
        }
    }
}
