package cn.xiangzhi.organization.establishment;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.organs.OrganRegister;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** Founding an organ and changing it (S27). */
@Controller
class OrganFormPages {

    private final OrganRegister register;
    private final OrganStore organs;
    private final Places places;

    OrganFormPages(OrganRegister register, OrganStore organs, Places places) {
        this.register = register;
        this.organs = organs;
        this.places = places;
    }

    @Needs(Right.STAFF_MANAGE)
    @GetMapping("/organs/new")
    String blank(Actor actor, @RequestParam @Nullable UUID parent, Model model) {
        model.addAttribute("form", OrganForm.empty(actor.scope().township(), parent));
        return form(actor, "/organs", "新增机构", model);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/organs")
    String found(
            Actor actor,
            @Valid @ModelAttribute("form") OrganForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var once = form.once();
        if (errors.hasErrors() || once == null) {
            return form(actor, "/organs", "新增机构", model);
        }
        try {
            register.found(actor, form.organ(once));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, "/organs", "新增机构", model);
        }
        return "redirect:/organs/" + once;
    }

    @Needs(Right.STAFF_MANAGE)
    @GetMapping("/organs/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", OrganForm.of(register.get(actor, id)));
        return form(actor, "/organs/" + id, "修改机构", model);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/organs/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OrganForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return form(actor, "/organs/" + id, "修改机构", model);
        }
        try {
            register.change(actor, form.organ(id), form.version());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, "/organs/" + id, "修改机构", model);
        }
        return "redirect:/organs/" + id;
    }

    private String form(Actor actor, String action, String title, Model model) {
        var scope = actor.scope();
        model.addAttribute("action", action);
        model.addAttribute("title", title);
        model.addAttribute("kinds", Option.all(OrganKind.values()));
        model.addAttribute(
                "organs",
                organs.open(scope.county(), scope.township()).stream()
                        .map(row -> new Option(
                                row.organ().id().toString(), row.organ().name()))
                        .toList());
        model.addAttribute("townships", places.choices(scope));
        return "organization/organ-form";
    }
}
