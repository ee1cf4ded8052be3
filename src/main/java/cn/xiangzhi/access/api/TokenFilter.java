package cn.xiangzhi.access.api;

import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.access.accounts.Actors;
import cn.xiangzhi.access.signin.Allowance;
import cn.xiangzhi.access.signin.Closed;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the bearer token of a request of the public interface; a wrong one is answered 401, too many requests 429. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenStore tokens;
    private final Actors actors;
    private final Today today;
    private final int perMinute;
    private final Allowance<UUID> requests;

    TokenFilter(TokenStore tokens, Actors actors, Today today, int perMinute) {
        this.tokens = tokens;
        this.actors = actors;
        this.today = today;
        this.perMinute = perMinute;
        requests = new Allowance<>(perMinute, Duration.ofMinutes(1));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var token = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Token.read(header.substring(BEARER.length()))
                : Optional.<Token>empty();
        var who = token.flatMap(this::resolve);
        if (who.isEmpty()) {
            Unauthorized.answer(request, response, "令牌不正确、已作废或已到期");
        } else if (!requests.take(token.orElseThrow().id())) {
            response.setHeader("Retry-After", "60");
            Closed.refuse(request, response, tooMany());
        } else {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(who.get(), null, AuthorityUtils.NO_AUTHORITIES)));
            chain.doFilter(request, response);
        }
    }

    private Optional<SignedIn> resolve(Token token) {
        var now = today.now();
        return tokens.living(token.county(), token.id(), now)
                .filter(t -> same(t.digest(), token.digest()))
                .flatMap(t -> {
                    if (t.lastUsed() == null || t.lastUsed().plusMinutes(1).isBefore(now)) {
                        tokens.used(token.county(), token.id(), now);
                    }
                    return actors.standing(token.county(), t.accountId(), t.grantId(), t.stamp())
                            .filter(s -> t.grantId().equals(s.grant()))
                            .map(s -> s.signedIn(null));
                });
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private Refused tooMany() {
        return new Refused(
                Refused.Kind.TOO_MANY,
                null,
                "请求未处理",
                "该令牌的请求太频繁，每分钟最多" + perMinute + "次",
                Basis.house("接口限流"),
                "请放慢请求，一分钟后再试");
    }
}
