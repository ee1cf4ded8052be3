package cn.xiangzhi.access.signin;

import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final String ANYWHERE = "";

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile @Nullable Map<String, List<RequestMappingInfo>> open;

    OpenDoors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var near = open();
        var doors = Stream.concat(
                        near.getOrDefault(first(path), List.of()).stream(),
                        near.getOrDefault(ANYWHERE, List.of()).stream())
                .toList();
        if (doors.isEmpty()) {
            return false;
        }
        var parsed = PathContainer.parsePath(path);
        return doors.stream().anyMatch(info -> fits(info, request.getMethod(), parsed));
    }

    private static boolean fits(RequestMappingInfo info, String method, PathContainer path) {
        var methods = info.getMethodsCondition().getMethods();
        var paths = info.getPathPatternsCondition();
        var methodFits = methods.isEmpty()
                || methods.stream()
                        .anyMatch(m -> m.name().equals(method) || (m.name().equals("GET") && method.equals("HEAD")));
        return methodFits && paths != null && paths.getPatterns().stream().anyMatch(p -> p.matches(path));
    }

    /** By the first word of their addresses: most requests are for none of them. */
    private Map<String, List<RequestMappingInfo>> open() {
        var known = open;
        if (known == null || known.isEmpty()) {
            var byWord = new HashMap<String, List<RequestMappingInfo>>();
            handlers.getObject().getHandlerMethods().forEach((info, method) -> {
                if (method.hasMethodAnnotation(OpenToAll.class)) {
                    info.getPatternValues().stream()
                            .map(OpenDoors::first)
                            .map(word -> word.chars().anyMatch(sign -> "{*?".indexOf(sign) >= 0) ? ANYWHERE : word)
                            .distinct()
                            .forEach(word -> byWord.computeIfAbsent(word, first -> new ArrayList<>())
                                    .add(info));
                }
            });
            known = byWord;
            open = known;
        }
        return known;
    }

    /** As it is written; what is written otherwise than the handlers write it ({@code %}, {@code ;}) is nobody's first word. */
    private static String first(String path) {
        var end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
