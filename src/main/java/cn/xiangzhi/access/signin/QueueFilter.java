package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.PublicQueue;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever posts without an account stands in the queue, once the body is there: a slow line keeps nobody from the desk. It
 * stands before everything that costs time, the guards of security among them, so that a flood is turned away cheaply; whoever
 * is let in still passes all of them.
 */
final class QueueFilter extends OncePerRequestFilter {

    private final Allowance<String> posts;
    private final int perMinute;
    private final BodyLimit bodies;
    private final PublicQueue queue;

    QueueFilter(int perMinute, BodyLimit bodies, PublicQueue queue) {
        this.posts = new Allowance<>(perMinute, Duration.ofMinutes(1));
        this.perMinute = perMinute;
        this.bodies = bodies;
        this.queue = queue;
    }

    /** The container knows the public pages however their address is written. */
    @Configuration(proxyBeanMethods = false)
    static class BeforeSecurity {

        @Bean
        FilterRegistrationBean<QueueFilter> publicQueueFilter(
                BodyLimit bodies, PublicQueue queue, @Value("${xiangzhi.public.posts-per-minute:30}") int perMinute) {
            var registration = new FilterRegistrationBean<>(new QueueFilter(perMinute, bodies, queue));
            registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
            registration.addUrlPatterns("/public/*");
            return registration;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!posts.take(request.getRemoteAddr())) {
            BusyPage.show(request, response, PublicLimit.tooMany(perMinute), PublicLimit.RETRY_SECONDS);
        } else if (bodies.no(request) != null || !read(request)) {
            chain.doFilter(request, response); // which says what is wrong with it, and does not get to any desk
        } else if (queue.enter()) {
            try {
                chain.doFilter(request, response);
            } finally {
                queue.leave();
            }
        } else {
            BusyPage.show(request, response, PublicQueue.full(), PublicQueue.RETRY_SECONDS);
        }
    }

    private static boolean read(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }
}
