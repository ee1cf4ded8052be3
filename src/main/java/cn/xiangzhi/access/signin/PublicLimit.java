package cn.xiangzhi.access.signin;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often an address may post to the interface without a token: enough for people, too little for a flood. */
public final class PublicLimit extends OncePerRequestFilter {

    /** After so many seconds one may try again. */
    static final int RETRY_SECONDS = 60;

    private final Allowance<String> posts;
    private final int perMinute;

    public PublicLimit(int perMinute) {
        this.perMinute = perMinute;
        posts = new Allowance<>(perMinute, Duration.ofMinutes(1));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader("Authorization") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (posts.take(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", String.valueOf(RETRY_SECONDS));
            Closed.refuse(request, response, tooMany(perMinute));
        }
    }

    static Refused tooMany(int perMinute) {
        return new Refused(
                Refused.Kind.TOO_MANY,
                null,
                "没有提交",
                "来自您所在网络的提交太频繁，每分钟最多" + perMinute + "次",
                Basis.house("防止恶意提交"),
                "请过一分钟再提交，您填写的内容可返回上一页找回");
    }
}
