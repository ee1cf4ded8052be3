package cn.xiangzhi.shell.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.Assert;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Forms that are records of plain fields are read by what is known of the record: Spring looks the constructor, its
 * annotations and types up again for every form. What cannot be read that way, and whatever is wrongly filled in, is read by
 * Spring as before, so that its errors are the same.
 */
final class RecordForms extends ModelAttributeMethodProcessor {

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            UUID.class,
            LocalDate.class,
            LocalDateTime.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            Boolean.class);

    private final Shapes shapes = new Shapes();
    private final ConversionService conversion;

    private RecordForms(boolean everything, ConversionService conversion) {
        super(everything);
        this.conversion = conversion;
    }

    /** Spring's own adapter, with forms read here where it would read them. */
    static final class Adapter extends RequestMappingHandlerAdapter {

        @Override
        public void afterPropertiesSet() {
            super.afterPropertiesSet();
            if (getArgumentResolvers() == null
                    || !(getWebBindingInitializer() instanceof ConfigurableWebBindingInitializer binding)
                    || binding.getConversionService() == null) {
                return;
            }
            var resolvers = new ArrayList<>(getArgumentResolvers());
            var everything = false;
            for (var n = 0; n < resolvers.size(); n++) {
                if (resolvers.get(n) instanceof ServletModelAttributeMethodProcessor) {
                    resolvers.set(n, new RecordForms(everything, binding.getConversionService()));
                    everything = true;
                }
            }
            setArgumentResolvers(resolvers);
        }
    }

    @Override
    protected @Nullable Object createAttribute(
            String name, MethodParameter parameter, WebDataBinderFactory binders, NativeWebRequest request) {
        var shape = shapes.get(parameter.getParameterType());
        return shape.fields.isEmpty() ? null : shape.read(sent(request), conversion);
    }

    @Override
    protected void constructAttribute(WebDataBinder binder, NativeWebRequest request) {
        ((ServletRequestDataBinder) binder).construct(sent(request));
    }

    /** Nothing can be written into a record afterwards. */
    @Override
    protected void bindRequestParameters(WebDataBinder binder, NativeWebRequest request) {
        if (!(binder.getTarget() instanceof Record)) {
            ((ServletRequestDataBinder) binder).bind(sent(request));
        }
    }

    private static HttpServletRequest sent(NativeWebRequest request) {
        var sent = request.getNativeRequest(HttpServletRequest.class);
        Assert.state(sent != null, "no request");
        return sent;
    }

    /** What is known of each class; nothing of one that is no record of plain fields. */
    private static final class Shapes extends ClassValue<Shape> {

        @Override
        protected Shape computeValue(Class<?> type) {
            if (!type.isRecord() || type.getDeclaredConstructors().length != 1) {
                return Shape.UNKNOWN;
            }
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            var fields = new ArrayList<Field>();
            for (var component : type.getRecordComponents()) {
                if (!PLAIN.contains(component.getType())) {
                    return Shape.UNKNOWN;
                }
                fields.add(Field.of(component, new MethodParameter(constructor, fields.size())));
            }
            return new Shape(constructor, fields);
        }
    }

    private record Field(String name, TypeDescriptor type) {

        static Field of(RecordComponent component, MethodParameter parameter) {
            return new Field(component.getName(), new TypeDescriptor(parameter));
        }
    }

    private record Shape(@Nullable Constructor<?> constructor, List<Field> fields) {

        private static final Shape UNKNOWN = new Shape(null, List.of());
        private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

        /** The record, or null where Spring has to say what comes of it. */
        @Nullable
        Object read(HttpServletRequest request, ConversionService conversion) {
            var values = new Object[fields.size()];
            for (var n = 0; n < values.length; n++) {
                var field = fields.get(n);
                var sent = request.getParameterValues(field.name);
                if (sent == null) {
                    if (request.getParameter(WebDataBinder.DEFAULT_FIELD_DEFAULT_PREFIX + field.name) != null
                            || request.getParameter(WebDataBinder.DEFAULT_FIELD_MARKER_PREFIX + field.name) != null) {
                        return null;
                    }
                    continue;
                }
                if (sent.length != 1) {
                    return null;
                }
                try {
                    values[n] = field.type.getType() == String.class
                            ? sent[0]
                            : conversion.convert(sent[0], TEXT, field.type);
                } catch (ConversionException wronglyFilledIn) {
                    return null;
                }
            }
            return made(values);
        }

        private @Nullable Object made(Object... values) {
            try {
                return constructor == null ? null : constructor.newInstance(values);
            } catch (InvocationTargetException | InstantiationException | IllegalAccessException unmade) {
                return null;
            }
        }
    }
}
