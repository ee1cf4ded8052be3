package cn.xiangzhi.access.signin;

import cn.xiangzhi.base.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate, the actor argument and {@code me} before every handler. */
@Configuration(proxyBeanMethods = false)
class AccessWeb implements WebMvcConfigurer {

    private final NeedsGate gate;
    private final ActorArgument actor;

    AccessWeb(NeedsGate gate, ActorArgument actor) {
        this.gate = gate;
        this.actor = actor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
    }

    @ControllerAdvice
    static class Me {

        @ModelAttribute("me")
        @Nullable
        Actor me() {
            var who = NeedsGate.signedIn();
            return who == null ? null : who.actor();
        }
    }
}
