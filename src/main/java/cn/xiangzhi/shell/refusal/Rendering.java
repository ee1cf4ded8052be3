package cn.xiangzhi.shell.refusal;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a refusal as the asker can read it: RFC 9457 for machines, the notice for htmx, else a whole page. */
@Component
class Rendering {

    private static final int SENTENCE = 4;
    private static final int MOST = 5000;

    private final Frames frames;

    Rendering(Frames frames) {
        this.frames = frames;
    }

    Object show(Refused refused, HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (machine(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(refused, status, request));
        }
        response.setStatus(status.value());
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML show:top");
            response.setHeader("HX-Push-Url", "false");
            return new ModelAndView("shell/parts :: refusal(refused=${refused})").addObject("refused", refused);
        }
        var view = path(request).startsWith("/public") ? "shell/refusal-public" : "shell/refusal";
        return new ModelAndView(view)
                .addAllObjects(frames.model(request))
                .addObject("refused", refused)
                .addObject("typed", typed(request))
                .addObject("back", back(request));
    }

    /** The page one came from, where it is ours and another one; nothing else is linked to. */
    private static @Nullable String back(HttpServletRequest request) {
        var from = request.getHeader(HttpHeaders.REFERER);
        if (from == null) {
            return null;
        }
        try {
            var page = new URI(from);
            var same = request.getServerName().equals(page.getHost());
            var path = page.getRawPath();
            if (!same || path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
                return null;
            }
            var again = "GET".equals(request.getMethod()) && path.equals(path(request));
            return again ? null : path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (URISyntaxException broken) {
            return null;
        }
    }

    /** Sentences just typed, given back to whoever typed them; codes, numbers and passwords are not among them. */
    private static List<String> typed(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || path(request).contains("password")) {
            return List.of();
        }
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .filter(text ->
                        text.strip().length() >= SENTENCE && text.codePoints().anyMatch(Character::isIdeographic))
                .map(text -> text.substring(0, Math.min(text.length(), MOST)))
                .toList();
    }

    private static ProblemDetail problem(Refused refused, HttpStatusCode status, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, refused.why());
        problem.setTitle(refused.what());
        problem.setInstance(URI.create(path(request)));
        problem.setProperty("code", refused.code() == null ? refused.kind().name() : refused.code());
        problem.setProperty("what", refused.what());
        problem.setProperty("why", refused.why());
        problem.setProperty("basis", refused.basis().label());
        problem.setProperty("remedy", refused.remedy());
        return problem;
    }

    static boolean machine(HttpServletRequest request) {
        var accept = accepted(request.getHeader(HttpHeaders.ACCEPT));
        var path = path(request);
        return path.startsWith("/api/")
                || path.endsWith(".json")
                || path.endsWith(".rss")
                || accept.contains("json") && !accept.contains("text/html");
    }

    private static String accepted(@Nullable String header) {
        return header == null ? "" : header;
    }

    /** The address asked for, also after the container has turned to the error page. */
    static String path(HttpServletRequest request) {
        var asked = request.getAttribute("jakarta.servlet.error.request_uri");
        var uri = asked instanceof String text ? text : request.getRequestURI();
        return uri.startsWith("/") ? uri.replaceAll("[^\\x21-\\x7e]|[\"<>\\\\^`{|}\\[\\]%]", "_") : "/";
    }
}
