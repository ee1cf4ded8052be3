package cn.xiangzhi.organization.dossier;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.absence.AbsenceStore;
import cn.xiangzhi.organization.duty.ShiftStore;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.places.Appointment;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.places.WorkInHand;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** What somebody who leaves or is moved still answers for, and handing it over at once (S19). */
@Controller
class HandoverPages {

    private final PeopleRegister register;
    private final PersonStore people;
    private final Places places;
    private final PlaceRegister placeRegister;
    private final WorkInHand inHand;
    private final ShiftStore shifts;
    private final AbsenceStore absences;
    private final Today today;

    HandoverPages(
            PeopleRegister register,
            PersonStore people,
            Places places,
            PlaceRegister placeRegister,
            WorkInHand inHand,
            ShiftStore shifts,
            AbsenceStore absences,
            Today today) {
        this.register = register;
        this.people = people;
        this.places = places;
        this.placeRegister = placeRegister;
        this.inHand = inHand;
        this.shifts = shifts;
        this.absences = absences;
        this.today = today;
    }

    @Needs({Right.STAFF_MANAGE, Right.PLACE_MANAGE})
    @GetMapping("/people/{id}/handover")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var row = register.get(actor, id);
        var now = today.now();
        model.addAttribute("row", row);
        model.addAttribute("answered", places.answeredBy(actor.county(), id));
        model.addAttribute("inHand", inHand.of(actor, id));
        model.addAttribute("shifts", shifts.of(actor.county(), id, now, now.plusYears(1)));
        model.addAttribute(
                "standsInFor",
                absences.since(actor.county(), actor.scope().township(), now).stream()
                        .filter(absence -> id.equals(absence.standInId()))
                        .toList());
        model.addAttribute(
                "people",
                people.inPost(actor.county(), row.townshipCode()).stream()
                        .filter(person -> !person.id().equals(id))
                        .map(person -> new Option(
                                person.id().toString(),
                                person.name() + "（" + person.organName() + person.postTitle() + "）"))
                        .toList());
        model.addAttribute("hands", actor.has(Right.PLACE_MANAGE));
        return "organization/handover";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/people/{id}/handover")
    String handOver(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam @Nullable LocalDate termUntil,
            @RequestParam(required = false) WorkInHand.@Nullable Fate fate,
            @RequestParam(defaultValue = "") List<UUID> moving,
            RedirectAttributes after) {
        register.get(actor, id);
        var left = new ArrayList<String>();
        var appointment = new Appointment(paper, termUntil);
        inHand.with(
                actor,
                id,
                to,
                new WorkInHand.Choice(fate, moving),
                () -> left.addAll(placeRegister.handOver(actor, id, to, appointment)));
        after.addFlashAttribute("done", left.isEmpty() ? "责任已移交" : "已移交；另有 " + left.size() + " 处不在您的辖区，请县级办理");
        return "redirect:/people/" + id + "/handover";
    }
}
