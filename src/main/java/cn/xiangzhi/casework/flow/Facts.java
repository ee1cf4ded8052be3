package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What a form states, by the keys of {@link Ask}; kept with the act as it was stated. Blank means "not stated". */
public record Facts(Map<String, String> values) {

    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        if (!values.values().stream().allMatch(Facts::stated)) {
            var kept = new HashMap<String, String>();
            values.forEach((key, value) -> {
                if (!value.isBlank() && !value.equals("false")) {
                    kept.put(key, value.strip());
                }
            });
            values = kept;
        }
        values = Map.copyOf(values);
    }

    /** Whether it is kept as it is, which is so of everything read from the store. */
    private static boolean stated(String value) {
        return !value.isEmpty() && !value.equals("false") && value.equals(value.strip());
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        return values.getOrDefault(key, "");
    }

    public boolean yes(String key) {
        var value = text(key);
        return value.equals("true") || value.equals("on") || value.equals("是");
    }

    public Optional<LocalDate> date(String key) {
        return has(key) ? Optional.of(parse(key, "日期", () -> LocalDate.parse(text(key)))) : Optional.empty();
    }

    public Optional<LocalDateTime> time(String key) {
        return has(key) ? Optional.of(parse(key, "时间", () -> LocalDateTime.parse(text(key)))) : Optional.empty();
    }

    /** Yuan; zero when not stated. More than two decimals are refused, and powers of ten, which may be of any size. */
    public BigDecimal amount(String key) {
        if (!has(key)) {
            return BigDecimal.ZERO;
        }
        var amount = parse(key, "金额", () -> new BigDecimal(text(key)));
        if (amount.signum() < 0
                || amount.scale() < 0
                || amount.stripTrailingZeros().scale() > 2
                || amount.precision() > 15) {
            throw bad(key, "金额");
        }
        return amount;
    }

    public Optional<UUID> id(String key) {
        return has(key) ? Optional.of(parse(key, "编号", () -> UUID.fromString(text(key)))) : Optional.empty();
    }

    public <E extends Enum<E>> Optional<E> one(String key, Class<E> type) {
        return has(key) ? Optional.of(parse(key, "选项", () -> Enum.valueOf(type, text(key)))) : Optional.empty();
    }

    public Facts with(String key, String value) {
        var more = new TreeMap<>(values);
        more.put(key, value);
        return new Facts(more);
    }

    private <T> T parse(String key, String kind, java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw bad(key, kind);
        }
    }

    private static Refused bad(String key, String kind) {
        return Refused.invalid("内容未保存", "“" + Asks.label(key) + "”不是有效的" + kind, "请改正后重新提交");
    }
}
