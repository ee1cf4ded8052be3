package cn.xiangzhi.shell;

import cn.xiangzhi.base.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one way lists are built. A constant says what a list has; {@link Listings#show} draws it as page, as fragment for
 * htmx, or as Excel, with filters, sorts, saved views and keyset pages. A room writes:
 *
 * <pre>{@code
 * private static final Listing LISTING = Listing.at("/reports", "报告")
 *         .column("number", "编号", TEXT).column("stage", "状态", STATE)
 *         .sortable("received", "收到", DATE, "desc", "asc")      // first sort declared = default: "received-desc"
 *         .find("q", "编号、地点、内容")                            // :q
 *         .choose("stage", "状态", Option.all(Stage.values()))    // :stage, only values of the options pass
 *         .between("received", "收到日期")                         // :received_from :received_to, LocalDate
 *         .empty("还没有报告", "居民扫码、来电、巡查发现的问题都登记在这里。")
 *         .button("登记报告", "/reports/new", Right.REPORT_REGISTER);
 *
 * @GetMapping("/reports") @Needs(Right.REPORT_READ)
 * ModelAndView list(Actor actor, ListRequest request) {
 *     return listings.show(LISTING, request, actor, query -> reports.page(actor.scope(), query), ReportPages::row);
 * }
 * static ListRow row(ReportLine r) {
 *     return ListRow.of("/reports/" + r.id(), Cell.text(r.number()), Cell.state(r.stage().label(), r.stage().tone()), Cell.moment(r.receivedAt()));
 * }
 *
 * // store: one text block per sort, every key of the list bound by query.params(), one row more than the page is fetched
 * Page<ReportLine> page(Scope scope, ListQuery query) {
 *     var sql = query.sort().equals("received-asc") ? OLDEST : NEWEST;
 *     var rows = jdbc.sql(sql).params(query.params()).param("county", scope.county()).param("township", scope.township())
 *             .query(ReportLine.class).list();
 *     return query.page(rows, ReportLine::receivedAt, ReportLine::id);
 * }
 * // … and (:stage::text is null or stage = :stage) and (:received_from::date is null or received_on >= :received_from::date)
 * // and (:after_id::uuid is null or (received_at, id) < (:after_value::timestamptz, :after_id::uuid))
 * // order by received_at desc, id desc limit :limit
 * }</pre>
 *
 * Sorted by id alone, give the id as value and compare {@code id < :after_id::uuid}. For JSON: {@code LISTING.read(request)}.
 * Instances are immutable, so choices that depend on the actor are added per request: {@code LISTING.choose("village", …)}.
 *
 * @param template the page's template; {@code list} (a ListView) is in the model and drawn by {@code shell/list :: list}
 */
public record Listing(
        String path,
        String title,
        @Nullable String pretitle,
        List<Column> columns,
        List<Filter> filters,
        List<Sort> sorts,
        String emptyTitle,
        String emptyHint,
        @Nullable MenuEntry button,
        boolean exported,
        String template) {

    /** At most so many rows leave in one sheet. */
    public static final int EXPORT_LIMIT = 100_000;

    public static Listing at(String path, String title) {
        return new Listing(
                path, title, null, List.of(), List.of(), List.of(), "没有符合条件的内容", "", null, true, "shell/listing");
    }

    public Listing pretitle(String words) {
        return new Listing(
                path, title, words, columns, filters, sorts, emptyTitle, emptyHint, button, exported, template);
    }

    public Listing column(String key, String label, Column.Kind kind) {
        return with(plus(columns, new Column(key, label, kind, List.of())), filters, sorts);
    }

    /** A column whose head sorts; directions {@code asc} and {@code desc}, each a text block of the store. */
    public Listing sortable(String key, String label, Column.Kind kind, String... directions) {
        var keys = List.of(directions).stream().map(way -> key + "-" + way).toList();
        var all = sorts;
        for (var way : directions) {
            all = plus(all, new Sort(key + "-" + way, label + (way.equals("asc") ? "（从早、小）" : "（从晚、大）")));
        }
        return with(plus(columns, new Column(key, label, kind, keys)), filters, all);
    }

    /** A sort of its own, chosen in the filter bar. */
    public Listing sort(String key, String label) {
        return with(columns, filters, plus(sorts, new Sort(key, label)));
    }

    /** A text to look for; at most 100 characters pass. */
    public Listing find(String key, String hint) {
        return with(columns, plus(filters, new Filter(key, hint, Filter.Kind.FIND, List.of())), sorts);
    }

    public Listing choose(String key, String label, List<Option> options) {
        return with(columns, plus(filters, new Filter(key, label, Filter.Kind.CHOICE, options)), sorts);
    }

    /** Two days, either of which may be left open: {@code key_from}, {@code key_to}. */
    public Listing between(String key, String label) {
        return with(columns, plus(filters, new Filter(key, label, Filter.Kind.DAYS, List.of())), sorts);
    }

    /** What belongs here while there is nothing at all. */
    public Listing empty(String words, String hint) {
        return new Listing(path, title, pretitle, columns, filters, sorts, words, hint, button, exported, template);
    }

    /** The one primary button, drawn for who holds the right. */
    public Listing button(String label, String href, cn.xiangzhi.base.@Nullable Right right) {
        var entry = new MenuEntry(MenuEntry.Group.DESK, 0, label, href, right);
        return new Listing(
                path, title, pretitle, columns, filters, sorts, emptyTitle, emptyHint, entry, exported, template);
    }

    public Listing notExported() {
        return new Listing(
                path, title, pretitle, columns, filters, sorts, emptyTitle, emptyHint, button, false, template);
    }

    /** A template of the room's own instead of the plain list page. */
    public Listing template(String name) {
        return new Listing(
                path, title, pretitle, columns, filters, sorts, emptyTitle, emptyHint, button, exported, name);
    }

    /** Reads what was asked, letting only declared filters, their options and declared sorts pass. */
    public ListQuery read(ListRequest request) {
        return ListQuery.read(this, request, Page.SIZE);
    }

    private Listing with(List<Column> columns, List<Filter> filters, List<Sort> sorts) {
        return new Listing(
                path, title, pretitle, columns, filters, sorts, emptyTitle, emptyHint, button, exported, template);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }

    /** A column: its key, its head, what it holds, and the sorts its head offers. */
    public record Column(String key, String label, Kind kind, List<String> sorts) {

        /** What a column holds; numbers and amounts stand at the right. */
        public enum Kind {
            TEXT,
            NUMBER,
            MONEY,
            DATE,
            STATE,
            LIGHT
        }
    }

    /** A condition one may set. */
    public record Filter(String key, String label, Kind kind, List<Option> options) {

        /** A text to look for, one of some choices, or two days. */
        public enum Kind {
            FIND,
            CHOICE,
            DAYS
        }
    }

    /** An order of the rows. */
    public record Sort(String key, String label) {}
}
