package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps between the two masters, each a posted form (S29). */
@Controller
class MasterMoves {

    private final Masters masters;
    private final YearGrades grades;

    MasterMoves(Masters masters, YearGrades grades) {
        this.masters = masters;
        this.grades = grades;
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/dispatched/consultations")
    String consult(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam UUID organ,
            @RequestParam UUID person,
            @RequestParam HeadAction action,
            @RequestParam String reason) {
        masters.consult(actor, once, organ, person, action, reason);
        return back(once);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/dispatched/requests")
    String request(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam UUID organ,
            @RequestParam UUID person,
            @RequestParam String paper,
            @RequestParam LocalDate delivered,
            @RequestParam String reason) {
        masters.request(actor, once, organ, person, paper, delivered, reason);
        return back(once);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/dispatched/grades")
    String propose(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam UUID organ,
            @RequestParam UUID person,
            @RequestParam int year,
            @RequestParam AnnualGrade grade,
            @RequestParam String paper,
            @RequestParam String reason) {
        grades.propose(actor, once, organ, person, year, grade, paper, reason);
        return back(once);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/dispatched/{id}/opinion")
    String opine(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean agreed,
            @RequestParam String answer) {
        masters.opine(actor, id, version, agreed, answer);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/dispatched/{id}/reply")
    String reply(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean agreed,
            @RequestParam String answer) {
        masters.reply(actor, id, version, agreed, answer);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/dispatched/{id}/confirm")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam AnnualGrade grade,
            @RequestParam(defaultValue = "") String answer) {
        grades.confirm(actor, id, version, grade, answer);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/dispatched/{id}/settle")
    String settle(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam AnnualGrade grade,
            @RequestParam String answer) {
        grades.settle(actor, id, version, grade, answer);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/dispatched/" + id;
    }
}
