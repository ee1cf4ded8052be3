package cn.xiangzhi.dispatch.disputes;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 职责争议: which wait for a ruling, and for each unit how many, how often it was ruled to be right (F19). */
@Controller
class DisputePages {

    private static final List<Option> STATES =
            List.of(new Option("OPEN", "未了"), new Option("RULED", "已裁定"), new Option("AGREED", "未经裁定而了"));

    private static final Listing LISTING = Listing.at("/orders/disputes", "职责争议")
            .pretitle("接报处置")
            .template("dispatch/disputes")
            .column("number", "派单号", Kind.TEXT)
            .column("title", "事情", Kind.TEXT)
            .column("sides", "各方", Kind.TEXT)
            .column("opened", "起于", Kind.DATE)
            .column("state", "状态", Kind.STATE)
            .column("ruled", "裁定由谁承办", Kind.TEXT)
            .column("by", "裁定人", Kind.TEXT)
            .choose("state", "状态", STATES)
            .between("opened", "起于")
            .empty("没有职责争议", "承办单位认为不属其职责而退回的，在这里记录各方理由，由负责人裁定。");

    private final DisputeList disputes;
    private final Listings listings;

    DisputePages(DisputeList disputes, Listings listings) {
        this.disputes = disputes;
        this.listings = listings;
    }

    @Needs(Right.ORDER_READ)
    @GetMapping("/orders/disputes")
    ModelAndView list(Actor actor, ListRequest request) {
        var answer = listings.show(
                LISTING,
                request,
                actor,
                query -> disputes.page(actor.scope(), query),
                line -> ListRow.of(
                        "/orders/" + line.orderId(),
                        Cell.text(line.number()),
                        Cell.text(line.title()),
                        Cell.text(line.sides()),
                        Cell.moment(line.openedAt()),
                        state(line.state(), line.upheld()),
                        Cell.text(line.ruledOrganName()),
                        Cell.text(line.ruledBy())));
        return request.fragment() ? answer : answer.addObject("units", disputes.units(actor.scope()));
    }

    private static Cell state(String state, @org.jspecify.annotations.Nullable Boolean upheld) {
        return switch (state) {
            case "OPEN" -> Cell.state("未了", "amber");
            case "RULED" -> Cell.state(Boolean.TRUE.equals(upheld) ? "裁定维持" : "裁定改派", "green");
            default -> Cell.state("未经裁定而了", "grey");
        };
    }
}
