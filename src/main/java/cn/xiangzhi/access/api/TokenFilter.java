package cn.xiangzhi.access.api;

import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.access.accounts.Actors;
import cn.xiangzhi.access.signin.Closed;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
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
    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    TokenFilter(TokenStore tokens, Actors actors, Today today, int perMinute) {
        this.tokens = tokens;
        this.actors = actors;
        this.today = today;
        this.perMinute = perMinute;
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
        } else if (!bucket(token.orElseThrow().id()).tryConsume(1)) {
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
                            .map(s -> new SignedIn(s.login(), null, s.grant(), s.posts(), false, s.actor()));
                });
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private Bucket bucket(UUID token) {
        return buckets.get(
                token,
                t -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
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
