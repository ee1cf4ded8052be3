package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
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

/** Roles and their rights, as boxes to tick. */
@Controller
class RolePages {

    private final RoleStore roles;
    private final RoleDesk desk;

    RolePages(RoleStore roles, RoleDesk desk) {
        this.roles = roles;
        this.desk = desk;
    }

    record RoleForm(
            @NotNull(message = "请从角色页面重新打开表单") UUID once,

            @NotBlank(message = "请填写角色名称") @Size(max = 20, message = "角色名称请不超过20个字")
            String name,

            @NotEmpty(message = "请至少勾选一项权限") @Nullable List<Right> rights,
            long version) {}

    @Needs(Right.ACCOUNT_MANAGE)
    @GetMapping("/accounts/roles")
    String list(Actor actor, Model model) {
        model.addAttribute("form", new RoleForm(Ids.next(), "", List.of(), 0));
        return page(actor, model);
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/roles")
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes told) {
        if (errors.hasErrors()) {
            return page(actor, model);
        }
        desk.add(actor, form.once(), form.name(), rights(form));
        told.addFlashAttribute("done", "角色已建立。");
        return "redirect:/accounts/roles";
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @GetMapping("/accounts/roles/{role}")
    String show(Actor actor, @PathVariable("role") UUID id, Model model) {
        var role = roles.find(actor.county(), id).orElseThrow(() -> Refused.notFound("角色"));
        model.addAttribute("form", new RoleForm(id, role.name(), List.copyOf(role.rights()), role.version()));
        return one(actor, id, model);
    }

    @Needs(Right.ACCOUNT_MANAGE)
    @PostMapping("/accounts/roles/{role}")
    String change(
            Actor actor,
            @PathVariable("role") UUID id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes told) {
        if (errors.getTarget() == null) {
            throw Refused.invalid("角色未保存", "提交的内容不完整", "请刷新页面后重新填写");
        }
        if (errors.hasErrors()) {
            return one(actor, id, model);
        }
        desk.change(actor, new Role(id, "", form.name().strip(), rights(form), form.version()));
        told.addFlashAttribute("done", "角色已保存，持有该岗位的人下一次操作即生效。");
        return "redirect:/accounts/roles";
    }

    private static Set<Right> rights(RoleForm form) {
        return form.rights() == null ? Set.of() : Set.copyOf(form.rights());
    }

    private String one(Actor actor, UUID id, Model model) {
        model.addAttribute("path", "/accounts/roles/" + id);
        model.addAttribute("options", Option.all(Right.values()));
        model.addAttribute("mayChange", actor.scope().township() == null);
        return "access/one-role";
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("roles", roles.all(actor.county()));
        model.addAttribute("options", Option.all(Right.values()));
        model.addAttribute("mayChange", actor.scope().township() == null);
        return "access/roles";
    }
}
