package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One shift: who has it and why, asking for a swap, and putting somebody else there. */
@Controller
class ShiftPages {

    private final ShiftStore shifts;
    private final DutyStore duties;
    private final DutyRegister register;
    private final SwapRegister swaps;
    private final PersonStore people;
    private final Today today;

    ShiftPages(
            ShiftStore shifts,
            DutyStore duties,
            DutyRegister register,
            SwapRegister swaps,
            PersonStore people,
            Today today) {
        this.shifts = shifts;
        this.duties = duties;
        this.register = register;
        this.swaps = swaps;
        this.people = people;
        this.today = today;
    }

    @Needs
    @GetMapping("/duty/shifts/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var row = find(actor, id);
        var mine = actor.person().equals(row.personId());
        var ahead = row.fromAt().isAfter(today.now());
        model.addAttribute("row", row);
        model.addAttribute("swappable", mine && ahead);
        model.addAttribute("manages", actor.has(Right.DUTY_MANAGE) && row.toAt().isAfter(today.now()));
        model.addAttribute(
                "others",
                shifts
                        .within(
                                actor.county(),
                                actor.scope().township(),
                                row.organId(),
                                today.date(),
                                today.date().plusDays(28))
                        .stream()
                        .filter(other ->
                                other.role() == row.role() && other.fromAt().isAfter(today.now()))
                        .filter(other ->
                                other.personId() != null && !other.personId().equals(row.personId()))
                        .map(other ->
                                new Option(other.id().toString(), other.personName() + "：" + SwapRegister.words(other)))
                        .toList());
        model.addAttribute(
                "members",
                duties.members(actor.county(), row.organId()).stream()
                        .filter(member -> member.role() == row.role() && !member.left())
                        .filter(member -> !member.personId().equals(row.personId()))
                        .map(member -> new Option(member.personId().toString(), member.name()))
                        .toList());
        model.addAttribute(
                "people",
                people.inPost(actor.county(), row.townshipCode()).stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList());
        return "organization/duty-shift";
    }

    @Needs(Right.DUTY_MANAGE)
    @PostMapping("/duty/shifts/{id}")
    String assign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam String reason,
            RedirectAttributes after) {
        var row = find(actor, id);
        register.assign(actor, id, person, reason);
        after.addFlashAttribute("done", "班次已调整");
        return "redirect:/duty?organ=" + row.organId() + "&week=" + row.day();
    }

    @Needs
    @PostMapping("/duty/shifts/{id}/swap")
    String ask(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam @Nullable UUID taken,
            @RequestParam @Nullable UUID of,
            @RequestParam String reason,
            RedirectAttributes after) {
        swaps.ask(actor, once, id, taken, of, reason);
        after.addFlashAttribute("done", "已提出换班，等对方同意");
        return "redirect:/duty";
    }

    @Needs
    @PostMapping("/duty/swaps/{id}")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam SwapState answer,
            RedirectAttributes after) {
        swaps.answer(actor, id, version, answer);
        after.addFlashAttribute("done", "换班：" + answer.label());
        return "redirect:/duty";
    }

    private ShiftStore.Row find(Actor actor, UUID id) {
        return shifts.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("班次"));
    }
}
