package cn.xiangzhi.inspection.caps;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.subjects.CreditClass;
import cn.xiangzhi.inspection.subjects.SubjectType;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 检查频次上限: what holds now and where it comes from; set by an administrator, unconfirmed until a source is written (F62). */
@Controller
class CapPages {

    private final Caps caps;
    private final Powers powers;
    private final Today today;

    CapPages(Caps caps, Powers powers, Today today) {
        this.caps = caps;
        this.powers = powers;
        this.today = today;
    }

    record CapForm(
            @Nullable UUID once,
            @NotNull(message = "请选择算什么") @Nullable CapMeasure measure,
            @Nullable SubjectType kind,
            @Nullable @Size(max = 60, message = "请精简领域") String field,
            @Nullable CreditClass credit,
            @NotNull(message = "请填写次数") @Nullable Integer times,
            @NotNull(message = "请填写从哪天起") @Nullable LocalDate from,
            @Nullable @Size(max = 200, message = "请精简来源") String source) {}

    @Bean
    static MenuEntry capsMenu() {
        return new MenuEntry(
                MenuEntry.Group.INSPECTION,
                45,
                "检查频次上限",
                "/inspection-caps",
                Right.VISIT_READ,
                Set.of(Right.LAW_MANAGE));
    }

    @Needs({Right.VISIT_READ, Right.LAW_MANAGE})
    @GetMapping("/inspection-caps")
    String page(Actor actor, Model model) {
        model.addAttribute("form", new CapForm(Ids.next(), null, null, "", null, null, today.date(), ""));
        return draw(actor, false, model);
    }

    private String draw(Actor actor, boolean wrong, Model model) {
        var general = caps.of(actor.county(), null, null, today.date());
        var good = caps.of(actor.county(), null, CreditClass.A, today.date());
        model.addAttribute("all", general.all());
        model.addAttribute("good", good.all());
        model.addAttribute("field", general.in(""));
        model.addAttribute("item", general.item(null));
        model.addAttribute("set", caps.set(actor.county()).reversed());
        model.addAttribute("writes", actor.has(Right.LAW_MANAGE));
        model.addAttribute("wrong", wrong);
        model.addAttribute("measures", Option.all(CapMeasure.values()));
        model.addAttribute("kinds", Option.all(SubjectType.values()));
        model.addAttribute("credits", Option.all(CreditClass.values()));
        model.addAttribute(
                "fields",
                powers.usable(actor.county(), actor.scope().township()).stream()
                        .map(Item::field)
                        .distinct()
                        .sorted()
                        .map(name -> new Option(name, name))
                        .toList());
        return "inspection/caps";
    }

    @Needs(Right.LAW_MANAGE)
    @PostMapping("/inspection-caps")
    String set(
            Actor actor,
            @Valid @ModelAttribute("form") CapForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var measure = form.measure();
        var times = form.times();
        var from = form.from();
        if (errors.hasErrors() || measure == null || times == null || from == null) {
            return draw(actor, true, model);
        }
        var field = form.field();
        var source = form.source() == null ? "" : form.source();
        try {
            caps.set(
                    actor,
                    new Caps.NewCap(
                            form.once() == null ? Ids.next() : form.once(),
                            measure,
                            form.kind(),
                            field == null || field.isBlank() ? null : field,
                            form.credit(),
                            times,
                            from,
                            source));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, true, model);
        }
        after.addFlashAttribute("done", source.isBlank() ? "已设定；没有写明来源，屏幕上标“未确认”" : "已设定");
        return "redirect:/inspection-caps";
    }
}
