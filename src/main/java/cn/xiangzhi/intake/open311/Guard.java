package cn.xiangzhi.intake.open311;

import cn.xiangzhi.access.PublicQueue;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before any handler: readable from every origin, not too large, and a body that can be read at all. */
final class Guard extends OncePerRequestFilter {

    private static final String HEADERS =
            "Accept, Authorization, Cache-Control, Content-Type, Idempotency-Key, X-Api-Key, X-Requested-With";

    private static final long FORM = DataSize.ofMegabytes(2).toBytes();

    private final long upload;
    private final PublicQueue queue;

    Guard(long upload, PublicQueue queue) {
        this.upload = upload;
        this.queue = queue;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "Retry-After, Allow");
        if ("OPTIONS".equals(request.getMethod())) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", HEADERS);
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        var files = "POST".equals(request.getMethod()) && type.startsWith("multipart/");
        if (request.getContentLengthLong() > (files ? upload : FORM)) {
            refuse(request, response, 413, "the request is too large (内容太大)");
        } else if (files && request.getContentLengthLong() < 0) {
            refuse(request, response, 411, "Content-Length is needed with files (上传文件须写明 Content-Length)");
        } else if (!readable(request, files)) {
            refuse(request, response, 400, "the body cannot be read (请求的内容读不懂)");
        } else if (!"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (queue.enter()) {
            try {
                chain.doFilter(request, response);
            } finally {
                queue.leave();
            }
        } else {
            response.setHeader("Retry-After", String.valueOf(PublicQueue.RETRY_SECONDS));
            refuse(request, response, 503, "the service is busy, try again later (现在提交的太多，请稍后再提交)");
        }
    }

    private static boolean readable(HttpServletRequest request, boolean files) {
        try {
            if (files) {
                request.getParts();
            }
            request.getParameterMap();
            return true;
        } catch (IOException | ServletException | RuntimeException broken) {
            return false;
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String words)
            throws IOException {
        var format = Format.of(request);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(format.type().toString());
        response.getOutputStream()
                .write(Spark.bytes(format, "errors", Spark.errors(List.of(new GeoFault.Problem(status, words)))));
    }
}
