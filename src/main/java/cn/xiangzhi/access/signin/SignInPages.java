package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.DemoAccounts;
import cn.xiangzhi.access.DemoAccounts.DemoAccount;
import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the form itself is taken by the security chain. */
@Controller
class SignInPages {

    private final ObjectProvider<DemoAccounts> demo;

    SignInPages(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    record SignInPage(@Nullable String problem, @Nullable String notice, List<DemoAccount> demo) {}

    @OpenToAll
    @GetMapping("/sign-in")
    String signIn(@AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request, Model model) {
        if (who != null) {
            return "redirect:/";
        }
        var accounts = demo.stream().flatMap(d -> d.list().stream()).toList();
        model.addAttribute("page", new SignInPage(problem(request), notice(request), accounts));
        return "access/sign-in";
    }

    private static @Nullable String problem(HttpServletRequest request) {
        if (request.getParameter("busy") != null) {
            return "本地址登录失败次数过多，请过15分钟再试。";
        }
        return request.getParameter("error") == null ? null : "用户名或密码不正确，或账号暂不可用。同一账号连续输错5次，锁定15分钟。忘记密码请联系系统管理员重置。";
    }

    private static @Nullable String notice(HttpServletRequest request) {
        if (request.getParameter("settled") != null) {
            return "县级区划已设置，请重新登录。";
        }
        return request.getParameter("out") == null ? null : "您已退出登录。";
    }
}
