package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Powers;
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
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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

/** 赋权体检: begin one, watch it, read what it found, and one finding with everything asked (S15, F57). */
@Controller
class HealthPages {

    private final HealthDesk desk;
    private final HealthStore store;
    private final HealthResults results;
    private final HealthProposal proposal;
    private final Papers papers;
    private final Powers powers;
    private final Places places;
    private final Parameters parameters;
    private final Listings listings;
    private final Today today;

    HealthPages(
            HealthDesk desk,
            HealthStore store,
            HealthResults results,
            HealthProposal proposal,
            Papers papers,
            Powers powers,
            Places places,
            Parameters parameters,
            Listings listings,
            Today today) {
        this.desk = desk;
        this.store = store;
        this.results = results;
        this.proposal = proposal;
        this.papers = papers;
        this.powers = powers;
        this.places = places;
        this.parameters = parameters;
        this.listings = listings;
        this.today = today;
    }

    /** A kind with how many townships and items it was found in. */
    record Sum(HealthKind kind, int townships, int items) {}

    /** A township's items by kind. */
    record Line(String code, String name, Map<HealthKind, Integer> items) {}

    @Needs(Right.POWER_READ)
    @GetMapping("/insight/health")
    String all(Actor actor, Model model) {
        return all(actor, today.date().minusYears(1).plusDays(1), today.date(), model);
    }

    private String all(Actor actor, LocalDate from, LocalDate to, Model model) {
        model.addAttribute("runs", store.runs(actor.scope()));
        model.addAttribute("begins", begins(actor));
        model.addAttribute("whole", actor.scope().township() == null);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("thresholds", Thresholds.on(parameters, today.date()).words());
        model.addAttribute("kinds", kinds());
        return "insight/health";
    }

    @Needs({Right.POWER_MANAGE, Right.POWER_ACCEPT})
    @PostMapping("/insight/health")
    String begin(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID once,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            Model model,
            HttpServletResponse response) {
        var id = once == null ? Ids.next() : once;
        try {
            return "redirect:/insight/health/" + desk.begin(actor, id, from, to);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return all(actor, from, to, model);
        }
    }

    /** Looks again by itself while the check runs, without script; then the findings. */
    @Needs(Right.POWER_READ)
    @GetMapping("/insight/health/{id}")
    ModelAndView run(Actor actor, @PathVariable UUID id, ListRequest request, HttpServletResponse response) {
        var run = desk.open(actor, id);
        if (!run.done()) {
            if (run.running()) {
                response.setHeader("Refresh", "2");
            }
            return new ModelAndView("insight/health-progress")
                    .addObject("run", run)
                    .addObject("begins", begins(actor));
        }
        var counts = results.counts(actor.scope(), id);
        return listings.show(
                        listing(actor, run),
                        request,
                        actor,
                        query -> results.page(actor.scope(), id, query),
                        row -> row(actor, run, row))
                .addObject("run", run)
                .addObject("sums", sums(counts))
                .addObject("townships", lines(counts))
                .addObject("kinds", kinds())
                .addObject("papers", papers.of(actor.county(), HealthGate.KIND, id))
                .addObject("proposes", begins(actor))
                .addObject("receiver", proposal.receiver(actor))
                .addObject("contact", actor.name());
    }

    private static boolean begins(Actor actor) {
        return actor.has(Right.POWER_MANAGE) || actor.has(Right.POWER_ACCEPT);
    }

    private Listing listing(Actor actor, HealthRun run) {
        var listing = Listing.at("/insight/health/" + run.id(), "赋权体检")
                .pretitle("权责事项")
                .column("item", "事项和理由", Kind.TEXT)
                .column("township", "乡镇（街道）", Kind.TEXT)
                .column("kind", "结论", Kind.STATE)
                .column("reports", "报告", Kind.NUMBER)
                .column("visits", "检查", Kind.NUMBER)
                .column("leads", "线索", Kind.NUMBER)
                .column("filed", "立案", Kind.NUMBER)
                .column("decided", "决定", Kind.NUMBER)
                .column("overturned", "被纠", Kind.NUMBER)
                .column("taken", "平均天数", Kind.NUMBER)
                .column("advice", "建议", Kind.TEXT)
                .find("item", "事项编码")
                .choose("kind", "结论", Option.all(kinds().toArray(HealthKind[]::new)))
                .empty("没有符合条件的结果", "换一个结论或者乡镇（街道）看看。")
                .template("insight/health-run");
        return actor.scope().township() == null ? listing.choose("township", "乡镇（街道）", townships(actor)) : listing;
    }

    private ListRow row(Actor actor, HealthRun run, HealthRow row) {
        return ListRow.of(
                HealthEvidence.at(run.id(), row),
                Cell.text(
                        row.itemCode().isEmpty() ? "整个乡镇（街道）" : row.itemCode() + " " + name(actor, row.itemCode()),
                        row.why()),
                Cell.text(places.name(row.townshipCode())),
                Cell.state(row.kind().label(), row.kind().tone()),
                Cell.number(row.reports()),
                Cell.number(row.visits()),
                Cell.number(row.leads()),
                Cell.number(row.filed()),
                Cell.number(row.decided()),
                Cell.number(row.overturned()),
                Cell.number(row.taken()),
                Cell.text(row.advice().label()));
    }

    private String name(Actor actor, String code) {
        return powers.item(actor.county(), code).map(item -> item.name()).orElse(code);
    }

    private List<Option> townships(Actor actor) {
        return places.townships(actor.county()).stream()
                .map(place -> new Option(place.code(), place.name()))
                .toList();
    }

    private static List<HealthKind> kinds() {
        return Arrays.stream(HealthKind.values()).filter(HealthKind::kept).toList();
    }

    private static List<Sum> sums(List<HealthResults.Count> counts) {
        return kinds().stream()
                .map(kind -> {
                    var of = counts.stream()
                            .filter(count -> count.kind() == kind)
                            .toList();
                    return new Sum(
                            kind,
                            of.size(),
                            of.stream().mapToInt(HealthResults.Count::items).sum());
                })
                .toList();
    }

    private List<Line> lines(List<HealthResults.Count> counts) {
        var lines = new LinkedHashMap<String, Line>();
        for (var count : counts) {
            lines.computeIfAbsent(
                            count.townshipCode(),
                            code -> new Line(code, places.name(code), new EnumMap<>(HealthKind.class)))
                    .items()
                    .put(count.kind(), count.items());
        }
        return List.copyOf(lines.values());
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry healthLine() {
            return new MenuEntry(MenuEntry.Group.POWERS, 40, "赋权体检", "/insight/health", Right.POWER_READ);
        }
    }
}
