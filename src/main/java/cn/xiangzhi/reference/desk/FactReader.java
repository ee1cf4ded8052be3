package cn.xiangzhi.reference.desk;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a book's facts of texts: absent yes-or-no facts are no, absent amounts zero; what a book cannot do without is asked for. */
final class FactReader {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final int WORDS = 200;
    private static final Set<String> YES = Set.of("true", "是", "on", "1");
    private static final Set<String> NO = Set.of("false", "否", "", "0");

    private FactReader() {}

    /** @throws Refused naming the fact that is unknown, missing or of another form */
    static <F extends Record> F read(Class<F> facts, Map<String, List<String>> given) {
        var components = facts.getRecordComponents();
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (var name : given.keySet()) {
            if (!known.contains(name)) {
                throw Refused.invalid(
                        "没有判断",
                        "没有“" + abridged(name) + "”这一项事实",
                        "可以填写的有：" + String.join("、", known.stream().sorted().toList()));
            }
        }
        var values = new Object[components.length];
        var types = new Class<?>[components.length];
        var fields = FactField.of(facts);
        for (var i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            var texts = given.getOrDefault(components[i].getName(), List.of());
            values[i] = value(components[i], fields.get(i), texts);
        }
        try {
            var constructor = facts.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(RecordComponent component, FactField field, List<String> texts) {
        if (field.kind() == FactField.Kind.SEVERAL) {
            var chosen = new LinkedHashSet<Object>();
            texts.stream().filter(text -> !text.isBlank()).forEach(text -> chosen.add(choice(component, field, text)));
            return Set.copyOf(chosen);
        }
        if (texts.size() > 1) {
            throw wrong(field, "只能填写一个");
        }
        var text = texts.isEmpty() ? "" : texts.getFirst().strip();
        if (field.required() && text.isEmpty()) {
            throw wrong(field, "没有填写");
        }
        return switch (field.kind()) {
            case YES_NO -> yes(field, text);
            case WHOLE -> whole(component, field, text);
            case AMOUNT -> amount(component, field, text);
            case DATE -> text.isEmpty() ? null : date(field, text);
            case MOMENT -> text.isEmpty() ? null : moment(field, text);
            case WORDS -> words(field, text);
            case ONE -> text.isEmpty() ? null : choice(component, field, text);
            case SEVERAL -> throw new IllegalStateException();
        };
    }

    private static boolean yes(FactField field, String text) {
        if (YES.contains(text)) {
            return true;
        }
        if (NO.contains(text)) {
            return false;
        }
        throw wrong(field, "须为是或者否（true 或 false）");
    }

    private static @Nullable Integer whole(RecordComponent component, FactField field, String text) {
        if (text.isEmpty()) {
            return component.getType() == int.class ? Integer.valueOf(0) : null;
        }
        try {
            var number = new BigDecimal(text.length() > 12 ? "x" : text).intValueExact();
            if (number < 0 || number > 1_000_000) {
                throw wrong(field, "须为0至1000000的整数");
            }
            return number;
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(field, "须为0至1000000的整数");
        }
    }

    private static @Nullable BigDecimal amount(RecordComponent component, FactField field, String text) {
        if (text.isEmpty()) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : BigDecimal.ZERO;
        }
        try {
            var amount = new BigDecimal(text.length() > 30 ? "x" : text);
            if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0 || amount.scale() > 6 || amount.scale() < -12) {
                throw wrong(field, "数额不合理");
            }
            return amount;
        } catch (NumberFormatException e) {
            throw wrong(field, "须为数字，如 3000.01");
        }
    }

    private static LocalDate date(FactField field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(field, "须为日期，如 2026-03-05");
        }
    }

    private static LocalDateTime moment(FactField field, String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw wrong(field, "须为日期和时间，如 2026-03-05T10:00");
        }
    }

    private static String words(FactField field, String text) {
        if (text.length() > WORDS) {
            throw wrong(field, "不得超过" + WORDS + "字");
        }
        return text;
    }

    /** By the name of the constant or its Chinese words. */
    private static Object choice(RecordComponent component, FactField field, String text) {
        var type = FactField.choices(component);
        if (type != null) {
            for (var constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)
                        || ((Labelled) constant).label().equals(text)) {
                    return constant;
                }
            }
        }
        throw wrong(
                field,
                "不能填“" + abridged(text) + "”，只能从中选择："
                        + String.join(
                                "、",
                                field.options().stream()
                                        .map(o -> o.value() + "（" + o.label() + "）")
                                        .toList()));
    }

    private static Refused wrong(FactField field, String why) {
        return Refused.invalid("没有判断", "“" + field.label() + "”（" + field.name() + "）" + why, "请改正后再问");
    }

    private static String abridged(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
