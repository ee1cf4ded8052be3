package cn.xiangzhi.messages.inbox;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 收件箱: what the product tells the one who is signed in; unread ones stand on the desk too. */
@Controller
class InboxPages implements WorkSource {

    private static final Listing LISTING = Listing.at("/inbox", "收件箱")
            .pretitle("工作台")
            .column("subject", "提醒", Kind.TEXT)
            .column("matter", "关于", Kind.TEXT)
            .column("state", "状态", Kind.STATE)
            .sortable("created", "时间", Kind.DATE, "desc")
            .choose("read", "看过与否", List.of(new Option("0", "未看"), new Option("1", "已看")))
            .empty("没有提醒", "要您办的事和与您有关的进展会送到这里。")
            .notExported()
            .template("messages/inbox");

    private final Listings listings;
    private final InboxLines lines;
    private final Today today;

    InboxPages(Listings listings, InboxLines lines, Today today) {
        this.listings = listings;
        this.lines = lines;
        this.today = today;
    }

    @Needs
    @GetMapping("/inbox")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(
                LISTING,
                request,
                actor,
                query -> lines.page(actor.county(), actor.person(), query),
                line -> ListRow.of(
                        "/inbox/" + line.id(),
                        Cell.text(line.subject(), line.wordsShown()),
                        Cell.text(line.matterWords()),
                        line.readAt() == null ? Cell.state("未看", "blue") : Cell.state("已看", "grey"),
                        Cell.moment(line.createdAt())));
    }

    /** Opens what it is about; reading twice changes nothing. */
    @Needs
    @GetMapping("/inbox/{id}")
    String open(Actor actor, @PathVariable UUID id) {
        var href =
                lines.read(actor.county(), actor.person(), id, today.now()).orElseThrow(() -> Refused.notFound("这条提醒"));
        return "redirect:" + (href.startsWith("/") && !href.startsWith("//") ? href : "/inbox");
    }

    @Needs
    @PostMapping("/inbox/read")
    String readAll(Actor actor, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "已看 " + lines.readAll(actor.county(), actor.person(), today.now()) + " 条");
        return "redirect:/inbox";
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        return lines.unread(actor.county(), actor.person(), limit).stream()
                .map(line -> new WorkItem(
                        "收件箱未看", line.subject(), line.wordsShown(), "/inbox/" + line.id(), Light.GREEN, null))
                .toList();
    }
}
