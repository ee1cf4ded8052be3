package cn.xiangzhi.access.signin;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What somebody meets at a closed door: the sign-in page, or a refusal that says why. */
@Component
public class Closed implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/sign-in");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        refuse(request, response, e instanceof CsrfException ? expired() : closed());
    }

    /** Shows a refusal from outside the pages' handlers through the same advice as theirs. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException, ServletException {
        request.setAttribute(RefusedPage.ATTRIBUTE, refused);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher(RefusedPage.PATH).forward(new Unread(request), response);
    }

    void afterFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.sendRedirect(
                request.getContextPath() + "/sign-in?" + (e instanceof LockedException ? "busy" : "error"));
    }

    private static Refused expired() {
        return new Refused(
                Refused.Kind.FORBIDDEN,
                null,
                "没有提交成功",
                "页面停留过久或不是从本系统打开的，无法确认是您本人提交",
                Basis.house("防止冒用提交"),
                "请返回上一页，刷新后重新提交；浏览器须允许使用 Cookie");
    }

    private static Refused closed() {
        return new Refused(Refused.Kind.FORBIDDEN, null, "不能打开", "您当前的岗位没有相应权限", Basis.house("岗位权限"), "请切换岗位，或联系系统管理员");
    }
}
