package cn.xiangzhi.organization.dossier;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entering somebody on a post. */
@Controller
class NewPersonPages {

    private final PeopleRegister register;
    private final Choices choices;
    private final Today today;

    NewPersonPages(PeopleRegister register, Choices choices, Today today) {
        this.register = register;
        this.choices = choices;
        this.today = today;
    }

    /** A person to be entered. */
    record PersonForm(
            @Nullable UUID once,
            @NotBlank(message = "请填写姓名") String name,
            @NotBlank(message = "请填写身份证号") String idNumber,
            @Nullable String phone,
            @NotNull(message = "请选择岗位") UUID post,
            @NotNull(message = "请选择本人编制") PostKind kind,
            @Nullable String village,
            @NotNull(message = "请填写到岗日期") LocalDate since) {

        @SuppressWarnings("NullAway")
        static PersonForm empty(@Nullable UUID post, LocalDate today) {
            return new PersonForm(null, "", "", null, post, null, null, today);
        }
    }

    @Needs(Right.STAFF_MANAGE)
    @GetMapping("/people/new")
    String blank(Actor actor, @RequestParam @Nullable UUID post, Model model) {
        model.addAttribute("form", PersonForm.empty(post, today.date()));
        return form(actor, model);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people")
    String enter(
            Actor actor,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var once = form.once();
        if (errors.hasErrors() || once == null) {
            return form(actor, model);
        }
        var phone = form.phone() == null ? "" : form.phone();
        var village = form.village() == null || form.village().isBlank() ? null : form.village();
        try {
            register.employ(
                    actor,
                    new NewPerson(
                            once,
                            form.name().strip(),
                            form.idNumber(),
                            phone,
                            form.post(),
                            form.kind(),
                            village,
                            form.since()));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, model);
        }
        return "redirect:/people/" + once;
    }

    private String form(Actor actor, Model model) {
        model.addAttribute("posts", choices.posts(actor));
        model.addAttribute("kinds", Option.all(PostKind.values()));
        model.addAttribute("villages", choices.villages(actor));
        return "organization/person-new";
    }
}
