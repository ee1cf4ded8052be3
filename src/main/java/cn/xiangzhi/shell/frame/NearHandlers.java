package cn.xiangzhi.shell.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where an address has a part that varies, Spring asks every handler of the house whether it is meant. Here only those are
 * asked whose address has as many parts and the same words where it has words; whatever cannot be told that way is asked as
 * before.
 */
@Component
class NearHandlers implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByOutline();
    }

    static final class ByOutline extends RequestMappingHandlerMapping {

        private volatile @Nullable Outlines outlines;

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo info) {
            super.registerHandlerMethod(handler, method, info);
            outlines = null;
        }

        @Override
        public void registerMapping(RequestMappingInfo info, Object handler, Method method) {
            super.registerMapping(info, handler, method);
            outlines = null;
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            return super.lookupHandlerMethod(
                    path, told(path) ? new Asked(request, outlines().near(path)) : request);
        }

        /** Nothing is written otherwise than the handlers write it. */
        private static boolean told(String path) {
            return path.chars().noneMatch(sign -> sign == '%' || sign == ';');
        }

        private Outlines outlines() {
            var known = outlines;
            if (known == null) {
                known = Outlines.of(getHandlerMethods().keySet());
                outlines = known;
            }
            return known;
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            return request instanceof Asked asked && !asked.near.contains(info)
                    ? null
                    : super.getMatchingMapping(info, request);
        }
    }

    /** One address of a handler: its words, and null where a part varies. */
    private record Outline(
            RequestMappingInfo info, @Nullable String[] words) {

        boolean near(String... parts) {
            for (var n = 0; n < parts.length; n++) {
                if (words[n] != null && !words[n].equals(parts[n])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** All addresses by the number of their parts, and the handlers that may be meant whatever the number is. */
    private record Outlines(Map<Integer, List<Outline>> byLength, Set<RequestMappingInfo> anyway) {

        static Outlines of(Set<RequestMappingInfo> infos) {
            var byLength = new HashMap<Integer, List<Outline>>();
            var anyway = new HashSet<RequestMappingInfo>();
            for (var info : infos) {
                for (var pattern : info.getPatternValues()) {
                    if (pattern.contains("**") || pattern.contains("{*")) {
                        anyway.add(info);
                    } else {
                        var words = words(pattern);
                        byLength.computeIfAbsent(words.length, length -> new ArrayList<>())
                                .add(new Outline(info, words));
                    }
                }
            }
            return new Outlines(byLength, anyway);
        }

        private static @Nullable String[] words(String pattern) {
            var words = parts(pattern);
            for (var n = 0; n < words.length; n++) {
                if (words[n].chars().anyMatch(sign -> "{*?".indexOf(sign) >= 0)) {
                    words[n] = null;
                }
            }
            return words;
        }

        private static @Nullable String[] parts(String path) {
            return path.split("/", -1);
        }

        Set<RequestMappingInfo> near(String path) {
            var near = Collections.<RequestMappingInfo>newSetFromMap(new IdentityHashMap<>());
            near.addAll(anyway);
            var parts = parts(path);
            for (var outline : byLength.getOrDefault(parts.length, List.of())) {
                if (outline.near(parts)) {
                    near.add(outline.info);
                }
            }
            return near;
        }
    }

    /** A request with the handlers that may be meant. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final Set<RequestMappingInfo> near;

        Asked(HttpServletRequest request, Set<RequestMappingInfo> near) {
            super(request);
            this.near = near;
        }
    }
}
