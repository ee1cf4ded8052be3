package cn.xiangzhi.organization.secondment;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lent out, borrowed in, and of one kind on a post of the other (S27). */
@Controller
class SecondmentPages {

    private final PersonStore people;
    private final OrganStore organs;
    private final Borrowed borrowed;

    SecondmentPages(PersonStore people, OrganStore organs, Borrowed borrowed) {
        this.people = people;
        this.organs = organs;
        this.borrowed = borrowed;
    }

    @Needs(Right.STAFF_READ)
    @GetMapping("/people/secondments")
    String page(Actor actor, Model model) {
        var scope = actor.scope();
        var staff = people.inPost(scope.county(), scope.township());
        model.addAttribute(
                "away",
                staff.stream().filter(row -> !row.secondedTo().isEmpty()).toList());
        model.addAttribute("here", borrowed.of(scope.county(), scope.township()));
        model.addAttribute(
                "mixed", staff.stream().filter(PersonStore.Row::mixed).toList());
        model.addAttribute("manages", actor.has(Right.STAFF_MANAGE));
        model.addAttribute(
                "organs",
                organs.open(scope.county(), scope.township()).stream()
                        .map(row -> new Option(
                                row.organ().id().toString(), row.organ().name()))
                        .toList());
        return "organization/secondments";
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/secondments")
    String take(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam UUID organ,
            @RequestParam String name,
            @RequestParam String from,
            @RequestParam LocalDate since) {
        borrowed.take(actor, once, organ, name, from, since);
        return "redirect:/people/secondments";
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/people/secondments/{id}/end")
    String end(Actor actor, @PathVariable UUID id, @RequestParam long version, @RequestParam LocalDate on) {
        borrowed.giveBack(actor, id, version, on);
        return "redirect:/people/secondments";
    }
}
