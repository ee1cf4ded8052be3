package cn.xiangzhi.inspection.draw;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may not inspect whom, known before a draw (F60). */
@Controller
class RecusalPages {

    private final Recusals recusals;
    private final Subjects subjects;
    private final Organization organization;
    private final Today today;

    RecusalPages(Recusals recusals, Subjects subjects, Organization organization, Today today) {
        this.recusals = recusals;
        this.subjects = subjects;
        this.organization = organization;
        this.today = today;
    }

    @Needs(Right.VISIT_READ)
    @GetMapping("/draws/recusals")
    String recusals(Actor actor, @RequestParam(required = false) @Nullable UUID subject, Model model) {
        model.addAttribute("recusals", recusals.of(actor.scope(), subject));
        model.addAttribute("subject", subject == null ? null : subjects.get(actor, subject));
        var town = actor.scope().township();
        model.addAttribute(
                "officers",
                town == null
                        ? List.of()
                        : organization.certificated(actor.county(), town, today.date()).stream()
                                .map(person -> new Option(person.id().toString(), person.name()))
                                .toList());
        model.addAttribute(
                "subjects",
                subjects.all(actor.scope()).stream()
                        .limit(2000)
                        .map(one -> new Option(one.id().toString(), one.name() + "（" + one.placeWords() + "）"))
                        .toList());
        model.addAttribute("writes", actor.has(Right.VISIT_RECORD));
        return "inspection/recusals";
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/draws/recusals")
    String recuse(
            Actor actor,
            @RequestParam UUID person,
            @RequestParam UUID subject,
            @RequestParam String reason,
            RedirectAttributes after) {
        recusals.add(actor, person, subject, reason);
        after.addFlashAttribute("done", "已登记回避");
        return "redirect:/draws/recusals";
    }
}
