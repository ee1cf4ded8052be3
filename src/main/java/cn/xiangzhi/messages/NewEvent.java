package cn.xiangzhi.messages;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something other systems may hear of. {@code subject} names the matter by its kind and number, as
 * {@code reports/2026-000123}; {@code data} holds public facts only, as texts, numbers and truth values.
 */
public record NewEvent(
        String county,
        @Nullable String township,
        EventType type,
        UUID matter,
        String subject,
        Map<String, @Nullable Object> data) {}
