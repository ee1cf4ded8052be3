package cn.xiangzhi.base;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list, found by key and not by offset: {@code next} and {@code previous} are opaque keys to ask
 * with, {@code null} at the ends. At most {@value #SIZE} rows.
 */
public record Page<T>(
        List<T> rows, @Nullable String previous, @Nullable String next) {

    public static final int SIZE = 50;

    public static <T> Page<T> of(List<T> rows) {
        return new Page<>(rows, null, null);
    }

    /** Cuts rows fetched with one more than {@code size} and names the next key by the last row kept. */
    public static <T> Page<T> cut(List<T> fetched, int size, @Nullable String previous, Function<T, String> key) {
        if (fetched.size() <= size) {
            return new Page<>(List.copyOf(fetched), previous, null);
        }
        var kept = List.copyOf(fetched.subList(0, size));
        return new Page<>(kept, previous, key.apply(kept.getLast()));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
