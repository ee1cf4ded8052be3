package cn.xiangzhi.shell;

import cn.xiangzhi.calendar.Today;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes the {@link Frame} of a request. Who acts is not its business: {@code access} puts the {@code Actor} into the model
 * (or a request attribute) named {@code me}.
 */
@Component
public class Frames {

    public static final String LARGE_TYPE = "xz-large";

    private final List<MenuEntry> entries;
    private final String publicName;
    private final Supplier<List<OfficeName>> registered;
    private final Today today;

    Frames(
            ObjectProvider<MenuEntry> entries,
            @Value("${xiangzhi.public-name:}") String publicName,
            ObjectProvider<OfficeName> registered,
            Today today) {
        this.entries = entries.stream().toList();
        this.publicName = publicName;
        this.registered = SingletonSupplier.of(() -> registered.stream().toList())::obtain;
        this.today = today;
    }

    /** What every view gets, also one that is drawn after a refusal. */
    public Map<String, Object> model(HttpServletRequest request) {
        return Map.of("frame", of(request), "today", today.date());
    }

    public Frame of(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var back = "GET".equals(request.getMethod()) && request.getQueryString() != null
                ? path + "?" + request.getQueryString()
                : path;
        return new Frame(
                path,
                back,
                large(request),
                publicName(),
                path.equals("/search") ? request.getParameter("q") : null,
                entries);
    }

    private String publicName() {
        if (!publicName.isBlank()) {
            return publicName;
        }
        return registered.get().stream()
                .flatMap(office -> office.name().stream())
                .findFirst()
                .orElse("乡镇为民服务");
    }

    private static boolean large(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(LARGE_TYPE)
                                && cookie.getValue().equals("1"));
    }
}
