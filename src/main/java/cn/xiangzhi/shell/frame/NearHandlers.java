package cn.xiangzhi.shell.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where an address has a part that varies, Spring asks every handler of the house whether it is meant. Here only those whose
 * address begins with the same word are asked; whatever cannot be told by the word is asked as before.
 */
@Component
class NearHandlers implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByFirstWord();
    }

    static final class ByFirstWord extends RequestMappingHandlerMapping {

        /** Begins like every address: one that cannot be told by its first word. */
        private static final String ANY = "";

        private final Map<RequestMappingInfo, Set<String>> words = new ConcurrentHashMap<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            return super.lookupHandlerMethod(path, new Asked(request, first(path, "%;")));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            return request instanceof Asked asked && !near(info, asked.word)
                    ? null
                    : super.getMatchingMapping(info, request);
        }

        private boolean near(RequestMappingInfo info, String word) {
            var own = words.computeIfAbsent(info, ByFirstWord::words);
            return word.equals(ANY) || own.contains(word) || own.contains(ANY);
        }

        private static Set<String> words(RequestMappingInfo info) {
            return info.getPatternValues().stream()
                    .map(pattern -> first(pattern, "{*?"))
                    .collect(Collectors.toSet());
        }

        private static String first(String path, String varies) {
            var end = path.indexOf('/', 1);
            var word = path.substring(0, end < 0 ? path.length() : end);
            return word.chars().anyMatch(sign -> varies.indexOf(sign) >= 0) ? ANY : word;
        }
    }

    /** A request with the first word of its address. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String word;

        Asked(HttpServletRequest request, String word) {
            super(request);
            this.word = word;
        }
    }
}
