package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.NewGrid;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.history.PlaceHistory;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.TimelineEntry;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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

/** Grids: setting one up by drawing or by words, changing it, saying who answers, closing it (S19). */
@Controller
class GridPages {

    private final GridRegister register;
    private final ChargeStore charges;
    private final DivisionRegister divisions;
    private final ChargePages charging;
    private final PlaceHistory history;

    GridPages(
            GridRegister register,
            ChargeStore charges,
            DivisionRegister divisions,
            ChargePages charging,
            PlaceHistory history) {
        this.register = register;
        this.charges = charges;
        this.divisions = divisions;
        this.charging = charging;
        this.history = history;
    }

    /** A grid to be set up. */
    record NewGridForm(
            @Nullable UUID once,
            @NotBlank(message = "请填写网格名称，如“第一网格”") String name,
            @Nullable String boundary,
            @Nullable String words,
            @NotNull(message = "请选择网格长") UUID leader,
            @NotEmpty(message = "请至少选择一名包片干部") List<UUID> cadres) {

        @SuppressWarnings("NullAway")
        static NewGridForm empty() {
            return new NewGridForm(null, "", null, null, null, List.of());
        }
    }

    /** A grid to be changed. */
    record GridForm(
            @NotBlank(message = "请填写网格名称") String name,
            @Nullable String boundary,
            @Nullable String words,
            long version) {}

    /** Everything the page of a grid shows. */
    record GridPage(
            GridStore.Row row,
            String village,
            List<ChargeStore.Row> charges,
            List<TimelineEntry> acts,
            boolean manages) {}

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/divisions/{village}/grids/new")
    String blank(Actor actor, @PathVariable String village, Model model) {
        model.addAttribute("form", NewGridForm.empty());
        return newPage(actor, village, model);
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/divisions/{village}/grids")
    String setUp(
            Actor actor,
            @PathVariable String village,
            @Valid @ModelAttribute("form") NewGridForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return newPage(actor, village, model);
        }
        var id = form.once() == null ? Ids.next() : form.once();
        try {
            register.setUp(
                    actor,
                    new NewGrid(
                            id,
                            village,
                            form.name(),
                            form.boundary(),
                            text(form.words()),
                            form.leader(),
                            form.cadres()));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return newPage(actor, village, model);
        }
        return "redirect:/places/grids/" + id;
    }

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/grids/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var row = register.get(actor, id);
        model.addAttribute(
                "page",
                new GridPage(
                        row,
                        divisions.get(actor, row.villageCode()).division().name(),
                        charges.history(actor.county(), row.townshipCode(), row.code()),
                        DivisionPages.timeline(history.of(actor.county(), row.code())),
                        actor.has(Right.PLACE_MANAGE)));
        model.addAttribute("form", new GridForm(row.name(), row.boundary(), row.words(), row.version()));
        return "places/grid";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/grids/{id}")
    String change(Actor actor, @PathVariable UUID id, GridForm form, RedirectAttributes after) {
        register.change(actor, id, form.version(), text(form.name()), form.boundary(), text(form.words()));
        after.addFlashAttribute("done", "网格已保存");
        return "redirect:/places/grids/" + id;
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/grids/{id}/close")
    String close(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        var village = register.get(actor, id).villageCode();
        register.close(actor, id, version);
        after.addFlashAttribute("done", "网格已撤销");
        return "redirect:/places/divisions/" + village;
    }

    private String newPage(Actor actor, String village, Model model) {
        var row = divisions.get(actor, village);
        model.addAttribute("village", row.division());
        model.addAttribute("people", charging.options(actor, village.substring(0, Math.min(9, village.length()))));
        return "places/grid-new";
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
