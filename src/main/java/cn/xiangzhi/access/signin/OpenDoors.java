package cn.xiangzhi.access.signin;

import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests whose handler is {@link OpenToAll}: read from the handlers themselves, so that no second list can differ. */
@Component
public class OpenDoors implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile List<RequestMappingInfo> open = List.of();

    OpenDoors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        return open().stream().anyMatch(info -> fits(info, request.getMethod(), path));
    }

    private static boolean fits(RequestMappingInfo info, String method, PathContainer path) {
        var methods = info.getMethodsCondition().getMethods();
        var paths = info.getPathPatternsCondition();
        var methodFits = methods.isEmpty()
                || methods.stream()
                        .anyMatch(m -> m.name().equals(method) || (m.name().equals("GET") && method.equals("HEAD")));
        return methodFits && paths != null && paths.getPatterns().stream().anyMatch(p -> p.matches(path));
    }

    private List<RequestMappingInfo> open() {
        if (open.isEmpty()) {
            open = handlers.getObject().getHandlerMethods().entrySet().stream()
                    .filter(e -> e.getValue().hasMethodAnnotation(OpenToAll.class))
                    .map(e -> e.getKey())
                    .toList();
        }
        return open;
    }
}
