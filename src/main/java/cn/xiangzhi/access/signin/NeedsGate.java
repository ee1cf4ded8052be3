package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.access.accounts.CountySetting;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every handler of the house: open to all, open to a right, or closed. Default deny. */
@Component
class NeedsGate implements HandlerInterceptor {

    /** Doors one may pass before the password is changed and the post is chosen. */
    private static final Set<String> BEFORE_ALL = Set.of("/account/password", "/sign-out");

    private static final Set<String> BEFORE_COUNTY = Set.of("/account/county", "/account/password", "/sign-out");

    private static final Set<String> BEFORE_CHOICE = Set.of("/posts", "/post", "/account/password", "/sign-out");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var who = signedIn();
        if (who != null) {
            request.setAttribute("me", who.actor());
        }
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("cn.xiangzhi.")
                || method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs == null || who == null) {
            throw closed();
        }
        var detour = detour(who, request);
        if (detour != null) {
            send(request, response, detour);
            return false;
        }
        if (needs.value().length > 0 && Arrays.stream(needs.value()).noneMatch(who.actor()::has)) {
            throw Refused.forbidden("不能进行此项操作", needs.value()[0]);
        }
        return true;
    }

    private static @Nullable String detour(SignedIn who, HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (who.session() == null) {
            return null;
        }
        if (who.mustChange() && !BEFORE_ALL.contains(path)) {
            return "/account/password";
        }
        if (who.actor().county().equals(CountySetting.NONE)
                && who.actor().has(Right.ACCOUNT_MANAGE)
                && !BEFORE_COUNTY.contains(path)) {
            return "/account/county";
        }
        return who.mustChoose() && !BEFORE_CHOICE.contains(path) ? "/posts" : null;
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String to) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + to);
        } else {
            response.sendRedirect(request.getContextPath() + to);
        }
    }

    static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who : null;
    }

    private static Refused closed() {
        return new Refused(Refused.Kind.FORBIDDEN, null, "不能打开", "这里没有向您开放", Basis.house("默认不开放"), "请从菜单进入，或联系系统管理员");
    }
}
