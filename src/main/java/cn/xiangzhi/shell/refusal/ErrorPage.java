package cn.xiangzhi.shell.refusal;

import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails before or behind the handlers: the container turns here with a status. */
@Controller
class ErrorPage implements ErrorController {

    private final Rendering rendering;
    private final Incidents incidents;

    ErrorPage(Rendering rendering, Incidents incidents) {
        this.rendering = rendering;
        this.incidents = incidents;
    }

    @OpenToAll
    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        var number = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var refused = failure == null ? null : Translation.of(failure, Rendering.machine(request));
        if (refused != null) {
            return rendering.show(refused, Again.status(refused.kind()), request, response);
        }
        var status = HttpStatusCode.valueOf(number >= 400 && number <= 599 ? number : 500);
        var known = Translation.status(status);
        return rendering.show(known != null ? known : incidents.keep(failure, request), status, request, response);
    }
}
