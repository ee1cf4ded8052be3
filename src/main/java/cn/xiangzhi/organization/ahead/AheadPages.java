package cn.xiangzhi.organization.ahead;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.Needs;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Posts that are empty now, and those that retirement will empty in the coming years (S27). */
@Controller
class AheadPages {

    private final OrganStore organs;
    private final PostStore posts;
    private final PersonStore people;
    private final Retirement retirement;
    private final PersonalData secrets;
    private final Today today;

    AheadPages(
            OrganStore organs,
            PostStore posts,
            PersonStore people,
            Retirement retirement,
            PersonalData secrets,
            Today today) {
        this.organs = organs;
        this.posts = posts;
        this.people = people;
        this.retirement = retirement;
        this.secrets = secrets;
        this.today = today;
    }

    /** A post with free places now and those that become free by then. */
    record Vacancy(UUID organ, String organName, String title, PostKind kind, int now, int then) {}

    /** Somebody whose age comes within the years asked; {@code due} where it has come already. */
    record Leaver(PersonStore.Row row, Retirement.Reached reached, boolean due) {}

    @Needs(Right.STAFF_MANAGE)
    @GetMapping("/organs/ahead")
    String page(Actor actor, @RequestParam(defaultValue = "3") int years, Model model) {
        var span = Math.clamp(years, 1, 10);
        var now = YearMonth.from(today.date());
        var leavers = leavers(actor, now, now.plusYears(span));
        model.addAttribute("years", span);
        model.addAttribute("until", now.plusYears(span));
        model.addAttribute("leavers", leavers);
        model.addAttribute("vacancies", vacancies(actor, leavers));
        return "organization/ahead";
    }

    private List<Leaver> leavers(Actor actor, YearMonth now, YearMonth until) {
        return people.inPost(actor.county(), actor.scope().township()).stream()
                .filter(row -> row.kind().established())
                .map(row -> leaver(row, now))
                .filter(leaver -> !leaver.reached().month().isAfter(until))
                .sorted(Comparator.comparing((Leaver leaver) -> leaver.reached().month())
                        .thenComparing(leaver -> leaver.row().id()))
                .toList();
    }

    private Leaver leaver(PersonStore.Row row, YearMonth now) {
        var number = secrets.open(row.idNumberSealed());
        var reached = retirement.of(IdNumber.born(number), IdNumber.woman(number), row.kind());
        return new Leaver(row, reached, !reached.month().isAfter(now));
    }

    private List<Vacancy> vacancies(Actor actor, List<Leaver> leavers) {
        var scope = actor.scope();
        var names = organs.open(scope.county(), scope.township()).stream()
                .map(OrganStore.Row::organ)
                .collect(Collectors.toMap(organ -> organ.id(), organ -> organ.name()));
        var leaving = leavers.stream()
                .collect(Collectors.groupingBy(leaver -> leaver.row().postId(), Collectors.counting()));
        return posts.open(scope.county(), scope.township()).stream()
                .filter(post -> post.kind().established())
                .map(post -> {
                    var free = Math.max(0, post.authorised() - post.filled());
                    var then = post.authorised()
                            - post.filled()
                            + leaving.getOrDefault(post.id(), 0L).intValue();
                    return new Vacancy(
                            post.organId(),
                            names.getOrDefault(post.organId(), ""),
                            post.title(),
                            post.kind(),
                            free,
                            Math.max(0, then));
                })
                .filter(vacancy -> vacancy.then() > 0)
                .toList();
    }
}
