package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.law.Finding;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One finding with its figures, every question asked, and the rows behind each figure (S15). */
@Controller
class HealthEvidence {

    /** Stands in addresses for a finding about a township as a whole. */
    private static final String WHOLE = "whole";

    private final HealthDesk desk;
    private final HealthResults results;
    private final EvidenceRows rows;
    private final Pooling pooling;
    private final Powers powers;
    private final Places places;
    private final Categories categories;
    private final Parameters parameters;
    private final Listings listings;

    HealthEvidence(
            HealthDesk desk,
            HealthResults results,
            EvidenceRows rows,
            Pooling pooling,
            Powers powers,
            Places places,
            Categories categories,
            Parameters parameters,
            Listings listings) {
        this.desk = desk;
        this.results = results;
        this.rows = rows;
        this.pooling = pooling;
        this.powers = powers;
        this.places = places;
        this.categories = categories;
        this.parameters = parameters;
        this.listings = listings;
    }

    static String at(UUID run, HealthRow row) {
        return "/insight/health/" + run + "/" + row.townshipCode() + "/"
                + (row.itemCode().isEmpty() ? WHOLE : row.itemCode());
    }

    /** A figure with the address of its rows. */
    record Shown(Trail trail, int count, String href) {}

    @Needs(Right.POWER_READ)
    @GetMapping("/insight/health/{id}/{township}/{item}")
    String one(
            Actor actor, @PathVariable UUID id, @PathVariable String township, @PathVariable String item, Model model) {
        var run = desk.open(actor, id);
        var row = row(actor, run, township, item);
        var here = at(id, row);
        model.addAttribute("run", run);
        model.addAttribute("row", row);
        model.addAttribute("name", itemName(actor, row));
        model.addAttribute("township", places.name(township));
        model.addAttribute(
                "figures",
                row.itemCode().isEmpty()
                        ? List.of()
                        : Arrays.stream(Trail.values())
                                .map(trail -> new Shown(trail, count(row, trail), here + "/" + trail.name()))
                                .toList());
        model.addAttribute("findings", findings(run, row));
        model.addAttribute("pooling", pooling.of(actor.county(), run.periodTo(), List.of(row)));
        return "insight/health-finding";
    }

    /** The rows one figure counts; as many as the figure says, found by the same conditions. */
    @Needs(Right.POWER_READ)
    @GetMapping("/insight/health/{id}/{township}/{item}/{trail}")
    ModelAndView rows(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String township,
            @PathVariable String item,
            @PathVariable String trail,
            ListRequest request) {
        var run = desk.open(actor, id);
        var row = row(actor, run, township, item);
        var what = Arrays.stream(Trail.values())
                .filter(one -> one.name().equals(trail))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这一项数字"));
        var listing = Listing.at(at(id, row) + "/" + what.name(), what.label() + "：" + itemName(actor, row))
                .pretitle(places.name(township))
                .column("number", "编号", Kind.TEXT)
                .column("kind", "类别", Kind.TEXT)
                .column("on", "日期", Kind.DATE)
                .column("state", "情况", Kind.TEXT)
                .empty("没有记录", "评估以后被改正类别、并案或者撤下的，不再列出。");
        var link = link(actor, what);
        return listings.show(
                listing,
                request,
                actor,
                query -> rows.page(actor.county(), run, row, what, query),
                found -> ListRow.of(
                        link.isEmpty() ? null : link + found.id(),
                        Cell.text(found.number()),
                        Cell.text(what == Trail.REPORTS ? categories.name(found.kind()) : found.kind()),
                        Cell.day(found.day()),
                        Cell.text(found.state())));
    }

    /** Where a row leads for who may read it there; empty for who may not. */
    private static String link(Actor actor, Trail trail) {
        return switch (trail) {
            case REPORTS -> actor.has(Right.REPORT_READ) ? "/reports/" : "";
            case VISITS -> actor.has(Right.VISIT_READ) ? "/visits/" : "";
            case LEADS, FILED, DECIDED, OVERTURNED -> actor.has(Right.CASE_READ) ? "/cases/" : "";
        };
    }

    private HealthRow row(Actor actor, HealthRun run, String township, String item) {
        return results.row(actor.scope(), run.id(), township, item.equals(WHOLE) ? "" : item)
                .orElseThrow(() -> Refused.notFound("评估结果"));
    }

    private String itemName(Actor actor, HealthRow row) {
        return row.itemCode().isEmpty()
                ? "整个乡镇（街道）"
                : powers.item(actor.county(), row.itemCode())
                        .map(item -> item.name())
                        .orElse(row.itemCode());
    }

    private static int count(HealthRow row, Trail trail) {
        return switch (trail) {
            case REPORTS -> row.reports();
            case VISITS -> row.visits();
            case LEADS -> row.leads();
            case FILED -> row.filed();
            case DECIDED -> row.decided();
            case OVERTURNED -> row.overturned();
        };
    }

    /** What the book asked, with the thresholds of the last day of the period. */
    private List<Finding> findings(HealthRun run, HealthRow row) {
        if (row.itemCode().isEmpty()) {
            return List.of();
        }
        var figures =
                new Figures(row.reports(), row.visits(), row.leads(), row.filed(), row.decided(), row.overturned(), 0);
        var use = Verdicts.use(
                !row.source().isEmpty(), row.days(), figures, row.people(), Thresholds.on(parameters, run.periodTo()));
        return HealthBook.USE.ask(use).findings();
    }
}
