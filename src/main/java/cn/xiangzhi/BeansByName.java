package cn.xiangzhi;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/**
 * Beans of the house bear the full names of their classes: one that is wanted by its class is found by its name, without
 * asking every other bean whether it would do, which took a seventh of the start.
 */
final class BeansByName implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            beans.setAutowireCandidateResolver(new ByName());
        }
    }

    /** Suggests the name; where no bean bears it, or it does not fit, the search goes on as ever. */
    private static final class ByName extends ContextAnnotationAutowireCandidateResolver {

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor wanted) {
            var said = super.getSuggestedName(wanted);
            return said != null ? said : wanted.getDependencyType().getName();
        }
    }
}
