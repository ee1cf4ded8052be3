package cn.xiangzhi.organization.competition;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.TimelineEntry;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Competitive appointments: the list, the announcement, one with all its steps, and the public notice (S28). */
@Controller
class CompetitionPages {

    private final CompetitionRegister register;
    private final CompetitionStore competitions;
    private final SealedMarks marks;
    private final PersonStore people;
    private final PostStore posts;
    private final OrganStore organs;
    private final StaffHistory history;
    private final Today today;

    CompetitionPages(
            CompetitionRegister register,
            CompetitionStore competitions,
            SealedMarks marks,
            PersonStore people,
            PostStore posts,
            OrganStore organs,
            StaffHistory history,
            Today today) {
        this.register = register;
        this.competitions = competitions;
        this.marks = marks;
        this.people = people;
        this.posts = posts;
        this.organs = organs;
        this.history = history;
        this.today = today;
    }

    /** A candidate with what has been published, and whether a mark lies under seal for the step in hand. */
    record Line(
            Candidate candidate,
            Map<String, Mark> marks,
            @Nullable BigDecimal total,
            boolean sealed) {}

    /** Everything a competition's page shows. */
    record Sheet(
            Competition competition,
            List<Line> lines,
            List<FlowStep> flow,
            List<Option> people,
            List<TimelineEntry> acts,
            boolean tied,
            boolean noticeOver,
            boolean signUpOver,
            boolean manages) {}

    /** A notice as the public reads it. */
    record Notice(Competition competition, List<Candidate> proposed) {}

    @Needs(Right.STAFF_READ)
    @GetMapping("/competitions")
    String list(Actor actor, Model model) {
        model.addAttribute(
                "competitions", competitions.list(actor.county(), actor.scope().township()));
        model.addAttribute("manages", actor.has(Right.STAFF_MANAGE));
        return "organization/competitions";
    }

    @Needs(Right.STAFF_MANAGE)
    @GetMapping("/competitions/new")
    String blank(Actor actor, Model model) {
        model.addAttribute(
                "form",
                new NewCompetition(null, "", new UUID(0, 0), 1, "", today.date().plusDays(7), 40, 40, 20, 5, 3));
        return form(actor, model);
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/competitions")
    String announce(
            Actor actor,
            @Valid @ModelAttribute("form") NewCompetition form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var once = form.once();
        if (errors.hasErrors() || once == null) {
            return form(actor, model);
        }
        try {
            register.announce(actor, once, form);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, model);
        }
        return "redirect:/competitions/" + once;
    }

    @Needs(Right.STAFF_READ)
    @GetMapping("/competitions/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", sheet(actor, register.get(actor, id)));
        return "organization/competition";
    }

    /** Proposed appointments while their notice runs; no score is shown here. */
    @OpenToAll
    @GetMapping("/public/appointments")
    String notices(Model model) {
        model.addAttribute(
                "notices",
                competitions.noticed(today.date()).stream()
                        .map(one -> new Notice(one, competitions.proposed(one.id())))
                        .toList());
        return "organization/appointments";
    }

    private Sheet sheet(Actor actor, Competition competition) {
        var county = actor.county();
        var id = competition.id();
        var stage = competition.stage();
        var byCandidate = marks.of(county, id).stream().collect(Collectors.groupingBy(Mark::candidateId));
        var lines = competitions.candidates(county, id).stream()
                .map(one -> line(competition, one, byCandidate.getOrDefault(one.id(), List.of())))
                .toList();
        var until = competition.noticeUntil();
        var manages = actor.has(Right.STAFF_MANAGE) && !stage.over();
        return new Sheet(
                competition,
                lines,
                flow(stage),
                manages && stage == Step.SIGN_UP ? staff(actor) : List.of(),
                history.of(county, id).stream()
                        .map(act -> new TimelineEntry(
                                act.at(),
                                act.actorName() + "（" + act.actorPost() + "）",
                                act.what(),
                                act.detail(),
                                null))
                        .toList(),
                stage == Step.RESULT
                        && lines.stream().anyMatch(line -> line.candidate().state() == Candidate.State.ADMITTED),
                until != null && today.date().isAfter(until),
                today.date().isAfter(competition.signUpUntil()),
                manages);
    }

    private static Line line(Competition competition, Candidate candidate, List<Mark> own) {
        var published = new HashMap<String, Mark>();
        var scores = new HashMap<Step, BigDecimal>();
        own.forEach(mark -> {
            var score = mark.score();
            if (score != null) {
                published.put(mark.step().name(), mark);
                scores.put(mark.step(), score);
            }
        });
        return new Line(
                candidate,
                published,
                scores.size() == Step.EXAMS.size() ? Ranking.total(competition, scores) : null,
                own.stream().anyMatch(mark -> mark.step() == competition.stage() && mark.score() == null));
    }

    private static List<FlowStep> flow(Step at) {
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.CANCELLED)
                .map(step -> new FlowStep(
                        step.label(),
                        at == Step.CANCELLED || step.ordinal() > at.ordinal()
                                ? FlowStep.State.AHEAD
                                : step == at && !at.over() ? FlowStep.State.CURRENT : FlowStep.State.DONE))
                .toList();
    }

    private List<Option> staff(Actor actor) {
        return people.inPost(actor.county(), actor.scope().township()).stream()
                .filter(row -> row.kind().established())
                .map(row -> new Option(row.id().toString(), row.name() + "（" + row.organName() + row.postTitle() + "）"))
                .toList();
    }

    private String form(Actor actor, Model model) {
        var scope = actor.scope();
        var names = organs.open(scope.county(), scope.township()).stream()
                .map(OrganStore.Row::organ)
                .collect(Collectors.toMap(organ -> organ.id(), organ -> organ.name()));
        model.addAttribute(
                "posts",
                posts.open(scope.county(), scope.township()).stream()
                        .filter(post -> post.kind().established() && post.filled() < post.authorised())
                        .map(post -> new Option(
                                post.id().toString(),
                                names.getOrDefault(post.organId(), "") + " · " + post.title() + "（空 "
                                        + (post.authorised() - post.filled()) + "）"))
                        .toList());
        return "organization/competition-new";
    }
}
