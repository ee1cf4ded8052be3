package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.overview.LineBox;
import cn.xiangzhi.casework.overview.LineNumbers;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Building sites with the line a county reports of them, each number opening its sites (S10). */
@Controller
class BuildingListPages {

    private static final Listing LISTING = Listing.at("/buildings", "违建治理")
            .pretitle("巡查检查")
            .column("number", "点位", Listing.Column.Kind.TEXT)
            .column("stage", "进度", Listing.Column.Kind.STATE)
            .column("builder", "建设人", Listing.Column.Kind.TEXT)
            .column("what", "建设内容", Listing.Column.Kind.TEXT)
            .sortable("found", "发现日期", Listing.Column.Kind.DATE, "desc")
            .column("seen", "最近一次", Listing.Column.Kind.DATE)
            .column("cases", "案件", Listing.Column.Kind.TEXT)
            .column("ended", "了结日期", Listing.Column.Kind.DATE)
            .find("q", "点位编号、地点")
            .choose("stage", "进度", Option.all(BuildingStage.values()))
            .choose("box", "算入", Option.all(LineBox.values()))
            .between("watched", "监管期间")
            .empty("这段时间没有违建点位", "巡查、举报、卫片发现的在建点位在这里登记，拍照留底，以后每次巡查再拍一张。")
            .button("登记点位", "/buildings/new", Right.CASE_HANDLE)
            .template("casework/buildings/list");

    private final BuildingLines lines;
    private final Listings listings;
    private final Places places;
    private final Today today;

    BuildingListPages(BuildingLines lines, Listings listings, Places places, Today today) {
        this.lines = lines;
        this.listings = listings;
        this.places = places;
        this.today = today;
    }

    /** A number of the line and the list of what it counts. */
    record Number(String label, int count, String href) {}

    @Needs(Right.CASE_READ)
    @GetMapping("/buildings")
    ModelAndView list(Actor actor, ListRequest request) {
        var listing = LISTING.choose("town", "乡镇（街道）", places.choices(actor.scope()));
        var asked = asked(listing.read(request));
        var line = lines.line(actor.scope(), asked);
        return listings.show(
                        listing, request, actor, query -> lines.page(actor.scope(), asked(query), query), this::row)
                .addObject("asked", asked)
                .addObject("numbers", numbers(asked, line));
    }

    /** Without a period it is this year up to today. */
    private BuildingLines.Asked asked(ListQuery query) {
        var from = query.day("watched_from");
        var to = query.day("watched_to");
        return new BuildingLines.Asked(
                from == null ? today.date().withDayOfYear(1) : from,
                to == null ? today.date() : to,
                query.text("town"));
    }

    private static List<Number> numbers(BuildingLines.Asked asked, LineNumbers line) {
        return Arrays.stream(LineBox.values())
                .map(box -> new Number(box.label(), line.of(box), href(asked, box)))
                .toList();
    }

    private static String href(BuildingLines.Asked asked, LineBox box) {
        var to = UriComponentsBuilder.fromPath("/buildings")
                .queryParam("box", box.name())
                .queryParam("watched_from", asked.from())
                .queryParam("watched_to", asked.to());
        if (asked.town() != null) {
            to.queryParam("town", asked.town());
        }
        return to.encode().toUriString();
    }

    private ListRow row(BuildingLines.Row row) {
        var stage = BuildingStage.valueOf(row.stage());
        var late = stage == BuildingStage.PERMIT
                && row.dueOn() != null
                && row.dueOn().isBefore(today.date());
        return ListRow.of(
                "/buildings/" + row.id(),
                Cell.text(row.number(), row.placeWords()),
                late ? Cell.state("补办手续逾期", "red") : Cell.state(stage.label(), stage.tone()),
                Cell.text(row.builderShown()),
                Cell.text(row.kind(), row.area() == null ? null : BuildingPage.square(row.area())),
                Cell.day(row.foundOn()),
                Cell.day(row.seenOn()),
                Cell.text(row.cases()),
                Cell.day(row.endedOn()));
    }
}
