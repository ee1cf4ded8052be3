package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.places.Places;
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

/** 报告: the list of all reports within one's reach. */
@Controller
class ReportListPages {

    private static final Listing LISTING = Listing.at("/reports", "报告")
            .pretitle("接报处置")
            .column("number", "编号", Kind.TEXT)
            .column("title", "事情", Kind.TEXT)
            .column("category", "类别", Kind.TEXT)
            .column("place", "地点", Kind.TEXT)
            .column("channel", "渠道", Kind.TEXT)
            .column("stage", "状态", Kind.STATE)
            .sortable("received", "收到", Kind.DATE, "desc", "asc")
            .column("followers", "同感", Kind.NUMBER)
            .find("q", "编号、事情、地点")
            .choose("open", "办结与否", List.of(new Option("1", "未办结")))
            .choose("stage", "状态", Option.all(ReportStage.values()))
            .choose("channel", "渠道", Option.all(Channel.values()))
            .between("received", "收到日期")
            .empty("还没有报告", "群众网上反映的、工作人员登记的，都在这里。")
            .button("登记报告", "/reports/new", Right.REPORT_REGISTER);

    private final Listings listings;
    private final ReportLines lines;
    private final Categories categories;
    private final Places places;

    ReportListPages(Listings listings, ReportLines lines, Categories categories, Places places) {
        this.listings = listings;
        this.lines = lines;
        this.categories = categories;
        this.places = places;
    }

    @Needs(Right.REPORT_READ)
    @GetMapping("/reports")
    ModelAndView list(Actor actor, ListRequest request) {
        var listing = LISTING.choose("category", "类别", categories.choices())
                .choose(
                        "village",
                        "村（社区）",
                        places.villageChoices(actor.county(), actor.scope().township()));
        return listings.show(listing, request, actor, query -> lines.page(actor.scope(), query), this::row);
    }

    private ListRow row(ReportLine line) {
        var village = line.villageCode() == null ? "" : places.name(line.villageCode());
        return ListRow.of(
                "/reports/" + line.id(),
                Cell.text(line.number()),
                Cell.text(line.title(), line.reopened() > 0 ? "第" + line.reopened() + "次要求再办" : null),
                Cell.text(categories.name(line.category())),
                Cell.text(places.name(line.townshipCode()) + village),
                Cell.text(line.channel().label()),
                Cell.state(line.stage().label(), line.stage().tone()),
                Cell.moment(line.receivedAt()),
                Cell.number(line.followers()));
    }
}
