package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My account, and the living sessions: one's own, and for an administrator everybody's. */
@Controller
class SessionPages {

    private final SessionDesk desk;

    SessionPages(SessionDesk desk) {
        this.desk = desk;
    }

    @Needs
    @GetMapping("/account")
    String account(SignedIn who, Model model) {
        model.addAttribute("who", who);
        return "access/account";
    }

    @Needs
    @GetMapping("/account/sessions")
    String own(SignedIn who, Model model) {
        return page(model, desk.own(who.actor()), who, "/account/sessions", "我的登录");
    }

    @Needs
    @PostMapping("/account/sessions/{session}/end")
    String endOwn(Actor actor, @PathVariable("session") String session, RedirectAttributes told) {
        desk.endOwn(actor, session);
        told.addFlashAttribute("done", "该登录已结束。");
        return "redirect:/account/sessions";
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @GetMapping("/accounts/sessions")
    String all(SignedIn who, Model model) {
        return page(model, desk.all(who.actor()), who, "/accounts/sessions", "在线用户");
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/sessions/{session}/end")
    String endAny(Actor actor, @PathVariable("session") String session, RedirectAttributes told) {
        desk.endAny(actor, session);
        told.addFlashAttribute("done", "该登录已结束，对方须重新登录。");
        return "redirect:/accounts/sessions";
    }

    private static String page(
            Model model, java.util.List<SessionStore.Line> lines, SignedIn who, String path, String title) {
        model.addAttribute("sessions", lines);
        model.addAttribute("current", who.session());
        model.addAttribute("path", path);
        model.addAttribute("title", title);
        return "access/sessions";
    }
}
