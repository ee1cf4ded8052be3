package cn.xiangzhi.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows as records: component {@code townshipCode} is column {@code township_code}. Spring's own mapper asks the driver for
 * {@code townshipCode} first, and the driver answers every such question, for each column of each row, with an exception.
 */
public final class RecordRows<T> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final Component[] components;
    private final ConversionService conversion;

    private RecordRows(Constructor<T> constructor, Component[] components, ConversionService conversion) {
        this.constructor = constructor;
        this.components = components;
        this.conversion = conversion;
    }

    private record Component(String column, Class<?> type, TypeDescriptor wanted) {}

    /** For a statement that brings two records in one row; names its columns as the components say. */
    public static <T> RecordRows<T> of(Class<T> type) {
        return of(type, DefaultConversionService.getSharedInstance());
    }

    static <T> RecordRows<T> of(Class<T> type, ConversionService conversion) {
        var parts = type.getRecordComponents();
        try {
            var types = Arrays.stream(parts).map(part -> part.getType()).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            var components = new Component[parts.length];
            for (var n = 0; n < parts.length; n++) {
                var wanted = new TypeDescriptor(new MethodParameter(constructor, n));
                components[n] = new Component(column(parts[n].getName()), parts[n].getType(), wanted);
            }
            return new RecordRows<>(constructor, components, conversion);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new @Nullable Object[components.length];
        for (var n = 0; n < components.length; n++) {
            var component = components[n];
            var value = JdbcUtils.getResultSetValue(row, row.findColumn(component.column), component.type);
            values[n] = value == null && !component.type.isPrimitive()
                    ? null
                    : component.type.isInstance(value)
                            ? value
                            : conversion.convert(value, TypeDescriptor.forObject(value), component.wanted);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(constructor.getDeclaringClass().getName(), impossible);
        }
    }

    /** {@code fileName} is {@code file_name}. */
    private static String column(String component) {
        var name = new StringBuilder();
        for (var letter : component.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                name.append('_');
            }
            name.append(letter);
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
