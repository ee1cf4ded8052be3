package cn.xiangzhi.shell;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list was asked for, as it came; a handler parameter. Nothing of it is trusted before {@link Listing#read}.
 *
 * @param fragment htmx asks for the rows only
 */
public record ListRequest(Map<String, String> parameters, boolean fragment) {

    public @Nullable String get(String key) {
        var value = parameters.get(key);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
