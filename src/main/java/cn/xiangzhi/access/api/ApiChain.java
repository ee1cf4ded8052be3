package cn.xiangzhi.access.api;

import cn.xiangzhi.access.accounts.Actors;
import cn.xiangzhi.access.signin.BodyLimit;
import cn.xiangzhi.access.signin.OpenDoors;
import cn.xiangzhi.access.signin.PublicLimit;
import cn.xiangzhi.calendar.Today;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The public interface's own chain: bearer tokens only. A browser's session opens nothing here, so no CSRF is possible. */
@Configuration(proxyBeanMethods = false)
class ApiChain {

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            TokenStore tokens,
            Actors actors,
            Today today,
            OpenDoors open,
            BodyLimit bodies,
            @Value("${xiangzhi.api.requests-per-minute:600}") int requestsPerMinute,
            @Value("${xiangzhi.public.posts-per-minute:30}") int postsPerMinute) {
        var bearer = new TokenFilter(tokens, actors, today, requestsPerMinute);
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new PublicLimit(postsPerMinute), AnonymousAuthenticationFilter.class)
                .addFilterBefore(bodies, AnonymousAuthenticationFilter.class)
                .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        r -> r.requestMatchers(open).permitAll().anyRequest().authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(
                        (request, response, failure) -> Unauthorized.answer(request, response, "请求没有携带令牌")))
                .headers(h ->
                        h.contentSecurityPolicy(c -> c.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
