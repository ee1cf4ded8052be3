package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Supervision's first page with the light of each week, its tours and bulletins (S20). */
@Controller
class TourPages {

    private static final int WEEKS = 8;

    private final Tours tours;
    private final FindingStore findings;
    private final Talks talks;
    private final Bulletins bulletins;
    private final Places places;
    private final ActBook acts;
    private final Today today;

    TourPages(
            Tours tours,
            FindingStore findings,
            Talks talks,
            Bulletins bulletins,
            Places places,
            ActBook acts,
            Today today) {
        this.tours = tours;
        this.findings = findings;
        this.talks = talks;
        this.bulletins = bulletins;
        this.places = places;
        this.acts = acts;
        this.today = today;
    }

    @Bean
    static MenuEntry supervisionMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 70, "督查曝光", "/supervision", Right.SUPERVISE_READ);
    }

    @Needs(Right.SUPERVISE_READ)
    @GetMapping("/supervision")
    String all(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Model model) {
        model.addAttribute("weeks", tours.weeks(actor.scope(), WEEKS));
        model.addAttribute("tours", tours.known(actor, from, until));
        model.addAttribute("narrowed", from != null || until != null);
        model.addAttribute("due", talks.due(actor.scope()).size());
        model.addAttribute("bulletins", bulletins.all(actor.scope()));
        model.addAttribute("today", today.date());
        model.addAttribute("writes", actor.has(Right.SUPERVISE));
        model.addAttribute("town", actor.scope().township());
        return "inspection/supervision";
    }

    @Needs(Right.SUPERVISE)
    @GetMapping("/supervision/tours/new")
    String fresh(Actor actor, Model model) {
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("kinds", Option.all(TourKind.values()));
        model.addAttribute("once", Ids.next());
        model.addAttribute("today", today.date());
        return "inspection/tour-form";
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/tours")
    String plan(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam String township,
            @RequestParam TourKind kind,
            @RequestParam LocalDate on,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String route,
            Model model,
            HttpServletResponse response) {
        try {
            tours.plan(actor, new Tours.NewTour(once, township, kind, on, team, route));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            model.addAttribute("team", team);
            model.addAttribute("route", route);
            return fresh(actor, model);
        }
        return "redirect:/supervision/tours/" + once;
    }

    @Needs(Right.SUPERVISE_READ)
    @GetMapping("/supervision/tours/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var tour = tours.get(actor, id);
        model.addAttribute("tour", tour);
        model.addAttribute(
                "findings",
                findings.of(
                        actor.county(),
                        tour.townshipCode(),
                        id,
                        tour.plannedOn().minusYears(1),
                        tour.plannedOn().plusYears(1)));
        model.addAttribute("acts", acts.of(actor.county(), id));
        model.addAttribute("writes", actor.has(Right.SUPERVISE) && tour.doneAt() == null);
        return "inspection/tour";
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/tours/{id}/done")
    String done(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        tours.done(actor, id, version, words);
        after.addFlashAttribute("done", "已登记完成");
        return "redirect:/supervision/tours/" + id;
    }

    @Needs(Right.SUPERVISE)
    @GetMapping("/supervision/bulletins/new")
    String draft(
            Actor actor,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Model model) {
        var day = today.date();
        var start = from == null ? day.withDayOfMonth(1) : from;
        var end = until == null ? day : until;
        var town = township == null ? actor.scope().township() : township;
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("township", town);
        model.addAttribute("from", start);
        model.addAttribute("until", end);
        model.addAttribute("once", Ids.next());
        model.addAttribute("body", town == null ? null : bulletins.words(actor, town, start, end));
        return "inspection/bulletin-form";
    }

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/bulletins")
    String issue(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam String township,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until) {
        bulletins.issue(actor, once, township, from, until);
        return "redirect:/supervision/bulletins/" + once;
    }

    @Needs(Right.SUPERVISE_READ)
    @GetMapping("/supervision/bulletins/{id}")
    String bulletin(Actor actor, @PathVariable UUID id, Model model) {
        var bulletin = bulletins.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("督查通报"));
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("township", places.name(bulletin.townshipCode()));
        return "inspection/bulletin";
    }
}
