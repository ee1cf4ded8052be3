package cn.xiangzhi.places.sections;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.NewSection;
import cn.xiangzhi.places.PeopleFinder;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.places.WorkInHand;
import cn.xiangzhi.places.grids.ChargeRole;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.history.PlaceHistory;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.TimelineEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's section as a tree, the places without somebody with the fix beside each, and the sections themselves (S19). */
@Controller
class SectionPages {

    private final SectionDesk desk;
    private final SectionRegister register;
    private final SectionStore sections;
    private final ChargeStore charges;
    private final PlaceHistory history;
    private final Places places;
    private final PeopleFinder people;
    private final WorkInHand inHand;

    SectionPages(
            SectionDesk desk,
            SectionRegister register,
            SectionStore sections,
            ChargeStore charges,
            PlaceHistory history,
            Places places,
            PeopleFinder people,
            WorkInHand inHand) {
        this.desk = desk;
        this.register = register;
        this.sections = sections;
        this.charges = charges;
        this.history = history;
        this.places = places;
        this.people = people;
        this.inHand = inHand;
    }

    /** The page of one section. */
    record SectionPage(
            SectionStore.Row row,
            String township,
            List<Option> villages,
            List<ChargeStore.Row> charges,
            List<TimelineEntry> acts,
            boolean manages) {}

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/sections")
    String list(Actor actor, Model model) {
        model.addAttribute("lines", desk.lines(actor));
        model.addAttribute(
                "gaps", desk.gaps(actor.county(), actor.scope().township()).size());
        model.addAttribute("manages", actor.has(Right.PLACE_MANAGE));
        model.addAttribute("townships", places.choices(actor.scope()));
        return "places/sections";
    }

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/nobody")
    String nobody(Actor actor, Model model) {
        model.addAttribute("gaps", desk.gaps(actor.county(), actor.scope().township()));
        model.addAttribute("manages", actor.has(Right.PLACE_MANAGE));
        return "places/nobody";
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/sections/new")
    String blank(Actor actor, @RequestParam String township, Model model) {
        form(actor, township, model);
        return "places/section-new";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/sections")
    String setUp(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam String township,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") List<String> villages,
            @RequestParam @Nullable UUID leader,
            @RequestParam(defaultValue = "") List<UUID> cadres,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam @Nullable LocalDate termUntil) {
        register.setUp(
                actor,
                new NewSection(
                        once, township, name, words, villages, leader, cadres, new Appointment(paper, termUntil)));
        return "redirect:/places/sections/" + once;
    }

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/sections/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var row = register.get(actor, id);
        model.addAttribute(
                "page",
                new SectionPage(
                        row,
                        places.name(row.townshipCode()),
                        row.villages().stream()
                                .map(code -> new Option(code, places.name(code)))
                                .toList(),
                        charges.history(actor.county(), row.townshipCode(), row.code()),
                        history.of(actor.county(), row.code()).stream()
                                .map(act -> new TimelineEntry(
                                        act.at(),
                                        act.actorName() + "（" + act.actorPost() + "）",
                                        act.what(),
                                        act.detail(),
                                        null))
                                .toList(),
                        actor.has(Right.PLACE_MANAGE)));
        form(actor, row.townshipCode(), model);
        return "places/section";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/sections/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") List<String> villages,
            RedirectAttributes after) {
        register.change(actor, id, version, name, words, villages);
        after.addFlashAttribute("done", "片区已保存");
        return "redirect:/places/sections/" + id;
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/sections/{id}/charge")
    String chargeForm(Actor actor, @PathVariable UUID id, Model model) {
        var row = register.get(actor, id);
        var current = charges.history(actor.county(), row.townshipCode(), row.code()).stream()
                .filter(charge -> charge.until() == null)
                .toList();
        form(actor, row.townshipCode(), model);
        model.addAttribute("row", row);
        model.addAttribute("inHand", inHand.at(actor, row.code()));
        model.addAttribute(
                "leader",
                current.stream()
                        .filter(charge -> charge.role() == ChargeRole.LEADER)
                        .map(charge -> charge.personId().toString())
                        .findFirst()
                        .orElse(""));
        model.addAttribute(
                "cadres",
                current.stream()
                        .filter(charge -> charge.role() == ChargeRole.CADRE)
                        .map(charge -> charge.personId().toString())
                        .toList());
        return "places/section-charge";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/sections/{id}/charge")
    String charge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam @Nullable UUID leader,
            @RequestParam(defaultValue = "") List<UUID> cadres,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam @Nullable LocalDate termUntil,
            @RequestParam(required = false) WorkInHand.@Nullable Fate fate,
            @RequestParam(defaultValue = "") List<UUID> moving,
            RedirectAttributes after) {
        if (leader == null) {
            throw Refused.invalid("责任人未保存", "没有选择包片领导", "请选择一名包片领导");
        }
        var appointment = new Appointment(paper, termUntil);
        inHand.with(
                actor,
                register.get(actor, id).code(),
                new WorkInHand.Choice(fate, moving),
                () -> register.answer(actor, id, version, leader, cadres, appointment));
        after.addFlashAttribute("done", "责任人已确定");
        return "redirect:/places/sections/" + id;
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/sections/{id}/close")
    String close(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        register.close(actor, id, version);
        after.addFlashAttribute("done", "片区已撤销");
        return "redirect:/places/sections";
    }

    /** What the forms choose from; a township outside the scope is as if it were not there. */
    private void form(Actor actor, String township, Model model) {
        if (!actor.scope().covers(actor.county(), township)) {
            throw Refused.notFound("乡镇");
        }
        var held = sections.open(actor.county(), township).stream()
                .flatMap(section -> section.villages().stream())
                .toList();
        model.addAttribute("township", new Option(township, places.name(township)));
        model.addAttribute(
                "villages",
                places.villages(actor.county(), township).stream()
                        .map(village -> new Option(
                                village.code(), village.name() + (held.contains(village.code()) ? "（已属某片）" : "")))
                        .toList());
        model.addAttribute(
                "people",
                people.inPost(actor.county(), township).stream()
                        .map(person -> new Option(person.person().toString(), person.name()))
                        .toList());
    }
}
