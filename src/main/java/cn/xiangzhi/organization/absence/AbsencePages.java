package cn.xiangzhi.organization.absence;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.AbsenceKind;
import cn.xiangzhi.organization.NewAbsence;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
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

/** Who is away and who stands in; people enter their own, whoever keeps the rosters enters anybody's (S19). */
@Controller
class AbsencePages {

    private final AbsenceStore absences;
    private final AbsenceRegister register;
    private final StandInBook book;
    private final PersonStore people;
    private final Today today;

    AbsencePages(AbsenceStore absences, AbsenceRegister register, StandInBook book, PersonStore people, Today today) {
        this.absences = absences;
        this.register = register;
        this.book = book;
        this.people = people;
        this.today = today;
    }

    /** A line: the row, whether it runs now, who answers then or why nobody does, and whether the reader may change it. */
    record Line(
            AbsenceStore.Row row, boolean running, @Nullable String answering, boolean changes) {}

    @Needs
    @GetMapping("/absences")
    String page(Actor actor, Model model) {
        var now = today.now();
        var lines = absences.since(actor.county(), actor.scope().township(), now).stream()
                .map(row -> line(actor, row, now))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("manages", actor.has(Right.DUTY_MANAGE));
        model.addAttribute(
                "people",
                people.inPost(actor.county(), actor.scope().township()).stream()
                        .map(row -> new Option(row.id().toString(), row.name() + "（" + row.organName() + "）"))
                        .toList());
        model.addAttribute("self", actor.person());
        return "organization/absences";
    }

    private Line line(Actor actor, AbsenceStore.Row row, OffsetDateTime now) {
        var at = row.fromAt().isAfter(now) ? row.fromAt() : now;
        var answering =
                book.answering(actor.county(), List.of(row.personId()), at).get(row.personId());
        return new Line(
                row,
                !row.fromAt().isAfter(now),
                answering == null ? null : answering.name(),
                actor.has(Right.DUTY_MANAGE) || actor.person().equals(row.personId()));
    }

    @Needs
    @PostMapping("/absences")
    String enter(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam @Nullable UUID person,
            @RequestParam AbsenceKind kind,
            @RequestParam LocalDateTime from,
            @RequestParam LocalDateTime to,
            @RequestParam @Nullable UUID standIn,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        var who = person == null ? actor.person() : person;
        register.enter(actor, new NewAbsence(once, who, kind, at(from), at(to), standIn, reason));
        after.addFlashAttribute("done", "已登记" + kind.label());
        return "redirect:/absences";
    }

    @Needs
    @PostMapping("/absences/{id}/stand-in")
    String standIn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID standIn,
            RedirectAttributes after) {
        register.standIn(actor, id, version, standIn);
        after.addFlashAttribute("done", "代岗人已改定");
        return "redirect:/absences";
    }

    @Needs
    @PostMapping("/absences/{id}/back")
    String back(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        register.back(actor, id, version);
        after.addFlashAttribute("done", "已登记返岗");
        return "redirect:/absences";
    }

    private static OffsetDateTime at(LocalDateTime time) {
        return time.atZone(Today.BEIJING).toOffsetDateTime();
    }
}
