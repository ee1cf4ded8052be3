package cn.xiangzhi.documents;

import cn.xiangzhi.calendar.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template prints from: fields as words. Templates ask and lay out; they decide nothing. */
public record PaperView(
        PaperKind kind, @Nullable String number, String organName, LocalDate issuedOn, Map<String, Object> fields) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分", Locale.CHINA);

    public String title() {
        return kind.label();
    }

    public String day() {
        return day(issuedOn);
    }

    /** As the paper prints it. */
    public static String shown(@Nullable Object value) {
        return words(value);
    }

    /** As 2026年11月12日, the way every paper writes a day. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public boolean has(String key) {
        return !PaperFields.blank(fields.get(key));
    }

    public String text(String key) {
        return words(fields.get(key));
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** Whether the box of that option is ticked. */
    public boolean is(String key, String option) {
        return text(key).contains(option);
    }

    /** Paragraphs of a long text, or the entries of a list. */
    public List<String> lines(String key) {
        return switch (fields.get(key)) {
            case null -> List.of();
            case Collection<?> list ->
                list.stream()
                        .map(PaperView::words)
                        .filter(line -> !line.isBlank())
                        .toList();
            case Object value ->
                words(value)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isBlank())
                        .toList();
        };
    }

    /** Rows of a table; a plain text counts as one row whose only cell is {@code first}. */
    public List<Map<String, String>> rows(String key, String first) {
        if (!(fields.get(key) instanceof Collection<?> list)) {
            return lines(key).stream().map(line -> Map.of(first, line)).toList();
        }
        return list.stream().map(entry -> row(entry, first)).toList();
    }

    /** As 200元（大写：贰佰元整）; other words are printed as they are. */
    public String money(String key) {
        return fields.get(key) instanceof Number sum ? Renminbi.both(new BigDecimal(sum.toString())) : text(key);
    }

    private static Map<String, String> row(@Nullable Object entry, String first) {
        if (entry instanceof Map<?, ?> cells) {
            var row = new HashMap<String, String>();
            cells.forEach((key, value) -> row.put(String.valueOf(key), words(value)));
            return row;
        }
        return Map.of(first, words(entry));
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case OffsetDateTime moment -> MINUTE.format(moment.atZoneSameInstant(Today.BEIJING));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Boolean yes -> yes ? "是" : "否";
            case Collection<?> list ->
                String.join(
                        "；",
                        list.stream()
                                .map(entry -> words(entry).replaceFirst("；$", ""))
                                .toList());
            default -> value.toString();
        };
    }
}
