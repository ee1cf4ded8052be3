package cn.xiangzhi.shell.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder.ValueResolver;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form of which one value could not be read (a date that is none) would leave its page with no form at all. It is made
 * again here without that value, so that the page shows everything else that was typed; the message stays at its field.
 */
@Configuration(proxyBeanMethods = false)
class KeptForms implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<ConversionService> conversion;

    KeptForms(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion) {
        this.conversion = conversion;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !(handler instanceof HandlerMethod method)) {
            return;
        }
        for (var parameter : method.getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(ModelAttribute.class);
            if (asked != null && page.getModel().get(asked.value()) == null) {
                var found = page.getModel().get(BindingResult.MODEL_KEY_PREFIX + asked.value());
                if (found instanceof BindingResult result && result.getTarget() == null) {
                    var again = again(request, asked.value(), parameter, result);
                    if (again != null) {
                        page.getModel().put(asked.value(), again);
                    }
                }
            }
        }
    }

    private @Nullable Object again(
            HttpServletRequest request, String name, MethodParameter parameter, BindingResult result) {
        var wrong = result.getFieldErrors().stream()
                .filter(FieldError::isBindingFailure)
                .map(FieldError::getField)
                .flatMap(field -> Stream.of(field, field.replaceFirst("\\[.*", "")))
                .collect(Collectors.toSet());
        var binder = new ServletRequestDataBinder(null, name);
        binder.setTargetType(ResolvableType.forMethodParameter(parameter));
        binder.setConversionService(conversion.getObject());
        binder.construct(new Readable(ServletRequestDataBinder.valueResolver(request, binder), wrong));
        return binder.getTarget();
    }

    /** What was sent, without the values that could not be read; a number that must be there is zero then. */
    private record Readable(ValueResolver sent, Set<String> wrong) implements ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            if (!wrong.contains(name)) {
                return sent.resolveValue(name, type);
            }
            return !type.isPrimitive() ? null : type == boolean.class ? "false" : "0";
        }

        @Override
        public Set<String> getNames() {
            return sent.getNames();
        }
    }
}
