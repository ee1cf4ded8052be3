package cn.xiangzhi.shell.refusal;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a refusal as the asker can read it: RFC 9457 for machines, the notice for htmx, else a whole page. */
@Component
class Rendering {

    private final Frames frames;

    Rendering(Frames frames) {
        this.frames = frames;
    }

    static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNLAWFUL -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
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
        return new ModelAndView(view).addAllObjects(frames.model(request)).addObject("refused", refused);
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
        return path(request).startsWith("/api/") || accept.contains("json") && !accept.contains("text/html");
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
