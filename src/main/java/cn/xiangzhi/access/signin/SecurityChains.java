package cn.xiangzhi.access.signin;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The pages' security chain: form sign-in, a session kept in the store, CSRF tokens, strict headers. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    static final String CSP = "default-src 'self'; img-src 'self' data: blob: https:; style-src 'self' 'unsafe-inline';"
            + " script-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String[] FREE = {
        "/webjars/**", "/shell/**", "/favicon.ico", "/favicon*.svg", "/actuator/health", "/v3/api-docs/**", "/error"
    };

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInProvider provider,
            SessionContexts contexts,
            OpenDoors open,
            SignOut signOut,
            Closed closed,
            BodyLimit bodies) {
        return http.authenticationManager(new ProviderManager(provider))
                .securityContext(c -> c.securityContextRepository(contexts))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(bodies, CsrfFilter.class)
                .requestCache(c -> c.requestCache(wanted()))
                .authorizeHttpRequests(r -> r.requestMatchers(FREE)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/public/**")
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(f -> f.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(enter())
                        .failureHandler(closed::afterFailure))
                .logout(l -> l.logoutUrl("/sign-out").addLogoutHandler(signOut).logoutSuccessUrl("/sign-in?out"))
                .csrf(c -> c.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(e -> e.authenticationEntryPoint(closed).accessDeniedHandler(closed))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CSP))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                p -> p.policy("geolocation=(self), camera=(self), microphone=(), payment=(), usb=()")))
                .build();
    }

    /** Nobody here reads traces of requests; without them a request costs a good deal less. */
    @Bean
    ObservationRegistry unobserved() {
        return ObservationRegistry.NOOP;
    }

    /** Where one wanted to go before being asked to sign in: pages only, kept in a cookie and not in a session. */
    private static RequestCache wanted() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return cache;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler enter() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(wanted());
        handler.setDefaultTargetUrl("/");
        return handler;
    }

    private static CookieCsrfTokenRepository tokens() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("XZ_GUARD");
        repository.setCookieCustomizer(c -> c.httpOnly(true).sameSite("Lax"));
        return repository;
    }
}
