package cn.xiangzhi.organization.competition;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a competitive appointment, each a posted form (S28). */
@Controller
class CompetitionMoves {

    private final CompetitionRegister register;
    private final Candidacies candidacies;
    private final Examination examination;

    CompetitionMoves(CompetitionRegister register, Candidacies candidacies, Examination examination) {
        this.register = register;
        this.candidacies = candidacies;
        this.examination = examination;
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/candidates")
    String signUp(Actor actor, @PathVariable UUID id, @RequestParam UUID once, @RequestParam UUID person) {
        candidacies.signUp(actor, once, id, person);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/close")
    String close(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        register.closeSignUp(actor, id, version);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/candidates/{candidate}/check")
    String check(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID candidate,
            @RequestParam long version,
            @RequestParam boolean passed,
            @RequestParam(defaultValue = "") String reason) {
        candidacies.check(actor, id, candidate, version, passed, reason);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/checked")
    String endCheck(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        register.endCheck(actor, id, version);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/candidates/{candidate}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID candidate,
            @RequestParam long version,
            @RequestParam String reason) {
        candidacies.withdraw(actor, id, candidate, version, reason);
        return back(id);
    }

    /** One field for each candidate, named by the id; blank ones are left as they are. */
    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/marks")
    String enter(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Step step,
            @RequestParam Map<String, String> fields,
            RedirectAttributes after) {
        var scores = new LinkedHashMap<UUID, BigDecimal>();
        fields.forEach((name, text) -> {
            if (name.startsWith("mark-") && !text.isBlank()) {
                scores.put(candidate(name), score(text));
            }
        });
        examination.enter(actor, id, step, scores);
        after.addFlashAttribute("done", scores.size() + " 人的" + step.label() + "成绩已封存，公布前任何人都看不到");
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/publish")
    String publish(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        examination.publish(actor, id, version);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/candidates/{candidate}/decide")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID candidate,
            @RequestParam long version,
            @RequestParam String reason) {
        candidacies.decide(actor, id, candidate, version, reason);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/notice")
    String notice(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        register.notice(actor, id, version);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/candidates/{candidate}/strike")
    String strike(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID candidate,
            @RequestParam long version,
            @RequestParam String reason) {
        candidacies.strike(actor, id, candidate, version, reason);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/appoint")
    String appoint(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        register.appoint(actor, id, version);
        return back(id);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions/{id}/cancel")
    String cancel(Actor actor, @PathVariable UUID id, @RequestParam long version, @RequestParam String reason) {
        register.cancel(actor, id, version, reason);
        return back(id);
    }

    private static UUID candidate(String field) {
        try {
            return UUID.fromString(field.substring("mark-".length()));
        } catch (IllegalArgumentException forged) {
            throw Refused.notFound("报名人员");
        }
    }

    private static BigDecimal score(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            throw Refused.invalid("成绩未录入", "有一处成绩不是数", "请填写如 86 或 86.5");
        }
    }

    private static String back(UUID id) {
        return "redirect:/competitions/" + id;
    }
}
