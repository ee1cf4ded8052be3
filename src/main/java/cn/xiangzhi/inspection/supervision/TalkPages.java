package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Talks: which namings call for which step, the invitation, the record, the closing (F69). */
@Controller
class TalkPages {

    private static final Listing LISTING = Listing.at("/supervision/talks", "约谈")
            .pretitle("督查曝光")
            .column("unit", "单位", Listing.Column.Kind.TEXT)
            .column("state", "状态", Listing.Column.Kind.STATE)
            .column("step", "级别", Listing.Column.Kind.TEXT)
            .column("meet", "时间", Listing.Column.Kind.DATE)
            .column("talker", "约谈人", Listing.Column.Kind.TEXT)
            .column("commitment", "整改承诺", Listing.Column.Kind.TEXT)
            .column("closed", "销号日期", Listing.Column.Kind.DATE)
            .find("q", "单位")
            .choose(
                    "state",
                    "状态",
                    List.of(new Option("INVITED", "已邀请"), new Option("HELD", "已约谈，待整改"), new Option("CLOSED", "已销号")))
            .choose(
                    "step",
                    "级别",
                    Arrays.stream(TalkStep.values())
                            .map(step -> new Option(String.valueOf(step.ordinal() + 1), step.label()))
                            .toList())
            .empty("还没有约谈", "列入曝光台的单位，按一年内的次数由谁约谈，列在上面。")
            .template("inspection/talks");

    private final Talks talks;
    private final ActBook acts;
    private final Listings listings;
    private final Today today;

    TalkPages(Talks talks, ActBook acts, Listings listings, Today today) {
        this.listings = listings;
        this.talks = talks;
        this.acts = acts;
        this.today = today;
    }

    @Needs(Right.SUPERVISE_READ)
    @GetMapping("/supervision/talks")
    ModelAndView all(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> talks.page(actor.scope(), query), TalkPages::row)
                .addObject("due", talks.due(actor.scope()))
                .addObject("writes", actor.has(Right.SUPERVISE))
                .addObject("meet", today.date().plusDays(2).atTime(9, 0));
    }

    private static ListRow row(Talks.Talk talk) {
        return ListRow.of(
                "/supervision/talks/" + talk.id(),
                Cell.text(talk.unitName()),
                Cell.state(talk.state(), talk.closedOn() == null ? "amber" : "green"),
                Cell.text(talk.level().label()),
                Cell.moment(talk.meetAt()),
                Cell.text(talk.talker()),
                Cell.text(talk.commitment()),
                Cell.day(talk.closedOn()));
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/talks")
    String invite(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam UUID finding,
            @RequestParam LocalDateTime meet,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String talker) {
        talks.invite(actor, once, finding, meet.atZone(Today.BEIJING).toOffsetDateTime(), place, talker);
        return "redirect:/supervision/talks/" + once;
    }

    @Needs(Right.SUPERVISE_READ)
    @GetMapping("/supervision/talks/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("talk", talks.get(actor, id));
        model.addAttribute("acts", acts.of(actor.county(), id));
        model.addAttribute("writes", actor.has(Right.SUPERVISE));
        return "inspection/talk";
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/talks/{id}/held")
    String held(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String commitment,
            @RequestParam(defaultValue = "") String notice,
            RedirectAttributes after) {
        talks.held(actor, id, version, record, commitment, notice);
        after.addFlashAttribute("done", "已登记谈话");
        return "redirect:/supervision/talks/" + id;
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/talks/{id}/close")
    String close(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String proof,
            RedirectAttributes after) {
        talks.close(actor, id, version, proof);
        after.addFlashAttribute("done", "已销号");
        return "redirect:/supervision/talks/" + id;
    }
}
