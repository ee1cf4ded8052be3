package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 派单规则: the versions, one version rule by rule, one rule's form; no code anywhere (F11). */
@Controller
class RulePages {

    private final RuleDesk desk;
    private final RuleStore store;
    private final TrialStore trials;
    private final RuleWords words;
    private final RuleChoices choices;
    private final Places places;
    private final Today today;

    RulePages(
            RuleDesk desk,
            RuleStore store,
            TrialStore trials,
            RuleWords words,
            RuleChoices choices,
            Places places,
            Today today) {
        this.desk = desk;
        this.store = store;
        this.trials = trials;
        this.words = words;
        this.choices = choices;
        this.places = places;
        this.today = today;
    }

    /** A rule as its line shows it. */
    record Line(UUID id, int position, String name, String sentence) {}

    @Needs({Right.ORDER_ROUTE, Right.ORDER_DISPATCH, Right.ORDER_RULE})
    @GetMapping("/routing")
    String books(Actor actor, @RequestParam(required = false) @Nullable String township, Model model) {
        var within = actor.scope().township();
        var chosen = within == null ? township : within;
        model.addAttribute("townships", within == null ? places.choices(actor.scope()) : List.of());
        model.addAttribute("township", chosen);
        model.addAttribute("writes", actor.has(Right.ORDER_ROUTE));
        if (chosen != null) {
            var books = store.books(actor.scope(), chosen);
            var active = books.stream()
                    .filter(book -> book.state() == RuleBook.State.ACTIVE)
                    .findFirst()
                    .orElse(null);
            model.addAttribute("townshipName", places.name(chosen));
            model.addAttribute("books", books);
            model.addAttribute("active", active);
            model.addAttribute("draft", books.stream().anyMatch(RuleBook::draft));
            model.addAttribute("lines", active == null ? List.of() : lines(actor, active));
        }
        return "dispatch/routing";
    }

    @Needs(Right.ORDER_ROUTE)
    @PostMapping("/routing/drafts")
    String draft(Actor actor, @RequestParam String township, @RequestParam(required = false) @Nullable UUID once) {
        return "redirect:/routing/" + desk.draft(actor, township, once == null ? Ids.next() : once);
    }

    @Needs({Right.ORDER_ROUTE, Right.ORDER_DISPATCH, Right.ORDER_RULE})
    @GetMapping("/routing/{book}")
    String book(Actor actor, @PathVariable UUID book, Model model) {
        var found = desk.get(actor, book);
        var month = today.date().minusMonths(1).withDayOfMonth(1);
        model.addAttribute("book", found);
        model.addAttribute("townshipName", places.name(found.townshipCode()));
        model.addAttribute("writes", actor.has(Right.ORDER_ROUTE));
        model.addAttribute("lines", lines(actor, found));
        model.addAttribute("trials", trials.of(actor.county(), found));
        model.addAttribute("tried", trials.triedAsItIs(actor.county(), found));
        model.addAttribute("from", month);
        model.addAttribute("to", month.plusMonths(1).minusDays(1));
        return "dispatch/routing-book";
    }

    @Needs(Right.ORDER_ROUTE)
    @GetMapping("/routing/{book}/rules/{rule}")
    String form(Actor actor, @PathVariable UUID book, @PathVariable UUID rule, Model model) {
        var found = desk.get(actor, book);
        model.addAttribute(
                "form",
                desk.rules(actor, found).stream()
                        .filter(one -> one.id().equals(rule))
                        .findFirst()
                        .map(one -> RuleForm.of(found.version(), one))
                        .orElseGet(() -> RuleForm.blank(found.version())));
        return draw(actor, found, rule, model);
    }

    /** Adds or changes; the address carries the rule's own id, so that a second posting adds nothing. */
    @Needs(Right.ORDER_ROUTE)
    @PostMapping("/routing/{book}/rules/{rule}")
    String put(
            Actor actor,
            @PathVariable UUID book,
            @PathVariable UUID rule,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (errors.hasErrors()) {
                throw Refused.invalid(
                        "没有保存", "有的栏目填得不对：" + errors.getFieldErrors().getFirst().getField(), "请核对时间和日期后重新提交");
            }
            desk.put(actor, book, form.versionOrNone(), form.rule(rule));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, desk.get(actor, book), rule, model);
        }
        redirect.addFlashAttribute("done", "规则已保存");
        return "redirect:/routing/" + book;
    }

    /** Up, down or away. */
    @Needs(Right.ORDER_ROUTE)
    @PostMapping("/routing/{book}/rules/{rule}/place")
    String place(
            Actor actor,
            @PathVariable UUID book,
            @PathVariable UUID rule,
            @RequestParam long version,
            @RequestParam String to) {
        switch (to) {
            case "up", "down" -> desk.move(actor, book, version, rule, to.equals("up"));
            case "away" -> desk.drop(actor, book, version, rule);
            default -> throw Refused.invalid("没有改动", "不认识的操作", "请使用页面上的按钮");
        }
        return "redirect:/routing/" + book;
    }

    @Needs(Right.ORDER_ROUTE)
    @PostMapping("/routing/{book}/activate")
    String activate(Actor actor, @PathVariable UUID book, @RequestParam long version, RedirectAttributes redirect) {
        desk.activate(actor, book, version);
        redirect.addFlashAttribute("done", "已启用，从现在起派单建议按这一版");
        return "redirect:/routing/" + book;
    }

    private String draw(Actor actor, RuleBook book, UUID rule, Model model) {
        model.addAttribute("book", book);
        model.addAttribute("rule", rule);
        model.addAttribute("choices", choices.of(actor.county(), book.townshipCode()));
        return "dispatch/routing-rule";
    }

    private List<Line> lines(Actor actor, RuleBook book) {
        return desk.rules(actor, book).stream()
                .map(rule -> new Line(rule.id(), rule.position(), rule.name(), words.sentence(actor.county(), rule)))
                .toList();
    }

    /** The line in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry routingMenu() {
            return new MenuEntry(MenuEntry.Group.INTAKE, 24, "派单规则", "/routing", Right.ORDER_DISPATCH);
        }
    }
}
