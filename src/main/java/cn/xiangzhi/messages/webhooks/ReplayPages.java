package cn.xiangzhi.messages.webhooks;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.EventType;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事件与补推: what happened, chosen by time, type and subscription, and sent again. */
@Controller
class ReplayPages {

    private static final List<Option> TYPES = Arrays.stream(EventType.values())
            .map(type -> new Option(type.type(), type.label()))
            .toList();

    private static final Listing LISTING = Listing.at("/messages/events", "事件与补推")
            .pretitle("事件推送")
            .column("type", "事件", Kind.TEXT)
            .column("subject", "关于", Kind.TEXT)
            .column("place", "乡镇（街道）", Kind.TEXT)
            .sortable("at", "发生", Kind.DATE, "desc")
            .column("id", "事件编号", Kind.TEXT)
            .find("q", "关于什么，如 reports/2026-000123")
            .choose("type", "事件", TYPES)
            .between("at", "发生日期")
            .empty("还没有事件", "有了推送订阅以后，发生的事件记在这里，可以补推。")
            .notExported()
            .template("messages/events");

    private final Listings listings;
    private final EventStore events;
    private final Subscriptions subscriptions;
    private final SubscriptionDesk desk;
    private final Places places;
    private final Today today;

    ReplayPages(
            Listings listings,
            EventStore events,
            Subscriptions subscriptions,
            SubscriptionDesk desk,
            Places places,
            Today today) {
        this.listings = listings;
        this.events = events;
        this.subscriptions = subscriptions;
        this.desk = desk;
        this.places = places;
        this.today = today;
    }

    @Needs(Right.MESSAGE_MANAGE)
    @GetMapping("/messages/events")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> events.page(actor.scope(), query), this::row)
                .addObject("subscriptions", subscriptions.all(actor.scope()))
                .addObject("types", TYPES)
                .addObject("day", today.date())
                .addObject("once", Ids.next());
    }

    /** The mark of the form makes a second posting harmless: the same event is not put in line twice by one replay. */
    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/events/replay")
    String replay(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam UUID subscription,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam(defaultValue = "") List<String> types,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            RedirectAttributes redirect) {
        var sent = desk.replay(actor, once, subscription, event, types, from, to);
        redirect.addFlashAttribute("done", "已排上 " + sent + " 个事件，事件编号不变，对方可据此去重");
        return "redirect:/messages/events";
    }

    private ListRow row(EventStore.Line line) {
        return ListRow.of(
                "/messages/events?q=" + line.subject(),
                Cell.text(EventType.of(line.type()).map(EventType::label).orElse(line.type()), line.type()),
                Cell.text(line.subject()),
                Cell.text(line.townshipCode() == null ? "县里" : places.name(line.townshipCode())),
                Cell.moment(line.at()),
                Cell.text(line.id().toString()));
    }
}
