package cn.xiangzhi.shell;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.Listing.Filter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A checked question to a list: every declared filter (null when not set), a declared sort, where the page begins, how many
 * rows. See {@link Listing} for its use in a store.
 *
 * @param values filter keys ({@code q}, {@code stage}, {@code received_from} …) to String or LocalDate
 * @param after the opaque key of the last row of the page before; null on the first page
 * @param trail the keys of the pages before, so that one can go back
 */
public record ListQuery(
        Map<String, @Nullable Object> values,
        String sort,
        @Nullable String after,
        List<String> trail,
        int limit) {

    private static final String BETWEEN = "\u001f";
    private static final int LONGEST = 100;

    static ListQuery read(Listing listing, ListRequest request, int limit) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var filter : listing.filters()) {
            switch (filter.kind()) {
                case FIND -> values.put(filter.key(), find(request.get(filter.key())));
                case CHOICE -> values.put(filter.key(), choice(filter, request.get(filter.key())));
                case DAYS -> {
                    values.put(filter.key() + "_from", day(filter, request.get(filter.key() + "_from")));
                    values.put(filter.key() + "_to", day(filter, request.get(filter.key() + "_to")));
                }
            }
        }
        var after = request.get("after");
        if (after != null) {
            opened(after);
        }
        var trail = request.get("trail");
        var asked = request.get("sort");
        var sort = listing.sorts().stream()
                .map(Listing.Sort::key)
                .filter(key -> key.equals(asked))
                .findFirst()
                .orElse(
                        listing.sorts().isEmpty()
                                ? ""
                                : listing.sorts().getFirst().key());
        return new ListQuery(values, sort, after, trail == null ? List.of() : List.of(trail.split("\\.")), limit);
    }

    private static @Nullable String find(@Nullable String asked) {
        if (asked != null && asked.length() > LONGEST) {
            throw Refused.invalid("不能查询", "查找的文字超过" + LONGEST + "个字", "请只填写关键的几个字");
        }
        return asked;
    }

    private static @Nullable String choice(Filter filter, @Nullable String asked) {
        if (asked == null
                || filter.options().stream().anyMatch(option -> option.value().equals(asked))) {
            return asked;
        }
        throw Refused.invalid("不能按此条件筛选", "“" + filter.label() + "”没有这个选项", "请从列表上方的筛选条件中选择");
    }

    private static @Nullable LocalDate day(Filter filter, @Nullable String asked) {
        try {
            return asked == null ? null : LocalDate.parse(asked);
        } catch (DateTimeException wrong) {
            throw Refused.invalid("不能按此日期筛选", "“" + filter.label() + "”不是有效日期", "请按 2026-11-22 的格式填写，或在日历中选择");
        }
    }

    public @Nullable String text(String key) {
        return values.get(key) instanceof String text ? text : null;
    }

    public @Nullable LocalDate day(String key) {
        return values.get(key) instanceof LocalDate day ? day : null;
    }

    /** Whether any filter is set. */
    public boolean filtered() {
        return values.values().stream().anyMatch(value -> value != null);
    }

    /** Everything a statement binds: the filters, {@code after_value}, {@code after_id}, {@code limit} (one more). */
    public Map<String, @Nullable Object> params() {
        var all = new HashMap<>(values);
        var key = after == null ? null : opened(after);
        all.put("after_value", key == null ? null : key[0]);
        all.put("after_id", key == null ? null : UUID.fromString(key[1]));
        all.put("limit", limit + 1);
        return all;
    }

    /** Cuts what was fetched with one row more and keys the next page by the last row's sort value and id. */
    public <T> Page<T> page(List<T> fetched, Function<T, ?> value, Function<T, UUID> id) {
        return Page.cut(
                fetched, limit, trail.isEmpty() ? null : trail.getLast(), row -> key(value.apply(row), id.apply(row)));
    }

    /** The opaque key of a row. */
    public static String key(@Nullable Object value, UUID id) {
        var text = (value == null ? "" : value) + BETWEEN + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] opened(String key) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
            var parts = text.split(BETWEEN, 2);
            UUID.fromString(parts[1]);
            return parts;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
            throw Refused.invalid("翻不到这一页", "页码标记不完整或已失效", "请回到列表第一页重新查找");
        }
    }

    /** The same question from another row on, with other page size; used by the export. */
    public ListQuery from(@Nullable String key, int size) {
        return new ListQuery(values, sort, key, List.of(), size);
    }
}
