package cn.xiangzhi.intake.calls;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.tracking.Satisfaction;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 不满意回访: the list, one call with its tries, and what waits on the desk. */
@Controller
class CallPages implements WorkSource {

    private static final Listing LISTING = Listing.at("/reports/calls", "不满意回访")
            .pretitle("接报处置")
            .column("number", "报告", Kind.TEXT)
            .column("level", "评价", Kind.TEXT)
            .column("state", "状态", Kind.STATE)
            .column("due", "回访期限", Kind.LIGHT)
            .sortable("opened", "评价时间", Kind.DATE, "desc")
            .choose("open", "办完与否", List.of(new Option("1", "未回访"), new Option("0", "已办完")))
            .choose("level", "评价", List.of(new Option("2", "不满意"), new Option("1", "非常不满意")))
            .empty("没有需要回访的", "报告人评“不满意”“非常不满意”的，限期回访，都在这里。");

    private final Listings listings;
    private final CallStore store;
    private final ReturnCalls calls;
    private final Today today;

    CallPages(Listings listings, CallStore store, ReturnCalls calls, Today today) {
        this.listings = listings;
        this.store = store;
        this.calls = calls;
        this.today = today;
    }

    @Needs(Right.REPORT_READ)
    @GetMapping("/reports/calls")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> store.page(actor.scope(), query), this::row);
    }

    @Needs(Right.REPORT_READ)
    @GetMapping("/reports/calls/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        return draw(actor, id, Map.of(), model);
    }

    @Needs(Right.REPORT_ANSWER)
    @PostMapping("/reports/calls/{id}")
    String tried(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) Call.@Nullable Result result,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (result == null) {
                throw Refused.invalid("没有登记", "没有选择联系结果", "请选择联系结果");
            }
            calls.tried(actor, id, version, result, words, done);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, id, Map.of("words", words, "done", done), model);
        }
        redirect.addFlashAttribute("done", done.isBlank() ? "已登记这次联系" : "回访已办完");
        return "redirect:/reports/calls/" + id;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.REPORT_ANSWER)) {
            return List.of();
        }
        return store.waiting(actor.scope(), limit).stream()
                .map(call -> new WorkItem(
                        "不满意待回访",
                        "报告 " + call.number() + " 评为“"
                                + Satisfaction.of(call.level()).label() + "”",
                        call.said().isEmpty() ? "没有写原因" : call.said(),
                        "/reports/calls/" + call.id(),
                        light(call),
                        call.dueOn()))
                .toList();
    }

    private String draw(Actor actor, UUID id, Map<String, String> typed, Model model) {
        var call = store.get(actor.scope(), id);
        model.addAttribute("call", call);
        model.addAttribute("light", light(call));
        model.addAttribute("level", Satisfaction.of(call.level()).label());
        model.addAttribute("tries", store.tries(actor.county(), id));
        model.addAttribute("results", Option.all(Call.Result.values()));
        model.addAttribute("handles", actor.has(Right.REPORT_ANSWER) && call.open());
        model.addAttribute("typed", typed);
        return "intake/call";
    }

    private ListRow row(Call call) {
        return ListRow.of(
                "/reports/calls/" + call.id(),
                Cell.text(call.number()),
                Cell.text(Satisfaction.of(call.level()).label(), call.said().isEmpty() ? null : call.said()),
                call.open() ? Cell.state("未回访", "amber") : Cell.state("已办完", "green"),
                Cell.light(light(call), call.dueOn()),
                Cell.moment(call.openedAt()));
    }

    private Light light(Call call) {
        if (!call.open()) {
            return Light.ENDED;
        }
        var day = today.date();
        return day.isAfter(call.dueOn()) ? Light.RED : day.isBefore(call.dueOn()) ? Light.GREEN : Light.AMBER;
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class CallMenu {

        @Bean
        MenuEntry returnCallsMenu() {
            return new MenuEntry(MenuEntry.Group.INTAKE, 40, "不满意回访", "/reports/calls", Right.REPORT_READ);
        }
    }
}
