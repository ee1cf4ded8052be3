package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Posts granted to an account and taken back from it. */
@Controller
class GrantPages {

    private final PostDesk desk;
    private final AccountView view;

    GrantPages(PostDesk desk, AccountView view) {
        this.desk = desk;
        this.view = view;
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{account}/posts")
    String grant(
            Actor actor,
            @PathVariable("account") UUID account,
            @Valid @ModelAttribute("form") GrantForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes told) {
        if (errors.hasErrors()) {
            model.addAttribute("page", view.of(actor, account));
            return "access/one-account";
        }
        desk.grant(actor, granting(account, form));
        told.addFlashAttribute("done", "岗位已授予，对方下一次操作即生效。");
        return "redirect:/accounts/" + account;
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{account}/posts/{post}/revoke")
    String revoke(
            Actor actor,
            @PathVariable("account") UUID account,
            @PathVariable("post") UUID post,
            RedirectAttributes told) {
        desk.revoke(actor, account, post);
        told.addFlashAttribute("done", "岗位已收回，正在使用的登录随即失去该权限。");
        return "redirect:/accounts/" + account;
    }

    private static PostDesk.Granting granting(UUID account, GrantForm form) {
        var township = form.township() == null || form.township().isBlank() ? null : form.township();
        return new PostDesk.Granting(
                form.once(),
                account,
                Objects.requireNonNull(form.role()),
                form.organ(),
                township,
                form.organOnly(),
                Objects.requireNonNull(form.from()),
                form.to());
    }
}
