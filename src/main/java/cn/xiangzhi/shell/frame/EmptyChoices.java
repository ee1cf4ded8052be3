package cn.xiangzhi.shell.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Of several choices in a form the empty ones were not made: a list of ids never holds nothing where an id should be. */
@Configuration(proxyBeanMethods = false)
class EmptyChoices implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Made());
    }

    private static final class Made implements ConditionalGenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String[].class, List.class));
        }

        @Override
        public boolean matches(TypeDescriptor sent, TypeDescriptor wanted) {
            var one = wanted.getElementTypeDescriptor();
            return one != null && one.getType() == UUID.class;
        }

        @Override
        public Object convert(@Nullable Object sent, TypeDescriptor from, TypeDescriptor wanted) {
            return sent == null
                    ? List.of()
                    : Arrays.stream((String[]) sent)
                            .map(String::strip)
                            .filter(id -> !id.isEmpty())
                            .map(UUID::fromString)
                            .toList();
        }
    }
}
