package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The cases nobody can take on, with the reason and what to do (F22). */
@Controller
class StuckPages {

    private static final Listing LISTING = Listing.at("/cases/stuck", "无人能办的案件")
            .pretitle("执法办案")
            .column("number", "案号", Listing.Column.Kind.TEXT)
            .column("stage", "阶段", Listing.Column.Kind.STATE)
            .column("party", "当事人", Listing.Column.Kind.TEXT)
            .column("waits", "等待", Listing.Column.Kind.TEXT)
            .column("reason", "原因", Listing.Column.Kind.TEXT)
            .column("remedy", "怎么办", Listing.Column.Kind.TEXT)
            .column("found", "首次发现", Listing.Column.Kind.DATE)
            .choose("reason", "原因", Option.all(StuckReason.values()))
            .empty("没有无人能办的案件", "每天零点以后重新查找；人员、岗位、执法证变动之后，可以马上再查一次。")
            .template("casework/stuck");

    private final StuckStore store;
    private final StuckCases cases;
    private final Listings listings;

    StuckPages(StuckStore store, StuckCases cases, Listings listings) {
        this.store = store;
        this.cases = cases;
        this.listings = listings;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/cases/stuck")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> store.page(actor.scope(), query), StuckPages::row);
    }

    @Needs(Right.CASE_READ)
    @PostMapping("/cases/stuck")
    String again(Actor actor) {
        cases.look(actor.county(), actor.scope().township());
        return "redirect:/cases/stuck";
    }

    private static ListRow row(StuckStore.Line line) {
        var stage = Stage.valueOf(line.stage());
        var reason = StuckReason.valueOf(line.reason());
        return ListRow.of(
                "/cases/" + line.id(),
                Cell.text(line.number(), line.itemName()),
                Cell.state(stage.label(), stage.tone()),
                Cell.text(line.partyShown()),
                Cell.text(
                        line.waitsFor() == null
                                ? "当事人或者期限"
                                : Right.valueOf(line.waitsFor()).label()),
                Cell.text(reason.label()),
                Cell.text(reason.remedy()),
                Cell.day(line.foundOn()));
    }
}
