package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.supervision.Supervisions;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.Needs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several orders at once: first shown line by line with what is proposed and why, then done, each with its result (F20). */
@Controller
class BulkPages {

    private static final int WORDS = 2000;

    private final BulkDesk desk;
    private final Supervisions supervisions;
    private final Organization organization;

    BulkPages(BulkDesk desk, Supervisions supervisions, Organization organization) {
        this.desk = desk;
        this.supervisions = supervisions;
        this.organization = organization;
    }

    @Needs(Right.ORDER_DISPATCH)
    @GetMapping("/orders/bulk")
    String form(
            Actor actor,
            @RequestParam(name = "do", defaultValue = "PROPOSED") BulkDesk.Doing doing,
            @RequestParam(required = false) @Nullable List<String> pick,
            Model model) {
        var lines = desk.lines(actor, picks(pick), doing);
        model.addAttribute("doing", doing);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "able", lines.stream().filter(line -> line.refusal() == null).count());
        model.addAttribute("due", doing == BulkDesk.Doing.SUPERVISE ? supervisions.usualDue() : null);
        model.addAttribute("units", organization.choices(actor.scope()));
        return "dispatch/bulk";
    }

    @Needs(Right.ORDER_DISPATCH)
    @PostMapping("/orders/bulk")
    String carryOut(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam(name = "do", defaultValue = "PROPOSED") BulkDesk.Doing doing,
            @RequestParam(required = false) @Nullable List<String> pick,
            @RequestParam(required = false) @Nullable UUID organ,
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        var said = words.replace("\0", "").strip();
        var given = new Given(
                Ids.next(), said.length() > WORDS ? said.substring(0, WORDS) : said, organ, List.of(), due, "", "");
        var outcomes = desk.carryOut(actor, once == null ? Ids.next() : once, picks(pick), doing, given);
        model.addAttribute("doing", doing);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("done", null);
        model.addAttribute(
                "count", outcomes.stream().filter(BulkDesk.Outcome::done).count());
        return "dispatch/bulk-result";
    }

    private static List<BulkDesk.Pick> picks(@Nullable List<String> pick) {
        return pick == null
                ? List.of()
                : pick.stream().map(BulkDesk.Pick::of).distinct().toList();
    }
}
