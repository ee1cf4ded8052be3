package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.PeopleFinder;
import cn.xiangzhi.places.WorkInHand;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is to answer for a township, a village or a grid, and what becomes of what the one before has in hand there. */
@Controller
class ChargePages {

    private final DivisionRegister divisions;
    private final GridRegister grids;
    private final ChargeStore charges;
    private final ChargeRegister register;
    private final WorkInHand inHand;
    private final PeopleFinder people;

    ChargePages(
            DivisionRegister divisions,
            GridRegister grids,
            ChargeStore charges,
            ChargeRegister register,
            WorkInHand inHand,
            PeopleFinder people) {
        this.divisions = divisions;
        this.grids = grids;
        this.charges = charges;
        this.register = register;
        this.inHand = inHand;
        this.people = people;
    }

    /** Who is to answer for a place. */
    record ChargeForm(
            @NotNull(message = "请选择负责人") UUID leader,
            @Nullable List<UUID> cadres,
            @Nullable String paper,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate termUntil,

            WorkInHand.@Nullable Fate fate,
            @Nullable List<UUID> moving,
            long version) {

        Appointment appointment() {
            return new Appointment(paper == null ? "" : paper, termUntil);
        }

        List<UUID> chosen() {
            return cadres == null ? List.of() : cadres;
        }

        WorkInHand.Choice choice() {
            return new WorkInHand.Choice(fate, moving == null ? List.of() : moving);
        }

        static ChargeForm of(List<ChargeStore.Row> current, long version) {
            var leader = current.stream()
                    .filter(row -> row.role() == ChargeRole.LEADER)
                    .map(ChargeStore.Row::personId)
                    .findFirst()
                    .orElse(null);
            var cadres = current.stream()
                    .filter(row -> row.role() == ChargeRole.CADRE)
                    .map(ChargeStore.Row::personId)
                    .toList();
            var first = current.stream().findFirst();
            return empty(
                    leader,
                    cadres,
                    first.map(ChargeStore.Row::paper).orElse(""),
                    first.map(ChargeStore.Row::termUntil).orElse(null),
                    version);
        }

        @SuppressWarnings("NullAway")
        private static ChargeForm empty(
                @Nullable UUID leader, List<UUID> cadres, String paper, @Nullable LocalDate termUntil, long version) {
            return new ChargeForm(leader, cadres, paper, termUntil, null, null, version);
        }
    }

    /** The place a form is about, and where one came from. */
    private record Asked(String code, String name, String township, String back) {}

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/divisions/{code}/charge")
    String ofDivision(Actor actor, @PathVariable String code, Model model) {
        var row = divisions.get(actor, code);
        return blank(actor, division(code, row.division().name()), row.version(), model);
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/divisions/{code}/charge")
    String ofDivision(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") ChargeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        var asked = division(code, divisions.get(actor, code).division().name());
        return keep(
                actor,
                asked,
                form,
                errors,
                () -> register.answer(actor, code, form.version(), form.leader(), form.chosen(), form.appointment()),
                model,
                after);
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/grids/{id}/charge")
    String ofGrid(Actor actor, @PathVariable UUID id, Model model) {
        var row = grids.get(actor, id);
        return blank(actor, grid(row), row.version(), model);
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/grids/{id}/charge")
    String ofGrid(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ChargeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        return keep(
                actor,
                grid(grids.get(actor, id)),
                form,
                errors,
                () -> grids.answer(actor, id, form.version(), form.leader(), form.chosen(), form.appointment()),
                model,
                after);
    }

    private String blank(Actor actor, Asked asked, long version, Model model) {
        var current = charges.history(actor.county(), asked.township(), asked.code()).stream()
                .filter(charge -> charge.until() == null)
                .toList();
        model.addAttribute("form", ChargeForm.of(current, version));
        return draw(actor, asked, model);
    }

    private String keep(
            Actor actor,
            Asked asked,
            ChargeForm form,
            BindingResult errors,
            Runnable change,
            Model model,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return draw(actor, asked, model);
        }
        inHand.with(actor, asked.code(), form.choice(), change);
        after.addFlashAttribute("done", "责任人已确定");
        return "redirect:" + asked.back();
    }

    private String draw(Actor actor, Asked asked, Model model) {
        model.addAttribute("place", asked.name());
        model.addAttribute("back", asked.back());
        model.addAttribute("inHand", inHand.at(actor, asked.code()));
        model.addAttribute("people", options(actor, asked.township()));
        return "places/charge";
    }

    /** People of the township first, then those of the county's own organs. */
    List<Option> options(Actor actor, String township) {
        return people.inPost(actor.county(), township).stream()
                .map(person -> new Option(person.person().toString(), person.name()))
                .toList();
    }

    private static Asked division(String code, String name) {
        return new Asked(code, name, DivisionPages.township(code), "/places/divisions/" + code);
    }

    private static Asked grid(GridStore.Row row) {
        return new Asked(row.code(), row.name(), row.townshipCode(), "/places/grids/" + row.id());
    }
}
