package cn.xiangzhi.access.signin;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate, which tells the pages who {@code me} is, and the actor argument before every handler. */
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
}
