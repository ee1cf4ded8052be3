package cn.xiangzhi.access.accounts;

import cn.xiangzhi.access.SignedIn;
import cn.xiangzhi.shell.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password. */
@Controller
class PasswordPages {

    private final AccountDesk desk;
    private final ApplicationEventPublisher events;

    PasswordPages(AccountDesk desk, ApplicationEventPublisher events) {
        this.desk = desk;
        this.events = events;
    }

    record PasswordForm(
            @NotBlank(message = "请填写原密码") String old,
            @NotBlank(message = "请填写新密码") String fresh,
            @NotBlank(message = "请再输入一次新密码") String again) {

        @AssertTrue(message = "两次输入的新密码不一样，请重新输入")
        boolean isSame() {
            return fresh == null || again == null || fresh.equals(again);
        }
    }

    @Needs
    @GetMapping("/account/password")
    String form(SignedIn who, Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        return page(who, model);
    }

    @Needs
    @PostMapping("/account/password")
    @Transactional(noRollbackFor = cn.xiangzhi.base.Refused.class)
    public String change(
            SignedIn who,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes told) {
        if (errors.hasErrors()) {
            return page(who, model);
        }
        desk.change(who.actor(), form.old(), form.fresh());
        events.publishEvent(new PasswordChanged(who.actor(), who.session()));
        told.addFlashAttribute("done", "密码已修改，其他设备上的登录已退出。");
        return "redirect:/";
    }

    private static String page(SignedIn who, Model model) {
        model.addAttribute("mustChange", who.mustChange());
        return "access/password";
    }
}
