package cn.xiangzhi.casework.things;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.ThingState;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of things held: where each is, who keeps it, since when and until when. */
@Controller
class ThingPages {

    private static final Listing LISTING = Listing.at("/things", "涉案物品")
            .pretitle("执法办案")
            .column("name", "物品", Listing.Column.Kind.TEXT)
            .column("state", "状态", Listing.Column.Kind.STATE)
            .column("case", "案件", Listing.Column.Kind.TEXT)
            .column("keeper", "保管人", Listing.Column.Kind.TEXT)
            .column("taken", "取得日期", Listing.Column.Kind.DATE)
            .column("days", "已保管天数", Listing.Column.Kind.NUMBER)
            .column("until", "最后一日", Listing.Column.Kind.DATE)
            .find("q", "物品名称、案号")
            .find("keeper", "保管人姓名")
            .choose("state", "状态（不选为在管的）", Option.all(ThingState.values()))
            .choose(
                    "days",
                    "已保管",
                    List.of(
                            new Option("MONTH", "三十日以内"),
                            new Option("QUARTER", "三十一日至九十日"),
                            new Option("OLDER", "超过九十日")))
            .empty("没有在管的涉案物品", "登记保存、查封扣押、接收的物证都列在这里，直到退还、移交、拍卖或者销毁。");

    private final ThingStore store;
    private final Listings listings;
    private final Today today;

    ThingPages(ThingStore store, Listings listings, Today today) {
        this.store = store;
        this.listings = listings;
        this.today = today;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/things")
    ModelAndView list(Actor actor, ListRequest request) {
        var day = today.date();
        return listings.show(
                LISTING, request, actor, query -> store.page(actor.scope(), query, day), row -> row(row, day));
    }

    private static ListRow row(ThingStore.Row row, LocalDate day) {
        var state = ThingState.valueOf(row.state());
        return ListRow.of(
                "/cases/" + row.caseId(),
                Cell.text(row.name(), row.detail()),
                Cell.state(state.label(), state.tone()),
                Cell.text(row.number(), row.itemName()),
                Cell.text(row.keeperName() == null ? "执法人员" : row.keeperName(), row.place()),
                Cell.day(row.takenOn()),
                Cell.number(state.held() ? ChronoUnit.DAYS.between(row.takenOn(), day) : null),
                Cell.day(row.heldUntil()));
    }
}
