package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The line of S10 for any field and period, each number opening its cases; both are lists that can be saved and exported. */
@Controller
class LinePages {

    private static final Listing LINE = columns(
                    Listing.at("/cases/line", "办案一行表").pretitle("执法办案").column("field", "领域", Listing.Column.Kind.TEXT))
            .between("opened", "线索登记日期")
            .empty("这段时间没有登记线索", "登记为线索的都算监管；换一段时间或者一个领域再看。")
            .template("casework/line");

    private static final Listing CASES = Listing.at("/cases/line/cases", "一行表的案件")
            .pretitle("执法办案 · 办案一行表")
            .column("number", "案号", Listing.Column.Kind.TEXT)
            .column("stage", "阶段", Listing.Column.Kind.STATE)
            .column("item", "事项", Listing.Column.Kind.TEXT)
            .column("party", "当事人", Listing.Column.Kind.TEXT)
            .sortable("opened", "线索登记", Listing.Column.Kind.DATE, "desc")
            .column("filed", "立案", Listing.Column.Kind.DATE)
            .column("decided", "决定", Listing.Column.Kind.DATE)
            .column("fine", "罚款", Listing.Column.Kind.MONEY)
            .choose("box", "算入", Option.all(LineBox.values()))
            .between("opened", "线索登记日期")
            .empty("没有这样的案件", "换一段时间或者一个领域再看。");

    private final LineStore store;
    private final Listings listings;
    private final Places places;
    private final Today today;

    LinePages(LineStore store, Listings listings, Places places, Today today) {
        this.store = store;
        this.listings = listings;
        this.places = places;
        this.today = today;
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/cases/line")
    ModelAndView line(Actor actor, ListRequest request) {
        var asked = asked(filtered(LINE, actor).read(request));
        var lines = store.lines(actor.scope(), asked);
        var total = asked.field() == null
                ? store.total(actor.scope(), asked)
                : lines.stream().findFirst().orElse(new LineStore.Line("合计", LineNumbers.NONE));
        var rows = new ArrayList<LineStore.Line>();
        if (lines.size() > 1) {
            rows.add(total);
        }
        rows.addAll(lines);
        return listings.show(filtered(LINE, actor), request, actor, query -> Page.of(rows), line -> row(asked, line))
                .addObject("words", total.numbers().words())
                .addObject("asked", asked);
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/cases/line/cases")
    ModelAndView cases(Actor actor, ListRequest request) {
        return listings.show(
                filtered(CASES, actor),
                request,
                actor,
                query -> store.page(actor.scope(), asked(query), query),
                LinePages::found);
    }

    private static Listing columns(Listing listing) {
        var all = listing;
        for (var box : LineBox.values()) {
            all = all.column(box.name().toLowerCase(java.util.Locale.ROOT), box.label(), Listing.Column.Kind.NUMBER);
        }
        return all;
    }

    private Listing filtered(Listing listing, Actor actor) {
        var towns = places.choices(actor.scope());
        return listing.choose(
                        "field",
                        "领域",
                        store.fields().stream()
                                .map(word -> new Option(word, word))
                                .toList())
                .choose("town", "乡镇", towns);
    }

    /** Without a period it is this year up to today. */
    private LineStore.Asked asked(ListQuery query) {
        var from = query.day("opened_from");
        var to = query.day("opened_to");
        return new LineStore.Asked(
                from == null ? today.date().withDayOfYear(1) : from,
                to == null ? today.date() : to,
                query.text("town"),
                query.text("field"));
    }

    private static ListRow row(LineStore.Asked asked, LineStore.Line line) {
        var field = line.field().equals("合计") ? asked.field() : line.field();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(line.field()));
        for (var box : LineBox.values()) {
            cells.add(Cell.link(String.valueOf(line.numbers().of(box)), href(asked, field, box)));
        }
        return new ListRow(href(asked, field, LineBox.SUPERVISED), List.copyOf(cells));
    }

    private static String href(LineStore.Asked asked, @Nullable String field, LineBox box) {
        var to = UriComponentsBuilder.fromPath("/cases/line/cases")
                .queryParam("box", box.name())
                .queryParam("opened_from", asked.from())
                .queryParam("opened_to", asked.to());
        if (field != null) {
            to.queryParam("field", field);
        }
        if (asked.town() != null) {
            to.queryParam("town", asked.town());
        }
        return to.encode().toUriString();
    }

    private static String item(LineStore.Found row) {
        return row.violations() < 2 ? row.itemName() : row.itemName() + "等" + row.violations() + "个违法行为";
    }

    private static ListRow found(LineStore.Found row) {
        var stage = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(row.stage()))
                .findFirst();
        return ListRow.of(
                "/cases/" + row.id(),
                Cell.text(row.number()),
                Cell.state(
                        stage.map(Stage::label).orElse(row.stage()),
                        stage.map(Stage::tone).orElse("grey")),
                Cell.text(item(row), row.placeWords()),
                Cell.text(row.partyShown()),
                Cell.day(row.openedOn()),
                Cell.day(row.filedOn()),
                Cell.day(row.decidedOn()),
                Cell.money(row.fine()));
    }
}
