package cn.xiangzhi.intake.open311;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Addresses as clients put them together, brought to the one form the handlers know: doubled and missing slashes, one at the
 * end, the singular some libraries write, and no ending at all, where Accept says which format.
 */
final class Addresses extends OncePerRequestFilter {

    private static final Pattern WELDED =
            Pattern.compile("(/open311/v2)(?=(services?|requests?|tokens?|servicerequestupdates|discovery)([./].*)?$)");
    private static final Pattern SINGULAR = Pattern.compile("(/open311/v2/(?:service|request|token))(?=/)");
    private static final Pattern OLD_DEFINITION = Pattern.compile("/open311/v2/service_definition(\\.\\w+)?");
    private static final Pattern CODE = Pattern.compile("[\\w.-]{1,100}");
    private static final Pattern ROOT = Pattern.compile("/open311(/v2)?");
    private static final Pattern BARE =
            Pattern.compile("/open311(/v2)?/(discovery|services|requests|tokens|servicerequestupdates)(/[^/.]+)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = request.getRequestURI().substring(request.getContextPath().length());
        var better = better(sent, Format.wantsJson(request), request);
        if (better.equals(sent)) {
            chain.doFilter(request, response);
        } else {
            request.getRequestDispatcher(better).forward(request, response);
        }
    }

    private static String better(String sent, boolean json, HttpServletRequest request) {
        var old = OLD_DEFINITION.matcher(plain(sent));
        if (!old.matches() || !"GET".equals(request.getMethod())) {
            return better(sent, json);
        }
        var code = request.getParameter("service_code");
        return code == null || !CODE.matcher(code).matches()
                ? better(sent, json)
                : better("/open311/v2/services/" + code + (old.group(1) == null ? "" : old.group(1)), json);
    }

    /** The address the handlers know for the one that was sent; {@code json}: what Accept asks for. */
    static String better(String sent, boolean json) {
        var path = WELDED.matcher(plain(sent)).replaceFirst("$1/");
        if (ROOT.matcher(path).matches()) {
            return "/open311/about";
        }
        path = SINGULAR.matcher(path).replaceFirst("$1s");
        return BARE.matcher(path).matches() ? path + (json ? ".json" : ".xml") : path;
    }

    private static String plain(String sent) {
        var path = sent.replaceAll("/{2,}", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
