package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.CapacityLight;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.holdings.Holding;
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
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Batches: handed down by the county, answered by the townships, seen side by side (S11). */
@Controller
class BatchPages {

    private final BatchDesk desk;
    private final BatchView view;
    private final Batches batches;
    private final Organization organization;
    private final Places places;

    BatchPages(BatchDesk desk, BatchView view, Batches batches, Organization organization, Places places) {
        this.desk = desk;
        this.view = view;
        this.batches = batches;
        this.organization = organization;
        this.places = places;
    }

    /** The form by which a batch is handed down. */
    record BatchForm(
            @Nullable UUID once,

            @NotBlank(message = "请填写批次名称") @Size(max = 100, message = "批次名称不超过 100 字")
            String name,

            @NotBlank(message = "请填写决定名称") @Size(max = 200, message = "决定名称不超过 200 字")
            String decision,

            @NotBlank(message = "请填写文号") @Size(max = 100, message = "文号不超过 100 字")
            String decisionNumber,

            @NotNull(message = "请填写决定日期") @Nullable LocalDate decidedOn,
            @NotNull(message = "请选择作出决定的层级") Holding.@Nullable Level level,
            @Nullable LocalDate publishedOn,
            @NotNull(message = "请选择权力来源") @Nullable PowerSource source,
            @NotNull(message = "请选择放权部门") @Nullable UUID department,
            @Size(max = 300, message = "委托依据不超过 300 字") String entrustBasis,
            boolean measuresToo,
            @Nullable List<String> townships,

            @NotBlank(message = "请填写事项编码") @Size(max = 20000, message = "事项过多")
            String items) {

        static final BatchForm EMPTY =
                new BatchForm(null, "", "", "", null, null, null, null, null, "", false, List.of(), "");

        List<String> codes() {
            return List.of(items.strip().split("[\\s,，、;；]+"));
        }

        List<String> to() {
            return townships == null ? List.of() : townships;
        }
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/batches")
    String all(Actor actor, Model model) {
        model.addAttribute("county", CountySeat.sits(actor));
        model.addAttribute("batches", batches.all(actor.scope()));
        return "powers/batches";
    }

    @Needs(Right.POWER_MANAGE)
    @GetMapping("/powers/batches/new")
    String form(Actor actor, Model model) {
        CountySeat.must(actor, "下放权责事项");
        model.addAttribute("form", BatchForm.EMPTY);
        return draw(actor, model);
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/batches")
    String handDown(
            Actor actor,
            @Valid @ModelAttribute("form") BatchForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var id = form.once() == null ? Ids.next() : form.once();
        var decidedOn = form.decidedOn();
        var level = form.level();
        var source = form.source();
        var department = form.department();
        if (result.hasErrors() || decidedOn == null || level == null || source == null || department == null) {
            return draw(actor, model);
        }
        try {
            var organ = organization
                    .organ(actor.county(), department)
                    .orElseThrow(() -> Refused.invalid("批次没有下放", "放权部门不存在", "请从列表中选择"));
            desk.handDown(
                    actor,
                    new Batch(
                            id,
                            form.name().strip(),
                            form.decision().strip(),
                            form.decisionNumber().strip(),
                            decidedOn,
                            level,
                            form.publishedOn(),
                            source,
                            organ.id(),
                            organ.name(),
                            form.entrustBasis().strip(),
                            form.measuresToo()),
                    form.to(),
                    form.codes());
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        after.addFlashAttribute("done", "已下放，等乡镇（街道）逐项核对");
        return "redirect:/powers/batches/" + id;
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/batches/{id}")
    String progress(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", view.overview(actor, id));
        return "powers/batch";
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/batches/{id}/townships/{township}")
    String township(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String township,
            @RequestParam(required = false) @Nullable AnswerStage stage,
            @RequestParam(required = false) @Nullable ItemGroup group,
            @RequestParam(required = false) @Nullable CapacityLight light,
            Model model) {
        model.addAttribute("page", view.township(actor, id, township, stage, group, light));
        return "powers/batch-township";
    }

    @Needs({Right.POWER_ACCEPT, Right.POWER_MANAGE})
    @PostMapping("/powers/batches/{id}/townships/{township}/answers")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String township,
            @RequestParam UUID once,
            @RequestParam AnswerMove move,
            @RequestParam(required = false) @Nullable List<String> item,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var chosen = item == null ? List.<String>of() : item;
        try {
            var done = desk.answer(actor, once, id, township, move, chosen, words.replace("\0", ""));
            after.addFlashAttribute("done", move.label() + " " + done + " 项");
        } catch (Refused no) {
            Again.with(no, false, model, response);
            model.addAttribute("typed", words);
            model.addAttribute("checked", chosen);
            return township(actor, id, township, null, null, null, model);
        }
        return "redirect:/powers/batches/" + id + "/townships/" + township;
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute(
                "townships",
                places.townships(actor.county()).stream()
                        .map(place -> new Option(place.code(), place.name()))
                        .toList());
        model.addAttribute(
                "sources",
                Option.all(Arrays.stream(PowerSource.values())
                        .filter(source -> source != PowerSource.STATUTORY)
                        .toArray(PowerSource[]::new)));
        model.addAttribute("levels", Option.all(Holding.Level.values()));
        model.addAttribute("organs", organization.departments(actor.county()));
        return "powers/batch-form";
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry batchesLine() {
            return new MenuEntry(MenuEntry.Group.POWERS, 30, "权限承接", "/powers/batches", Right.POWER_READ);
        }
    }
}
