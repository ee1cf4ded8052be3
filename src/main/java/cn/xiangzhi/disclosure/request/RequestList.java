package cn.xiangzhi.disclosure.request;

import static cn.xiangzhi.shell.Listing.Column.Kind.DATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.STATE;
import static cn.xiangzhi.shell.Listing.Column.Kind.TEXT;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.disclosure.rules.InformationRights.Reply;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of requests for information, and what waits to be answered. */
@Controller
class RequestList implements WorkSource {

    private static final Listing LISTING = Listing.at("/information-requests", "信息公开申请")
            .pretitle("档案公开")
            .column("sought", "申请的信息", TEXT)
            .column("stage", "进度", STATE)
            .column("applicant", "申请人", TEXT)
            .column("reply", "答复", TEXT)
            .sortable("received", "收到", DATE, "desc")
            .column("replied", "答复日期", DATE)
            .find("q", "编号、申请的信息")
            .choose("stage", "进度", Option.all(RequestStage.values()))
            .choose("reply", "答复", Option.all(Reply.values()))
            .between("received", "收到日期")
            .empty("还没有政府信息公开申请", "收到公民、法人或者其他组织的申请在这里登记，二十个工作日内答复；内容不明确的，七个工作日内一次性告知补正。")
            .button("登记申请", "/information-requests/new", Right.DISCLOSURE_PUBLISH);

    private final RequestStore requests;
    private final Listings listings;
    private final Terms terms;

    RequestList(RequestStore requests, Listings listings, Terms terms) {
        this.requests = requests;
        this.listings = listings;
        this.terms = terms;
    }

    @Bean
    static MenuEntry informationRequestsInMenu() {
        return new MenuEntry(MenuEntry.Group.ARCHIVE, 22, "信息公开申请", "/information-requests", Right.DISCLOSURE_READ);
    }

    @Needs({Right.DISCLOSURE_READ, Right.DISCLOSURE_PUBLISH})
    @GetMapping("/information-requests")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> requests.page(actor.scope(), query), RequestList::row);
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.DISCLOSURE_PUBLISH)) {
            return List.of();
        }
        var rows = requests.open(actor.scope(), limit);
        var clocks = terms.pressing(
                actor.county(), rows.stream().map(InformationRequest::id).toList());
        return rows.stream()
                .map(r -> {
                    var clock = clocks.get(r.id());
                    return new WorkItem(
                            "信息公开申请" + r.stage().label(),
                            r.title(),
                            r.number() + " " + r.applicantShown(),
                            "/information-requests/" + r.id(),
                            clock);
                })
                .toList();
    }

    private static ListRow row(InformationRequest r) {
        var reply = r.reply();
        return ListRow.of(
                "/information-requests/" + r.id(),
                Cell.text(r.title(), r.number()),
                Cell.state(r.stage().label(), r.stage().tone()),
                Cell.text(r.applicantShown()),
                Cell.text(reply == null ? "" : reply.said()),
                Cell.day(r.receivedOn()),
                Cell.day(r.repliedOn()));
    }
}
