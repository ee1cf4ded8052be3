package cn.xiangzhi.intake.open311;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Open311 密钥: given to foreign programs, seen once, taken back. */
@Controller
class KeyPages {

    /** Reports a minute that a new key is offered. */
    static final int USUAL = 60;

    private final KeyDesk desk;
    private final Places places;

    KeyPages(KeyDesk desk, Places places) {
        this.desk = desk;
        this.places = places;
    }

    record KeyForm(
            @Nullable UUID once,

            @NotBlank(message = "请填写使用单位") @Size(max = 60, message = "使用单位请不超过60个字") @Nullable
            String owner,

            @NotBlank(message = "请填写联系人和电话") @Size(max = 100, message = "联系人和电话请不超过100个字") @Nullable
            String contact,

            @Nullable String township,
            @Nullable String fallback,

            @NotNull(message = "请填写每分钟次数")
            @Min(value = 1, message = "每分钟次数请填1至6000")
            @Max(value = 6000, message = "每分钟次数请填1至6000")
            @Nullable
            Integer perMinute) {}

    @Needs(Right.ACCOUNT_MANAGE)
    @GetMapping("/open311-keys")
    String list(Actor actor, Model model) {
        model.addAttribute("form", new KeyForm(null, "", "", "", "", USUAL));
        return draw(actor, model);
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/open311-keys")
    String make(
            Actor actor,
            @Valid @ModelAttribute("form") KeyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        if (errors.hasErrors()) {
            return draw(actor, model);
        }
        try {
            var key = desk.make(
                    actor,
                    form.once() == null ? Ids.next() : form.once(),
                    or(form.owner()),
                    or(form.contact()),
                    or(form.township()),
                    or(form.fallback()),
                    form.perMinute() == null ? 0 : form.perMinute());
            told.addFlashAttribute("key", key);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        return "redirect:/open311-keys";
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/open311-keys/{id}/revoke")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes told) {
        desk.revoke(actor, id);
        told.addFlashAttribute("done", "密钥已作废，立即失效。");
        return "redirect:/open311-keys";
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute("keys", desk.of(actor));
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("within", actor.scope().township());
        model.addAttribute("county", actor.county());
        return "intake/open311-keys";
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Its line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry open311KeysMenu() {
            return new MenuEntry(MenuEntry.Group.SYSTEM, 45, "Open311 密钥", "/open311-keys", Right.ACCOUNT_MANAGE);
        }
    }
}
