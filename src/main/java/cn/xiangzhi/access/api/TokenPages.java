package cn.xiangzhi.access.api;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens of the public interface: made, seen and taken back by an administrator. */
@Controller
class TokenPages {

    private final TokenDesk desk;
    private final TokenStore tokens;
    private final Today today;

    TokenPages(TokenDesk desk, TokenStore tokens, Today today) {
        this.desk = desk;
        this.tokens = tokens;
        this.today = today;
    }

    record TokenForm(
            @NotBlank(message = "请填写用途") @Size(max = 50, message = "用途请不超过50个字")
            String name,

            @NotBlank(message = "请填写用户名") String login,
            @Nullable UUID post,

            @NotNull(message = "请填写有效天数")
            @Min(value = 1, message = "有效天数请填1至366")
            @Max(value = 366, message = "有效天数请填1至366")
            Integer days) {}

    @Needs(Right.ACCOUNT_MANAGE)
    @GetMapping("/accounts/tokens")
    String list(Actor actor, Model model) {
        model.addAttribute("form", new TokenForm("", "", null, 90));
        return page(actor, model);
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/tokens")
    String make(
            Actor actor,
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes told) {
        if (errors.hasErrors()) {
            return page(actor, model);
        }
        told.addFlashAttribute("token", desk.make(actor, form.name(), form.login(), form.post(), form.days()));
        return "redirect:/accounts/tokens";
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/tokens/{token}/revoke")
    String revoke(Actor actor, @PathVariable("token") UUID token, RedirectAttributes told) {
        desk.revoke(actor, token);
        told.addFlashAttribute("done", "令牌已作废，立即失效。");
        return "redirect:/accounts/tokens";
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("tokens", tokens.lines(actor.county(), actor.scope().township()));
        model.addAttribute("now", today.now());
        return "access/tokens";
    }
}
