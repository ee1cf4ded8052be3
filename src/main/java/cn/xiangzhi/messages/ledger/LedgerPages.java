package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.sending.Alarms;
import cn.xiangzhi.messages.sending.Budget;
import cn.xiangzhi.messages.settings.Settings;
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
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息台账: the list, one message, the figures. */
@Controller
class LedgerPages {

    private static final Listing LISTING = Listing.at("/messages", "消息台账")
            .pretitle("系统")
            .column("matter", "关于", Kind.TEXT)
            .column("to", "给谁", Kind.TEXT)
            .column("kind", "种类", Kind.TEXT)
            .column("state", "状态", Kind.STATE)
            .column("attempts", "次数", Kind.NUMBER)
            .sortable("created", "写入", Kind.DATE, "desc")
            .find("q", "所关事项的完整编号，如 2026-000123")
            .choose("state", "状态", Option.all(MessageState.values()))
            .choose("way", "渠道", Option.all(Way.values()))
            .choose("kind", "种类", Option.all(MessageKind.values()))
            .between("created", "写入日期")
            .empty("还没有消息", "给报告人的短信和邮件、站内提醒、向其他系统的推送，都记在这里。")
            .template("messages/ledger");

    private final Listings listings;
    private final LedgerLines lines;
    private final LedgerDesk desk;
    private final MessageStore store;
    private final Attempts attempts;
    private final Alarms alarms;
    private final Budget budget;
    private final Settings settings;
    private final Places places;
    private final Today today;

    LedgerPages(
            Listings listings,
            LedgerLines lines,
            LedgerDesk desk,
            MessageStore store,
            Attempts attempts,
            Alarms alarms,
            Budget budget,
            Settings settings,
            Places places,
            Today today) {
        this.listings = listings;
        this.lines = lines;
        this.desk = desk;
        this.store = store;
        this.attempts = attempts;
        this.alarms = alarms;
        this.budget = budget;
        this.settings = settings;
        this.places = places;
        this.today = today;
    }

    /** The month's texts against the limit. */
    record Month(String name, int used, @Nullable Integer limit) {}

    @Needs(Right.MESSAGE_READ)
    @GetMapping("/messages")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> lines.page(actor.scope(), query), this::row)
                .addObject("alarms", alarms.open(actor.scope(), 20))
                .addObject("manages", actor.has(Right.MESSAGE_MANAGE));
    }

    @Needs(Right.MESSAGE_READ)
    @GetMapping("/messages/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, model);
    }

    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/{id}/again")
    String again(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var sent = desk.again(actor, id, version, why);
        redirect.addFlashAttribute("done", sent.equals(id) ? "已排到最前，马上再送" : "已另发一条，这是新的一条");
        return "redirect:/messages/" + sent;
    }

    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/{id}/stop")
    String stop(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        desk.stop(actor, id, version, why);
        redirect.addFlashAttribute("done", "已停发");
        return "redirect:/messages/" + id;
    }

    /** Shown once in answer to the reason; a reload asks again. */
    @Needs(Right.PERSONAL_DATA_OPEN)
    @PostMapping("/messages/{id}/open")
    String open(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String why, Model model) {
        model.addAttribute("opened", desk.open(actor, id, why));
        return page(actor, id, model);
    }

    @Needs(Right.MESSAGE_READ)
    @GetMapping("/messages/statistics")
    String figures(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        var last = to == null ? today.date() : to;
        var first = from == null ? last.minusDays(29) : from;
        var township = actor.scope().township();
        var month = YearMonth.from(today.date());
        var setting = settings.of(actor.county(), township);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("figures", lines.figures(actor.scope(), first, last));
        model.addAttribute(
                "month",
                new Month(
                        month.toString(),
                        budget.used(actor.county(), township == null ? "" : township, month),
                        township == null ? null : setting.budget()));
        model.addAttribute("waiting", lines.waiting(actor.scope()));
        return "messages/statistics";
    }

    @Needs(Right.MESSAGE_MANAGE)
    @PostMapping("/messages/alarms/{id}/close")
    String close(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var said = words.replace("\0", "").strip();
        if (said.isEmpty() || said.length() > 200) {
            throw cn.xiangzhi.base.Refused.invalid("告警没有销", "没有写明怎么处置的，或超过 200 字", "请写明做了什么");
        }
        alarms.close(actor.scope(), id, actor.name(), said, today.now());
        redirect.addFlashAttribute("done", "告警已销");
        return "redirect:/messages";
    }

    private String page(Actor actor, UUID id, Model model) {
        var message = store.get(actor.scope(), id);
        model.addAttribute("message", message);
        model.addAttribute("place", message.township() == null ? "县里" : places.name(message.township()));
        model.addAttribute("attempts", attempts.of(message));
        model.addAttribute("acts", attempts.acts(message));
        model.addAttribute("manages", actor.has(Right.MESSAGE_MANAGE));
        model.addAttribute("opens", actor.has(Right.PERSONAL_DATA_OPEN));
        model.addAttribute(
                "stoppable", message.state() == MessageState.WAITING || message.state() == MessageState.BUDGET);
        model.addAttribute("again", message.way() != Way.INBOX && message.state() != MessageState.SENDING);
        return "messages/message";
    }

    private ListRow row(LedgerLines.Line line) {
        return ListRow.of(
                "/messages/" + line.id(),
                Cell.text(line.matterWords(), line.townshipCode() == null ? null : places.name(line.townshipCode())),
                Cell.text(line.way().label() + " " + line.addressMasked(), line.urgent() ? "依法即时" : null),
                Cell.text(line.kind().label(), line.why().isEmpty() ? null : line.why()),
                Cell.state(line.state().label(), line.state().tone()),
                Cell.number(line.attempts()),
                Cell.moment(line.createdAt()));
    }
}
