package cn.xiangzhi.inspection.draw;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Draws for who inspects: the list, one of them with what was drawn, drawn and put into a plan (F60). */
@Controller
class DrawPages {

    private static final Listing LISTING = Listing.at("/draws", "双随机抽取")
            .pretitle("巡查检查")
            .column("title", "名称", Listing.Column.Kind.TEXT)
            .column("state", "状态", Listing.Column.Kind.STATE)
            .column("field", "领域", Listing.Column.Kind.TEXT)
            .column("listed", "名单户数", Listing.Column.Kind.NUMBER)
            .column("people", "人员", Listing.Column.Kind.NUMBER)
            .column("public", "公开数日期", Listing.Column.Kind.DATE)
            .column("record", "记录摘要", Listing.Column.Kind.TEXT)
            .find("q", "名称、领域")
            .choose("state", "状态", List.of(new Option("ANNOUNCED", "已公告"), new Option("DRAWN", "已抽取")))
            .empty("还没有抽取", "从检查对象名录和持证人员中随机抽取，先公告后抽取。")
            .button("公告一次抽取", "/draws/new", Right.VISIT_RECORD)
            .template("inspection/draws");

    private final DrawBook book;
    private final DoubleDraws draws;
    private final ActBook acts;
    private final Listings listings;
    private final Today today;

    DrawPages(DrawBook book, DoubleDraws draws, ActBook acts, Listings listings, Today today) {
        this.book = book;
        this.draws = draws;
        this.acts = acts;
        this.listings = listings;
        this.today = today;
    }

    @Bean
    static MenuEntry drawsMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 50, "双随机抽取", "/draws", Right.VISIT_READ);
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/draws")
    ModelAndView all(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> book.page(actor.scope(), query), DrawPages::row);
    }

    private static ListRow row(DrawBook.Draw draw) {
        return ListRow.of(
                "/draws/" + draw.id(),
                Cell.text(draw.title()),
                Cell.state(draw.drawn() ? "已抽取" : "已公告", draw.drawn() ? "green" : "blue"),
                Cell.text(draw.field()),
                Cell.number(draw.listed()),
                Cell.number(draw.people()),
                Cell.day(draw.publicOn()),
                Cell.text(draw.recordDigest()));
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/draws/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var draw = draws.get(actor, id);
        model.addAttribute("draw", draw);
        model.addAttribute("lines", draws.lines(draw));
        model.addAttribute("acts", acts.of(actor.county(), id));
        model.addAttribute("writes", actor.has(Right.VISIT_RECORD));
        model.addAttribute("ripe", !today.date().isBefore(draw.publicOn()));
        model.addAttribute("once", Ids.next());
        return "inspection/draw";
    }

    /** What was drawn as a list of its own, in the order it was drawn, to be taken away as a sheet. */
    @Needs(Right.VISIT_READ)
    @GetMapping("/draws/{id}/drawn")
    ModelAndView drawn(Actor actor, @PathVariable UUID id, ListRequest request) {
        var draw = draws.get(actor, id);
        var listing = Listing.at("/draws/" + id + "/drawn", draw.title() + "：抽中的")
                .pretitle("双随机抽取")
                .column("name", "对象", Listing.Column.Kind.TEXT)
                .column("credit", "信用", Listing.Column.Kind.TEXT)
                .column("officers", "检查人员（执法证号）", Listing.Column.Kind.TEXT)
                .empty("还没有抽取", "公开数产生以后才抽取。");
        return listings.show(
                listing,
                request,
                actor,
                query -> Page.of(draws.lines(draw)),
                line -> ListRow.of(
                        "/subjects/" + line.subject(),
                        Cell.text(line.name()),
                        Cell.text(line.credit().equals(DrawLists.NO_CLASS) ? "未评" : line.credit()),
                        Cell.text(line.officers().isEmpty() ? "可以前往的人员不足，另行指派" : String.join("、", line.officers()))));
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/draws/{id}/draw")
    String drawNow(Actor actor, @PathVariable UUID id, @RequestParam String value, RedirectAttributes after) {
        draws.draw(actor, id, value);
        after.addFlashAttribute("done", "已抽取，结果同时公开");
        return "redirect:/draws/" + id;
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/draws/{id}/plan")
    String plan(Actor actor, @PathVariable UUID id, @RequestParam UUID once, RedirectAttributes after) {
        after.addFlashAttribute("leftOut", draws.plan(actor, id, once));
        after.addFlashAttribute("done", "已列入检查计划，等负责人批准");
        return "redirect:/inspection-plans/" + once;
    }
}
