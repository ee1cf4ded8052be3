package cn.xiangzhi.powers.recall;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Recall;
import cn.xiangzhi.powers.RecalledMatters;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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

/** Recalls with what is still open under them (F55). */
@Controller
class RecallPages {

    private final RecallDesk desk;
    private final List<RecalledMatters> matters;
    private final Places places;

    RecallPages(RecallDesk desk, List<RecalledMatters> matters, Places places) {
        this.desk = desk;
        this.matters = matters;
        this.places = places;
    }

    /** The form of a recall. */
    record RecallForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇（街道）") String township,

            @NotBlank(message = "请填写收回决定") @Size(max = 200, message = "名称不超过 200 字")
            String document,

            @NotBlank(message = "请填写文号") @Size(max = 100, message = "文号不超过 100 字")
            String number,

            @NotNull(message = "请填写收回之日") @Nullable LocalDate on,
            @NotNull(message = "请选择过渡安排") Recall.@Nullable Transition transition,

            @NotBlank(message = "请填写承接机关") @Size(max = 50, message = "承接机关不超过 50 字")
            String receiver,

            @NotBlank(message = "请填写事项编码") @Size(max = 20000, message = "事项过多")
            String items) {}

    record Line(Recall recall, String township, List<RecalledMatters.Matter> matters) {}

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/recalls")
    String all(Actor actor, Model model) {
        model.addAttribute("county", CountySeat.sits(actor));
        model.addAttribute(
                "lines",
                desk.all(actor).stream()
                        .map(recall -> new Line(recall, places.name(recall.township()), List.of()))
                        .toList());
        return "powers/recalls";
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/recalls/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        var recall = desk.all(actor).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("收回决定"));
        model.addAttribute(
                "line",
                new Line(
                        recall,
                        places.name(recall.township()),
                        matters.stream()
                                .flatMap(source -> source.under(actor, recall).stream())
                                .toList()));
        return "powers/recall";
    }

    @Needs(Right.POWER_MANAGE)
    @GetMapping("/powers/recalls/new")
    String form(Actor actor, Model model) {
        CountySeat.must(actor, "收回权责事项");
        model.addAttribute("form", new RecallForm(null, "", "", "", null, null, "", ""));
        return draw(actor, model);
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/recalls")
    String take(
            Actor actor,
            @Valid @ModelAttribute("form") RecallForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var on = form.on();
        var transition = form.transition();
        if (result.hasErrors() || on == null || transition == null) {
            return draw(actor, model);
        }
        var id = form.once() == null ? Ids.next() : form.once();
        try {
            desk.take(
                    actor,
                    new Recall(
                            id,
                            form.township(),
                            form.document().strip(),
                            form.number().strip(),
                            on,
                            transition,
                            form.receiver().strip(),
                            List.of(form.items().strip().split("[\\s,，、;；]+"))));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        after.addFlashAttribute("done", "已收回，自" + on + "起不再新立案");
        return "redirect:/powers/recalls/" + id;
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute(
                "townships",
                places.townships(actor.county()).stream()
                        .map(place -> new Option(place.code(), place.name()))
                        .toList());
        model.addAttribute("transitions", Option.all(Recall.Transition.values()));
        return "powers/recall-form";
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry recallsLine() {
            return new MenuEntry(MenuEntry.Group.POWERS, 35, "收回事项", "/powers/recalls", Right.POWER_READ);
        }
    }
}
