package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: opened, reset, unlocked, put out of use. */
@Controller
class AccountPages {

    private final AccountDesk desk;
    private final AccountView view;
    private final Places places;
    private final Today today;
    private final Organization organization;

    AccountPages(AccountDesk desk, AccountView view, Places places, Today today, Organization organization) {
        this.desk = desk;
        this.view = view;
        this.places = places;
        this.today = today;
        this.organization = organization;
    }

    private static final int MOST = 20;

    record AccountForm(
            @NotBlank(message = "请填写用户名") @Size(max = 32, message = "用户名请不超过32位")
            String login,

            @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名请不超过30个字")
            String name,

            @Nullable String township,
            @Nullable UUID person) {}

    @Needs(Right.ACCOUNT_MANAGE)
    @GetMapping("/accounts/new")
    String blank(
            Actor actor,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable UUID person,
            Model model) {
        var chosen = chosen(actor, person);
        model.addAttribute(
                "form",
                chosen == null
                        ? new AccountForm("", "", actor.scope().township(), null)
                        : new AccountForm("", chosen.name(), chosen.township(), chosen.id()));
        model.addAttribute("who", who);
        if (!who.isBlank()) {
            model.addAttribute(
                    "found", organization.named(actor.county(), actor.scope().township(), who.strip(), MOST));
        }
        return form(actor, chosen, model);
    }

    private @Nullable Person chosen(Actor actor, @Nullable UUID person) {
        return person == null
                ? null
                : organization
                        .person(actor.county(), person)
                        .filter(one -> actor.scope().township() == null
                                || actor.scope().township().equals(one.township()))
                        .orElse(null);
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts")
    String open(
            Actor actor,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        if (errors.hasErrors()) {
            return form(actor, chosen(actor, form.person()), model);
        }
        var password = Passwords.generate();
        var township = form.township() == null || form.township().isBlank() ? null : form.township();
        UUID id;
        try {
            id = desk.open(
                    actor, new AccountDesk.Opening(form.login(), form.name(), form.person(), township, password, true));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, chosen(actor, form.person()), model);
        }
        told.addFlashAttribute("password", password);
        return "redirect:/accounts/" + id;
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @GetMapping("/accounts/{account}")
    String show(Actor actor, @PathVariable("account") UUID account, Model model) {
        model.addAttribute("page", view.of(actor, account));
        model.addAttribute("form", GrantForm.blank(today.date(), actor.scope().township()));
        return "access/one-account";
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{account}/reset")
    String reset(Actor actor, @PathVariable("account") UUID account, RedirectAttributes told) {
        told.addFlashAttribute("password", desk.reset(actor, account));
        return "redirect:/accounts/" + account;
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{account}/unlock")
    String unlock(Actor actor, @PathVariable("account") UUID account, RedirectAttributes told) {
        desk.unlock(actor, account);
        told.addFlashAttribute("done", "已解除锁定。");
        return "redirect:/accounts/" + account;
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{account}/disable")
    String disable(Actor actor, @PathVariable("account") UUID account, RedirectAttributes told) {
        desk.state(actor, account, AccountState.DISABLED);
        told.addFlashAttribute("done", "账号已停用，正在使用的登录立即失效。");
        return "redirect:/accounts/" + account;
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{account}/enable")
    String enable(Actor actor, @PathVariable("account") UUID account, RedirectAttributes told) {
        desk.state(actor, account, AccountState.ACTIVE);
        told.addFlashAttribute("done", "账号已启用。");
        return "redirect:/accounts/" + account;
    }

    private String form(Actor actor, @Nullable Person chosen, Model model) {
        model.addAttribute("chosen", chosen);
        model.addAttribute("townships", townships(actor));
        return "access/new-account";
    }

    /** Townships within the actor's scope; the county's own accounts have none. */
    private List<Option> townships(Actor actor) {
        var own = actor.scope().township();
        if (own != null) {
            return List.of(new Option(own, places.name(own)));
        }
        var all = new ArrayList<Option>();
        places.townships(actor.county()).forEach(t -> all.add(new Option(t.code(), t.name())));
        return all;
    }
}
