package cn.xiangzhi.shell.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Where a form leads on to another page there is nothing to choose among: the other resolvers, which would all be asked, are not. */
@Component
class LeadingOn implements ViewResolver, Ordered {

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                ? new RedirectView(name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()), true)
                : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
