package cn.xiangzhi.intake.open311;

import cn.xiangzhi.access.PublicQueue;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.unit.DataSize;

/** The chain of Open311: no session, no sign-in, no cookie; its keys are looked at by the handlers that need one. */
@Configuration(proxyBeanMethods = false)
class Chain {

    @Bean
    @Order(0)
    SecurityFilterChain open311(HttpSecurity http) {
        return http.securityMatcher("/open311/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(r -> r.anyRequest().permitAll())
                .headers(h ->
                        h.contentSecurityPolicy(c -> c.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    /** Before security, so that a flood is turned away cheaply; an address that was put right comes as a forward. */
    @Bean
    FilterRegistrationBean<Guard> open311Guard(
            PublicQueue queue, @Value("${xiangzhi.public.upload-limit:100MB}") DataSize upload) {
        var registration = new FilterRegistrationBean<>(new Guard(upload.toBytes(), queue));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        registration.addUrlPatterns("/open311/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Addresses> open311Addresses() {
        var registration = new FilterRegistrationBean<>(new Addresses());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/open311/*");
        return registration;
    }
}
