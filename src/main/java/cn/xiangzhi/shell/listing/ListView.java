package cn.xiangzhi.shell.listing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Filter;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list as the template {@code shell/list} sees it: nothing left to decide, every address made.
 *
 * @param drawn the cells of each row as escaped HTML
 */
public record ListView(
        Listing listing,
        List<Head> heads,
        List<Field> fields,
        List<ListRow> rows,
        List<String> drawn,
        String sort,
        String query,
        boolean filtered,
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String export,
        List<View> views,
        boolean all,
        boolean button) {

    static final int TRAIL = 30;

    public static ListView of(
            Listing listing,
            ListQuery query,
            List<ListRow> rows,
            @Nullable String next,
            List<SavedView> saved,
            Actor actor,
            Show show) {
        rows.forEach(row -> {
            if (row.cells().size() != listing.columns().size()) {
                throw new IllegalStateException("列数与表头不符：" + listing.path());
            }
        });
        var text = queryText(listing, query);
        var button = listing.button();
        var heads = listing.columns().stream()
                .map(column -> head(listing, query, column))
                .toList();
        return new ListView(
                listing,
                heads,
                listing.filters().stream().map(filter -> field(query, filter)).toList(),
                rows,
                rows.stream().map(new RowDrawing(show, heads)::cells).toList(),
                query.sort(),
                text,
                query.filtered(),
                query.after() == null ? null : address(listing, text, null, List.of()),
                query.after() == null ? null : back(listing, query, text),
                next == null ? null : address(listing, text, next, trail(query)),
                listing.exported() ? joined(listing.path(), text, "format=xlsx") : null,
                saved.stream().map(view -> view(listing, view, text)).toList(),
                text.isEmpty() && saved.stream().noneMatch(view -> view.query().isEmpty()),
                button != null && (button.right() == null || actor.has(button.right())));
    }

    /** The conditions and the sort as a query string; the default sort is left out. */
    public static String queryText(Listing listing, ListQuery query) {
        return text(listing, query.values(), query.sort());
    }

    private static String text(Listing listing, Map<String, ?> values, String sort) {
        var parts = new ArrayList<String>();
        values.forEach((key, value) -> {
            if (value != null) {
                parts.add(key + "=" + encoded(value.toString()));
            }
        });
        if (!listing.sorts().isEmpty() && !listing.sorts().getFirst().key().equals(sort)) {
            parts.add("sort=" + encoded(sort));
        }
        return String.join("&", parts);
    }

    private static List<String> trail(ListQuery query) {
        var keys = new ArrayList<>(query.trail());
        if (query.after() != null) {
            keys.add(query.after());
        }
        return keys.size() > TRAIL ? keys.subList(keys.size() - TRAIL, keys.size()) : keys;
    }

    private static String back(Listing listing, ListQuery query, String text) {
        var trail = query.trail();
        return trail.isEmpty()
                ? address(listing, text, null, List.of())
                : address(listing, text, trail.getLast(), trail.subList(0, trail.size() - 1));
    }

    private static String address(Listing listing, String text, @Nullable String after, List<String> trail) {
        var parts = new ArrayList<String>();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        if (after != null) {
            parts.add("after=" + encoded(after));
        }
        if (!trail.isEmpty()) {
            parts.add("trail=" + String.join(".", trail));
        }
        return parts.isEmpty() ? listing.path() + "?view=all" : joined(listing.path(), parts.toArray(String[]::new));
    }

    private static String joined(String path, String... parts) {
        var kept = List.of(parts).stream().filter(part -> !part.isEmpty()).toList();
        return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
    }

    private static Head head(Listing listing, ListQuery query, Listing.Column column) {
        var right = column.kind() == Listing.Column.Kind.NUMBER || column.kind() == Listing.Column.Kind.MONEY;
        if (column.sorts().isEmpty()) {
            return new Head(column.label(), right, null, null);
        }
        var at = column.sorts().indexOf(query.sort());
        var sort = column.sorts().get((at + 1) % column.sorts().size());
        var text = text(listing, query.values(), sort);
        var direction = at < 0 ? null : query.sort().endsWith("-asc") ? "ascending" : "descending";
        return new Head(column.label(), right, joined(listing.path(), text.isEmpty() ? "view=all" : text), direction);
    }

    private static Field field(ListQuery query, Filter filter) {
        if (filter.kind() == Filter.Kind.DAYS) {
            var from = query.day(filter.key() + "_from");
            var to = query.day(filter.key() + "_to");
            return new Field(
                    filter, from == null ? "" : from.toString(), to == null ? "" : to.toString(), filter.options());
        }
        var value = query.text(filter.key());
        return new Field(filter, value == null ? "" : value, "", filter.options());
    }

    private static View view(Listing listing, SavedView view, String text) {
        var href = joined(listing.path(), view.query().isEmpty() ? "view=all" : view.query());
        return new View(view, href, view.query().equals(text));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether lines can be ticked. */
    public boolean picks() {
        return rows.stream().anyMatch(row -> row.pick() != null);
    }

    /** The names of the filters in force, for the hidden fields of other forms. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        if (!sort.isEmpty()) {
            kept.put("sort", sort);
        }
        return kept;
    }

    /** The head of a column: where a click leads, and how it is sorted now. */
    public record Head(
            String label,
            boolean right,
            @Nullable String href,
            @Nullable String direction) {}

    /** A filter with what it is set to. */
    public record Field(Filter filter, String value, String to, List<Option> options) {}

    /** A saved view as a link. */
    public record View(SavedView saved, String href, boolean current) {}
}
