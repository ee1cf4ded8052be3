package cn.xiangzhi.shell.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
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

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RecordForms.Adapter();
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
            if (!told(path)) {
                return super.lookupHandlerMethod(path, request);
            }
            var near = outlines().near(path);
            var only = only(near, path, request);
            return only == null ? super.lookupHandlerMethod(path, new Asked(request, infos(near))) : only;
        }

        /** The handler where one alone takes the request; where none or several do, Spring says what comes of it. */
        private @Nullable HandlerMethod only(List<Outline> near, String path, HttpServletRequest request) {
            RequestMappingInfo match = null;
            HandlerMethod handler = null;
            for (var outline : near) {
                var taken = getMatchingMapping(outline.info, request);
                if (taken != null) {
                    if (handler != null && !handler.equals(outline.handler)) {
                        return null;
                    }
                    match = taken;
                    handler = outline.handler;
                }
            }
            if (match == null || handler == null) {
                return null;
            }
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
            handleMatch(match, path, request);
            return handler;
        }

        private static Set<RequestMappingInfo> infos(List<Outline> near) {
            var infos = Collections.<RequestMappingInfo>newSetFromMap(new IdentityHashMap<>());
            near.forEach(outline -> infos.add(outline.info));
            return infos;
        }

        /** Nothing is written otherwise than the handlers write it. */
        private static boolean told(String path) {
            return path.indexOf('%') < 0 && path.indexOf(';') < 0;
        }

        private Outlines outlines() {
            var known = outlines;
            if (known == null) {
                known = Outlines.of(getHandlerMethods());
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
            RequestMappingInfo info,
            HandlerMethod handler,
            @Nullable String[] words) {

        boolean near(String... parts) {
            for (var n = 0; n < parts.length; n++) {
                if (words[n] != null && !words[n].equals(parts[n])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** How many parts an address has and its first word, null where the first part varies. */
    private record Kind(int length, @Nullable String first) {

        static Kind of(@Nullable String... parts) {
            return new Kind(parts.length, parts[Math.min(1, parts.length - 1)]);
        }
    }

    /** All addresses by their kinds, and the handlers that may be meant whatever the address. */
    private record Outlines(Map<Kind, List<Outline>> byKind, List<Outline> anyway) {

        static Outlines of(Map<RequestMappingInfo, HandlerMethod> handlers) {
            var byKind = new HashMap<Kind, List<Outline>>();
            var anyway = new ArrayList<Outline>();
            handlers.forEach((info, handler) -> {
                for (var pattern : info.getPatternValues()) {
                    if (pattern.contains("**") || pattern.contains("{*")) {
                        anyway.add(new Outline(info, handler, new String[0]));
                    } else {
                        var words = words(pattern);
                        byKind.computeIfAbsent(Kind.of(words), kind -> new ArrayList<>())
                                .add(new Outline(info, handler, words));
                    }
                }
            });
            return new Outlines(byKind, anyway);
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

        List<Outline> near(String path) {
            var near = new ArrayList<>(anyway);
            var parts = parts(path);
            for (var kind : List.of(Kind.of(parts), new Kind(parts.length, null))) {
                for (var outline : byKind.getOrDefault(kind, List.of())) {
                    if (outline.near(parts)) {
                        near.add(outline);
                    }
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
