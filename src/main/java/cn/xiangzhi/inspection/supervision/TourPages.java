package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.people.Colleagues;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Supervision's first page with the light of each week, and its tours (S20). */
@Controller
class TourPages {

    private static final int WEEKS = 8;

    private static final Listing LISTING = Listing.at("/supervision/tours", "督查台账")
            .pretitle("督查曝光")
            .column("route", "查哪些地方", Listing.Column.Kind.TEXT)
            .column("state", "状态", Listing.Column.Kind.STATE)
            .column("kind", "方式", Listing.Column.Kind.TEXT)
            .column("on", "日期", Listing.Column.Kind.DATE)
            .column("team", "督查组", Listing.Column.Kind.TEXT)
            .column("good", "好的", Listing.Column.Kind.NUMBER)
            .column("bad", "问题", Listing.Column.Kind.NUMBER)
            .find("q", "地方、人员")
            .choose("kind", "方式", Option.all(TourKind.values()))
            .choose("state", "状态", List.of(new Option("PLANNED", "已安排"), new Option("DONE", "已完成")))
            .between("on", "日期")
            .empty("还没有安排督查", "每周至少两次，明查暗访都算。")
            .button("安排督查", "/supervision/tours/new", Right.SUPERVISE);

    private final Tours tours;
    private final FindingStore findings;
    private final Talks talks;
    private final Bulletins bulletins;
    private final TourTeams teams;
    private final Colleagues colleagues;
    private final Places places;
    private final ActBook acts;
    private final Listings listings;
    private final Today today;

    TourPages(
            Tours tours,
            FindingStore findings,
            Talks talks,
            Bulletins bulletins,
            TourTeams teams,
            Colleagues colleagues,
            Places places,
            ActBook acts,
            Listings listings,
            Today today) {
        this.tours = tours;
        this.findings = findings;
        this.talks = talks;
        this.bulletins = bulletins;
        this.teams = teams;
        this.colleagues = colleagues;
        this.listings = listings;
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

    @Needs(Right.SUPERVISE_READ)
    @GetMapping("/supervision/tours")
    ModelAndView ledger(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> tours.page(actor, query), TourPages::row);
    }

    private static ListRow row(Tours.Tour tour) {
        return ListRow.of(
                "/supervision/tours/" + tour.id(),
                Cell.text(tour.route(), tour.words().isEmpty() ? null : tour.words()),
                Cell.state(tour.doneAt() == null ? "已安排" : "已完成", tour.doneAt() == null ? "blue" : "green"),
                Cell.text(tour.kind().label()),
                Cell.day(tour.plannedOn()),
                Cell.text(tour.team()),
                Cell.number(tour.good()),
                Cell.number(tour.bad()));
    }

    @Needs(Right.SUPERVISE)
    @GetMapping("/supervision/tours/new")
    String fresh(Actor actor, @RequestParam(required = false) @Nullable String township, Model model) {
        return form(actor, township, new TourForm(Ids.next(), null, today.date(), null, List.of(), ""), model);
    }

    private String form(Actor actor, @Nullable String township, TourForm form, Model model) {
        var own = actor.scope().township();
        var town = own == null ? township : own;
        if (town != null && !actor.scope().covers(actor.county(), town)) {
            throw Refused.notFound("该乡镇");
        }
        model.addAttribute("townships", places.choices(actor.scope()));
        model.addAttribute("township", town);
        model.addAttribute("kinds", Option.all(TourKind.values()));
        model.addAttribute("people", town == null ? List.of() : colleagues.choices(actor.county(), town, today.date()));
        model.addAttribute("asked", form);
        model.addAttribute("ticked", form.members().stream().map(UUID::toString).toList());
        return "inspection/tour-form";
    }

    /** What a tour asks for, as it was typed. */
    record TourForm(
            UUID once,
            @Nullable TourKind kind,
            @Nullable LocalDate on,
            @Nullable UUID leader,
            List<UUID> members,
            String route) {}

    @Needs(Right.SUPERVISE)
    @PostMapping("/supervision/tours")
    String plan(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam String township,
            @RequestParam TourKind kind,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable UUID leader,
            @RequestParam(required = false) @Nullable List<UUID> members,
            @RequestParam(defaultValue = "") String route,
            Model model,
            HttpServletResponse response) {
        var others = members == null ? List.<UUID>of() : members;
        try {
            tours.plan(actor, new Tours.NewTour(once, township, kind, on, leader, others, route));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return form(actor, township, new TourForm(once, kind, on, leader, others, route), model);
        }
        return "redirect:/supervision/tours/" + once;
    }

    @Needs(Right.SUPERVISE_READ)
    @GetMapping("/supervision/tours/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var tour = tours.get(actor, id);
        model.addAttribute("tour", tour);
        model.addAttribute("team", teams.of(actor.county(), id));
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
}
