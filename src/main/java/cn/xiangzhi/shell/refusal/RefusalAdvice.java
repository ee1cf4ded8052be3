package cn.xiangzhi.shell.refusal;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.Again;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Every "no" of the program goes out here, and nothing else shows one. Faults of ours go on to the error page. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private final Rendering rendering;
    private final Incidents incidents;

    RefusalAdvice(Rendering rendering, Incidents incidents) {
        this.rendering = rendering;
        this.incidents = incidents;
    }

    @ExceptionHandler(Exception.class)
    Object refuse(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (response.isCommitted() || Incidents.goneAway(failure)) {
            return new org.springframework.web.servlet.ModelAndView();
        }
        var known = Translation.of(failure, Rendering.machine(request));
        var refused = known != null ? known : Unreadable.of(failure, request);
        if (refused == null) {
            return rendering.show(incidents.keep(failure, request), HttpStatusCode.valueOf(500), request, response);
        }
        return rendering.show(refused, status(failure, refused), request, response);
    }

    /** The frame's own numbers (405, 415 …) are kept; a refusal of the domain has the number of its kind. */
    private static HttpStatusCode status(Exception failure, Refused refused) {
        return failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()
                ? answer.getStatusCode()
                : Again.status(refused.kind());
    }
}
