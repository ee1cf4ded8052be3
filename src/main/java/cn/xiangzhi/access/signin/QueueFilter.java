package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.PublicQueue;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever posts without an account stands in the queue, once the body is there: a slow line keeps nobody from the desk. */
final class QueueFilter extends OncePerRequestFilter {

    private final PublicQueue queue;

    QueueFilter(PublicQueue queue) {
        this.queue = queue;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !request.getRequestURI().startsWith(request.getContextPath() + "/public/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getParameterMap(); // reads the body, where nobody looked for a guard in it yet
        if (!queue.enter()) {
            BusyPage.show(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            queue.leave();
        }
    }
}
