package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.MapPoints;
import cn.xiangzhi.places.MapWindow;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 派单: the board, with the open stages as heads and every order below; a unit sees its own. */
@Controller
class OrderListPages {

    private static final Listing LISTING = Listing.at("/orders", "派单")
            .pretitle("接报处置")
            .template("dispatch/board")
            .column("number", "派单号", Kind.TEXT)
            .column("title", "事情", Kind.TEXT)
            .column("category", "类别", Kind.TEXT)
            .column("place", "地点", Kind.TEXT)
            .column("holder", "承办", Kind.TEXT)
            .column("stage", "状态", Kind.STATE)
            .sortable("received", "收到", Kind.DATE, "desc")
            .sortable("due", "时限", Kind.LIGHT, "asc")
            .find("q", "编号、事情、地点")
            .choose("stage", "状态", Option.all(OrderStage.values()))
            .choose("mark", "标记", OrderMark.OPTIONS)
            .between("received", "收到日期")
            .empty("没有派单", "报告受理后自动进入这里，等待派给承办单位。");

    private final Listings listings;
    private final OrderLines lines;
    private final OrderPoints points;
    private final Categories categories;
    private final Places places;
    private final Organization organization;
    private final Today today;

    OrderListPages(
            Listings listings,
            OrderLines lines,
            OrderPoints points,
            Categories categories,
            Places places,
            Organization organization,
            Today today) {
        this.listings = listings;
        this.lines = lines;
        this.points = points;
        this.categories = categories;
        this.places = places;
        this.organization = organization;
        this.today = today;
    }

    /** One head of the board. */
    record Head(String label, String tone, String count, String href) {}

    @Needs(Right.ORDER_READ)
    @GetMapping("/orders")
    ModelAndView list(Actor actor, ListRequest request) {
        var date = today.date();
        var picks = actor.has(Right.ORDER_DISPATCH);
        var answer = listings.show(
                listing(actor), request, actor, query -> lines.page(actor.scope(), query), row(date, picks));
        return request.fragment()
                ? answer
                : answer.addObject("heads", heads(actor))
                        .addObject("picks", picks)
                        .addObject("watches", picks || actor.has(Right.ORDER_RULE));
    }

    /** Where the orders of a window of the map lie, under the same conditions as the list. */
    @Needs(Right.ORDER_READ)
    @ResponseBody
    @GetMapping("/orders/points")
    MapPoints points(
            Actor actor,
            ListRequest request,
            @RequestParam(defaultValue = "") String bbox,
            @RequestParam(defaultValue = "0") int zoom,
            @RequestParam(defaultValue = "false") boolean heat) {
        return points.in(
                MapWindow.of(bbox, zoom, heat), actor.scope(), listing(actor).read(request));
    }

    private Listing listing(Actor actor) {
        return LISTING.choose("category", "类别", categories.choices())
                .choose(
                        "village",
                        "村（社区）",
                        places.villageChoices(actor.county(), actor.scope().township()))
                .choose("unit", "承办单位", organization.choices(actor.scope()));
    }

    private List<Head> heads(Actor actor) {
        return lines.heads(actor.scope()).entrySet().stream()
                .map(head -> new Head(
                        head.getKey().label(),
                        head.getKey().tone(),
                        head.getValue() >= 100 ? "100+" : head.getValue().toString(),
                        "/orders?stage=" + head.getKey() + "&sort=due-asc"))
                .toList();
    }

    private java.util.function.Function<OrderLine, ListRow> row(LocalDate date, boolean picks) {
        return line -> {
            var row = row(line, date);
            return picks ? row.picked(line.id() + ":" + line.version()) : row;
        };
    }

    private ListRow row(OrderLine line, LocalDate date) {
        return ListRow.of(
                "/orders/" + line.id(),
                Cell.text(line.number(), line.supervised() ? "督办" : null),
                Cell.text(line.title(), marks(line)),
                Cell.text(categories.name(line.category())),
                Cell.text(places.name(line.townshipCode())
                        + (line.villageCode() == null ? "" : places.name(line.villageCode()))),
                Cell.text(line.holder()),
                Cell.state(line.stage().label(), line.stage().tone()),
                Cell.moment(line.receivedAt()),
                Cell.light(line.light(date), line.stage().open() ? line.dueOn() : null));
    }

    private static @org.jspecify.annotations.Nullable String marks(OrderLine line) {
        var urged = line.urged() > 0 ? "催办" + line.urged() + "次" : "";
        var again = line.reopened() > 0 ? "第" + line.reopened() + "次再办" : "";
        var both = urged.isEmpty() || again.isEmpty() ? urged + again : again + "，" + urged;
        return both.isEmpty() ? null : both;
    }
}
