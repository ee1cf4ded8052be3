package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.Grid;
import cn.xiangzhi.places.PeopleFinder;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.history.PlaceHistory;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.TimelineEntry;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A township's or village's page: its grids, who answers for it and did before, and where it lies. */
@Controller
class DivisionPages {

    private final DivisionRegister divisions;
    private final GridStore grids;
    private final ChargeStore charges;
    private final ChargeRegister register;
    private final PlaceHistory history;
    private final PeopleFinder people;

    DivisionPages(
            DivisionRegister divisions,
            GridStore grids,
            ChargeStore charges,
            ChargeRegister register,
            PlaceHistory history,
            PeopleFinder people) {
        this.divisions = divisions;
        this.grids = grids;
        this.charges = charges;
        this.register = register;
        this.history = history;
        this.people = people;
    }

    /** Who is to answer for a place. */
    record ChargeForm(
            @NotNull(message = "请选择负责人") UUID leader,
            @Nullable List<UUID> cadres,
            @Nullable String paper,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate termUntil,

            long version) {

        Appointment appointment() {
            return new Appointment(paper == null ? "" : paper, termUntil);
        }

        List<UUID> chosen() {
            return cadres == null ? List.of() : cadres;
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
            return new ChargeForm(leader, cadres, paper, termUntil, version);
        }
    }

    /** Where a division lies. */
    record LocationForm(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String outline,
            long version) {

        @Nullable
        Point centre() {
            return latitude == null || longitude == null ? null : new Point(latitude, longitude);
        }

        @Nullable
        String geoJson() {
            return outline == null || outline.isBlank()
                    ? null
                    : Outline.parse(outline).geoJson();
        }
    }

    /** Everything the page shows. */
    record DivisionPage(
            DivisionStore.Row row,
            List<GridStore.Row> grids,
            List<ChargeStore.Row> charges,
            List<TimelineEntry> acts,
            boolean village,
            boolean manages) {}

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/divisions/{code}")
    String page(Actor actor, @PathVariable String code, Model model) {
        var row = divisions.get(actor, code);
        var own = grids.open(actor.county(), actor.scope().township()).stream()
                .filter(grid -> grid.code().startsWith(code))
                .toList();
        var answering = charges.history(actor.county(), township(code), code);
        model.addAttribute(
                "page",
                new DivisionPage(
                        row,
                        own,
                        answering,
                        timeline(history.of(actor.county(), code)),
                        code.length() == 12,
                        actor.has(Right.PLACE_MANAGE) && row.validTo() == null && code.length() > 6));
        return "places/division";
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/divisions/{code}/charge")
    String chargeForm(Actor actor, @PathVariable String code, Model model) {
        var row = divisions.get(actor, code);
        var current = charges.history(actor.county(), township(code), code).stream()
                .filter(charge -> charge.until() == null)
                .toList();
        model.addAttribute("form", ChargeForm.of(current, row.version()));
        return chargePage(actor, row.division().name(), "/places/divisions/" + code, township(code), model);
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/divisions/{code}/charge")
    String charge(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") ChargeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return chargePage(actor, code, "/places/divisions/" + code, township(code), model);
        }
        register.answer(actor, code, form.version(), form.leader(), form.chosen(), form.appointment());
        after.addFlashAttribute("done", "责任人已确定");
        return "redirect:/places/divisions/" + code;
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/divisions/{code}/location")
    String locationForm(Actor actor, @PathVariable String code, Model model) {
        var row = divisions.get(actor, code);
        var centre = row.centre();
        model.addAttribute("row", row);
        model.addAttribute(
                "form",
                new LocationForm(
                        centre == null ? null : centre.latitude(),
                        centre == null ? null : centre.longitude(),
                        row.outline(),
                        row.version()));
        return "places/location";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/divisions/{code}/location")
    String locate(Actor actor, @PathVariable String code, LocationForm form, RedirectAttributes after) {
        divisions.locate(actor, code, form.centre(), form.geoJson(), form.version());
        after.addFlashAttribute("done", "位置已保存");
        return "redirect:/places/divisions/" + code;
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/divisions/{code}/close")
    String close(Actor actor, @PathVariable String code, @RequestParam long version, RedirectAttributes after) {
        divisions.close(actor, code, version);
        after.addFlashAttribute("done", "区划已停用，旧事项仍显示原名称");
        return "redirect:/places";
    }

    /** The page with the form of who answers; shared with grids. */
    String chargePage(Actor actor, String name, String back, String township, Model model) {
        model.addAttribute("place", name);
        model.addAttribute("back", back);
        model.addAttribute("people", options(actor, township));
        return "places/charge";
    }

    /** People of the township first, then those of the county's own organs. */
    List<Option> options(Actor actor, String township) {
        return people.inPost(actor.county(), township).stream()
                .map(DivisionPages::option)
                .toList();
    }

    static List<TimelineEntry> timeline(List<PlaceHistory.Act> acts) {
        return acts.stream()
                .map(act -> new TimelineEntry(
                        act.at(), act.actorName() + "（" + act.actorPost() + "）", act.what(), act.detail(), null))
                .toList();
    }

    private static Option option(Grid.Charge person) {
        return new Option(person.person().toString(), person.name());
    }

    /** The township part of a code. */
    private static String township(String code) {
        return code.length() < 9 ? code : code.substring(0, 9);
    }
}
