package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A trial: begun, watched, read; every figure opens its rows (F11). */
@Controller
class TrialPages {

    private final TrialDesk desk;
    private final TrialStore store;
    private final RuleDesk rules;
    private final Categories categories;
    private final Listings listings;

    TrialPages(TrialDesk desk, TrialStore store, RuleDesk rules, Categories categories, Listings listings) {
        this.desk = desk;
        this.store = store;
        this.rules = rules;
        this.categories = categories;
        this.listings = listings;
    }

    @Needs(Right.ORDER_ROUTE)
    @PostMapping("/routing/{book}/trials")
    String begin(
            Actor actor,
            @PathVariable UUID book,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        return "redirect:/routing/trials/" + desk.begin(actor, book, once == null ? Ids.next() : once, from, to);
    }

    /** Looks again by itself while it runs, without script; then what it found, the orders that go elsewhere below. */
    @Needs({Right.ORDER_ROUTE, Right.ORDER_DISPATCH, Right.ORDER_RULE})
    @GetMapping("/routing/trials/{id}")
    ModelAndView trial(Actor actor, @PathVariable UUID id, ListRequest request, HttpServletResponse response) {
        var trial = desk.open(actor, id);
        var book = rules.get(actor, trial.bookId());
        if (!trial.done()) {
            if (trial.running()) {
                response.setHeader("Refresh", "2");
            }
            return new ModelAndView("dispatch/trial-progress")
                    .addObject("trial", trial)
                    .addObject("book", book);
        }
        var counts = store.rules(actor.county(), id);
        var listing = Listing.at("/routing/trials/" + id, "会派到别处的件")
                .template("dispatch/trial")
                .column("number", "派单号", Kind.TEXT)
                .column("title", "事情", Kind.TEXT)
                .column("category", "类别", Kind.TEXT)
                .column("was", "实际承办", Kind.TEXT)
                .column("now", "按规则派给", Kind.TEXT)
                .column("rule", "规则", Kind.TEXT)
                .choose(
                        "rule",
                        "规则",
                        counts.stream()
                                .map(count -> new Option(
                                        count.ruleId().toString(), "第" + count.position() + "条 " + count.name()))
                                .toList())
                .empty("没有会派到别处的件", "按这一版规则，承办单位与实际的一样。");
        return listings.show(
                        listing,
                        request,
                        actor,
                        query -> store.elsewhere(actor.county(), id, query),
                        row -> ListRow.of(
                                "/orders/" + row.orderId(),
                                Cell.text(row.number()),
                                Cell.text(row.title()),
                                Cell.text(categories.name(row.category())),
                                Cell.text(row.was()),
                                Cell.text(row.now()),
                                Cell.text(row.ruleName())))
                .addObject("trial", trial)
                .addObject("book", book)
                .addObject("counts", counts)
                .addObject("clashes", store.clashes(actor.county(), id))
                .addObject("kept", TrialTally.KEPT)
                .addObject("asItIs", trial.changes() == book.changes())
                .addObject("writes", actor.has(Right.ORDER_ROUTE));
    }
}
