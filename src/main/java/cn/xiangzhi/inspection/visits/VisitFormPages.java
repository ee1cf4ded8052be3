package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderBrief;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.people.Helpers;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The one form of a visit: filled from its order, shown again with what was typed when it is refused. */
@Controller
class VisitFormPages {

    private final VisitWork work;
    private final Helpers helpers;
    private final VisitChoices choices;
    private final Orders orders;
    private final Today today;

    VisitFormPages(VisitWork work, Helpers helpers, VisitChoices choices, Orders orders, Today today) {
        this.work = work;
        this.helpers = helpers;
        this.choices = choices;
        this.orders = orders;
        this.today = today;
    }

    @Needs(Right.VISIT_RECORD)
    @GetMapping("/visits/new")
    String fresh(Actor actor, @RequestParam(required = false) @Nullable UUID order, Model model) {
        var brief = order(actor, order);
        return form(actor, model, prefilled(actor, brief), brief);
    }

    @Needs(Right.VISIT_RECORD)
    @PostMapping("/visits")
    String save(
            Actor actor,
            @Valid @ModelAttribute("form") VisitForm form,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            Model model,
            HttpServletResponse response) {
        var brief = order(actor, form.order());
        if (errors.hasErrors()) {
            return form(actor, model, form, brief);
        }
        Visit visit;
        try {
            var along = helpers.along(
                    VisitWork.WHAT,
                    actor.county(),
                    form.township(),
                    form.startedAt().toLocalDate(),
                    form.subjectKind().business(),
                    List.of(form.officer1(), Objects.requireNonNull(form.officer2())),
                    Helpers.Given.of(form.helpers(), form.experts()));
            visit = visit(actor, form, brief, Helpers.words(along));
            work.record(actor, visit, along, HandedFile.of(photos), today.now());
        } catch (Refused no) {
            Again.with(no, HandedFile.any(photos), model, response);
            return form(actor, model, form, brief);
        }
        return "redirect:/visits/" + visit.id();
    }

    private String form(Actor actor, Model model, VisitForm form, Optional<OrderBrief> brief) {
        Again.form(model, form);
        model.addAttribute("order", brief.orElse(null));
        model.addAttribute(
                "choices",
                choices.of(actor, today.date(), brief.map(OrderBrief::text).orElse(form.seen())));
        return "inspection/new";
    }

    /** An order outside the scope does not exist for this actor. */
    private Optional<OrderBrief> order(Actor actor, @Nullable UUID order) {
        return order == null
                ? Optional.empty()
                : Optional.of(orders.brief(actor.county(), order)
                        .filter(brief -> actor.scope()
                                .covers(actor.county(), brief.place().township()))
                        .orElseThrow(() -> Refused.notFound("派单")));
    }

    private VisitForm prefilled(Actor actor, Optional<OrderBrief> brief) {
        var now = LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES);
        var place = brief.map(OrderBrief::place);
        var township = actor.scope().township();
        return new VisitForm(
                brief.map(OrderBrief::id).orElse(null),
                brief.isPresent() ? VisitChoices.BY_ORDER : "",
                place.map(Place::township).orElse(township == null ? "" : township),
                place.map(Place::village).orElse(null),
                place.map(Place::words).orElse(""),
                place.map(Place::latitude).orElse(null),
                place.map(Place::longitude).orElse(null),
                now,
                now,
                actor.person(),
                null,
                List.of(),
                "",
                false,
                SubjectKind.PERSON,
                "",
                "",
                "",
                null,
                "",
                "",
                "",
                Ids.next());
    }

    private Visit visit(Actor actor, VisitForm f, Optional<OrderBrief> brief, String along) {
        var place = new Place(
                actor.county(), f.township(), blank(f.village()), f.place().strip(), f.latitude(), f.longitude());
        var subject = f.subject() == null ? "" : f.subject().strip();
        var title = brief.map(OrderBrief::title)
                .orElse(
                        subject.isEmpty()
                                ? f.cause()
                                : f.cause() + "：" + f.subjectKind().label());
        return new Visit(
                f.once() == null ? Ids.next() : f.once(),
                new Visit.Cause(
                        f.order(), brief.map(OrderBrief::report).orElse(null), f.cause(), title, text(f.again())),
                place,
                new Visit.Times(beijing(f.startedAt()), beijing(f.endedAt())),
                new Visit.Team(List.of(f.officer1(), f.officer2()), "", along, f.certificatesShown()),
                new Visit.Subject(f.subjectKind(), subject, blank(f.subjectNumber())),
                new Visit.Outcome(
                        f.seen().strip(), Objects.requireNonNull(f.result()), text(f.note()), blank(f.item())));
    }

    private static OffsetDateTime beijing(LocalDateTime moment) {
        return moment.atZone(Today.BEIJING).toOffsetDateTime();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
