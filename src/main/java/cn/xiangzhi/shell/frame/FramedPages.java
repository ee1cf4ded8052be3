package cn.xiangzhi.shell.frame;

import cn.xiangzhi.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Gives every page its frame; a form that leads on to another page needs none, and what answers machines has no page. */
@Configuration(proxyBeanMethods = false)
class FramedPages implements WebMvcConfigurer, HandlerInterceptor {

    private final Frames frames;

    FramedPages(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && !leadsOn(page.getView(), page.getViewName())) {
            frames.model(request).forEach(page.getModel()::putIfAbsent);
        }
    }

    private static boolean leadsOn(@Nullable View view, @Nullable String name) {
        return view instanceof RedirectView
                || name != null && name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
    }
}
