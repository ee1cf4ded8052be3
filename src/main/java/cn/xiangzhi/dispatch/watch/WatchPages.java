package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of what is watched: handed on, escalated, stuck, coming again. */
@Controller
class WatchPages {

    private static final Listing HANDED = Listing.at("/orders/handed", "我移交出去的")
            .pretitle("接报处置 · 首接负责")
            .column("number", "派单号", Kind.TEXT)
            .column("title", "事情", Kind.TEXT)
            .column("to", "交给", Kind.TEXT)
            .column("handed", "何时交出", Kind.DATE)
            .column("stage", "现在", Kind.STATE)
            .column("taken", "是否接手", Kind.STATE)
            .column("reminders", "催过", Kind.NUMBER)
            .column("due", "时限", Kind.LIGHT)
            .choose("taken", "是否接手", List.of(new Option("no", "还没有接手"), new Option("yes", "已经接手")))
            .empty("您还没有移交过", "您派出、移送的件在这里看着：对方签收、接收之前，首接责任还在您这里。");

    private static final Listing RAISED = Listing.at("/orders/escalations", "升级提醒")
            .pretitle("接报处置")
            .template("dispatch/watched")
            .column("number", "派单号", Kind.TEXT)
            .column("title", "事情", Kind.TEXT)
            .column("step", "哪一级", Kind.STATE)
            .column("to", "报给", Kind.TEXT)
            .column("holder", "承办", Kind.TEXT)
            .column("stage", "状态", Kind.STATE)
            .column("due", "时限", Kind.DATE)
            .column("raised", "哪一天", Kind.DATE)
            .choose("step", "哪一级", Option.all(EscalationStep.values()))
            .empty("没有升级提醒", "将到期提醒承办人，逾期报单位负责人，再逾期报乡镇负责人，每小时自动核对一次。");

    private static final Listing STUCK = Listing.at("/orders/stuck", "没有人能推动的派单")
            .pretitle("接报处置")
            .template("dispatch/watched")
            .column("number", "派单号", Kind.TEXT)
            .column("title", "事情", Kind.TEXT)
            .column("stage", "状态", Kind.STATE)
            .column("holder", "承办", Kind.TEXT)
            .column("reason", "为什么", Kind.TEXT)
            .column("remedy", "怎么办", Kind.TEXT)
            .column("found", "发现", Kind.DATE)
            .choose("reason", "为什么", Option.all(StuckOrders.Reason.values()))
            .empty("没有卡住的派单", "每件未办结的派单都有人能推动、都有日期；每小时查找一次。");

    private final HandedOn handed;
    private final Escalations escalations;
    private final StuckOrders stuck;
    private final Rounds rounds;
    private final RepeatDesk repeated;
    private final Categories categories;
    private final Places places;
    private final Listings listings;
    private final Today today;

    WatchPages(
            HandedOn handed,
            Escalations escalations,
            StuckOrders stuck,
            Rounds rounds,
            RepeatDesk repeated,
            Categories categories,
            Places places,
            Listings listings,
            Today today) {
        this.handed = handed;
        this.escalations = escalations;
        this.stuck = stuck;
        this.rounds = rounds;
        this.repeated = repeated;
        this.categories = categories;
        this.places = places;
        this.listings = listings;
        this.today = today;
    }

    @Needs({Right.ORDER_DISPATCH, Right.ORDER_RULE})
    @GetMapping("/orders/handed")
    ModelAndView handed(Actor actor, ListRequest request) {
        var date = today.date();
        return listings.show(
                HANDED,
                request,
                actor,
                query -> handed.page(actor, query),
                line -> ListRow.of(
                        "/orders/" + line.orderId(),
                        Cell.text(line.number()),
                        Cell.text(line.title()),
                        Cell.text(line.to()),
                        Cell.moment(line.handedAt()),
                        Cell.state(line.stage().label(), line.stage().tone()),
                        line.taken() ? Cell.state("已经接手", "green") : Cell.state("还没有接手", "amber"),
                        Cell.number(line.reminders()),
                        Cell.light(light(line, date), line.stage().open() ? line.dueOn() : null)));
    }

    @Needs(Right.ORDER_READ)
    @GetMapping("/orders/escalations")
    ModelAndView raised(Actor actor, ListRequest request) {
        return looked(
                actor,
                listings.show(
                        RAISED,
                        request,
                        actor,
                        query -> escalations.page(actor.scope(), query),
                        line -> ListRow.of(
                                "/orders/" + line.orderId(),
                                Cell.text(line.number()),
                                Cell.text(line.title()),
                                Cell.state(line.step().label(), line.step() == EscalationStep.AMBER ? "amber" : "red"),
                                Cell.text(line.toName()),
                                Cell.text(line.holder()),
                                Cell.state(line.stage().label(), line.stage().tone()),
                                Cell.day(line.dueOn()),
                                Cell.day(line.raisedOn()))));
    }

    @Needs(Right.ORDER_READ)
    @GetMapping("/orders/stuck")
    ModelAndView stuck(Actor actor, ListRequest request) {
        return looked(
                actor,
                listings.show(
                        STUCK,
                        request,
                        actor,
                        query -> stuck.page(actor.scope(), query),
                        line -> ListRow.of(
                                "/orders/" + line.orderId(),
                                Cell.text(line.number()),
                                Cell.text(line.title()),
                                Cell.state(line.stage().label(), line.stage().tone()),
                                Cell.text(line.organName()),
                                Cell.text(line.reason().why()),
                                Cell.text(line.reason().remedy()),
                                Cell.day(line.foundOn()))));
    }

    /** When it was last looked, so that an empty list is known to be true. */
    private ModelAndView looked(Actor actor, ModelAndView answer) {
        var last = rounds.last(actor.county()).orElse(null);
        return answer.addObject("last", last).addObject("late", last == null || last.late(today.now()));
    }

    /** A place that comes again, as the page shows it. */
    record SpotLine(RepeatedSpots.Spot spot, String where, String category) {}

    @Needs({Right.ORDER_DISPATCH, Right.ORDER_RULE})
    @GetMapping("/orders/repeated")
    String repeated(
            Actor actor,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable String spot,
            Model model) {
        model.addAttribute("measure", repeated.measure());
        model.addAttribute(
                "spots",
                repeated.spots(actor).stream()
                        .map(one -> new SpotLine(one, where(one), categories.name(one.category())))
                        .toList());
        if (township != null && spot != null) {
            model.addAttribute("rows", repeated.rows(actor, township, spot));
        }
        return "dispatch/repeated";
    }

    @Needs({Right.ORDER_DISPATCH, Right.ORDER_RULE})
    @PostMapping("/orders/repeated")
    String supervise(
            Actor actor,
            @RequestParam String township,
            @RequestParam String spot,
            @RequestParam(required = false) @Nullable UUID once,
            RedirectAttributes redirect) {
        var order = repeated.supervise(actor, township, spot, once == null ? Ids.next() : once);
        redirect.addFlashAttribute("done", "已立为督办的派单，请派给牵头单位");
        return "redirect:/orders/" + order;
    }

    private String where(RepeatedSpots.Spot spot) {
        var village = spot.villageCode();
        return places.name(spot.townshipCode()) + (village == null ? "" : places.name(village)) + " "
                + spot.placeWords();
    }

    private static Light light(HandedOn.Line line, LocalDate today) {
        var due = line.dueOn();
        if (!line.stage().open()) {
            return Light.ENDED;
        }
        return line.paused() ? Light.PAUSED : due != null && due.isBefore(today) ? Light.RED : Light.GREEN;
    }
}
