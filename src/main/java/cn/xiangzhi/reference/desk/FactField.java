package cn.xiangzhi.reference.desk;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.shell.Option;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One fact of a book as a form field and as a property of the interface. */
record FactField(String name, String label, Kind kind, boolean required, List<Option> options) {

    /** How a fact is given. */
    enum Kind {
        YES_NO,
        WHOLE,
        AMOUNT,
        DATE,
        MOMENT,
        WORDS,
        ONE,
        SEVERAL
    }

    static List<FactField> of(Class<? extends Record> facts) {
        return Arrays.stream(facts.getRecordComponents()).map(FactField::of).toList();
    }

    private static FactField of(RecordComponent component) {
        var fact = component.getAnnotation(Fact.class);
        if (fact == null) {
            throw new IllegalStateException(component + " carries no @Fact");
        }
        var kind = kind(component);
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var required = !nullable
                && switch (kind) {
                    case DATE, MOMENT, ONE -> true;
                    default -> false;
                };
        return new FactField(component.getName(), fact.value(), kind, required, options(component));
    }

    private static Kind kind(RecordComponent component) {
        var type = component.getType();
        if (type == boolean.class) {
            return Kind.YES_NO;
        }
        if (type == int.class || type == Integer.class) {
            return Kind.WHOLE;
        }
        if (type == BigDecimal.class) {
            return Kind.AMOUNT;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == LocalDateTime.class) {
            return Kind.MOMENT;
        }
        if (type == String.class) {
            return Kind.WORDS;
        }
        if (type.isEnum()) {
            return Kind.ONE;
        }
        if (type == Set.class) {
            return Kind.SEVERAL;
        }
        throw new IllegalStateException("no field for " + component);
    }

    private static List<Option> options(RecordComponent component) {
        var type = choices(component);
        return type == null
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .map(constant -> new Option(((Enum<?>) constant).name(), ((Labelled) constant).label()))
                        .toList();
    }

    /** The enum one chooses from; null where nothing is chosen. */
    static @Nullable Class<?> choices(RecordComponent component) {
        if (component.getType().isEnum()) {
            return component.getType();
        }
        return component.getGenericType() instanceof ParameterizedType set && component.getType() == Set.class
                ? (Class<?>) set.getActualTypeArguments()[0]
                : null;
    }
}
