package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.people.Colleagues;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
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

/** A walk: planned with its reasons, walked on the phone point by point, handed on or left open. */
@Controller
class WalkPages {

    private final PatrolWalks walks;
    private final PatrolRoutes routes;
    private final PatrolNeeds needs;
    private final PatrolSightings sightings;
    private final Colleagues colleagues;
    private final Attachments attachments;
    private final ActBook acts;
    private final Today today;

    WalkPages(
            PatrolWalks walks,
            PatrolRoutes routes,
            PatrolNeeds needs,
            PatrolSightings sightings,
            Colleagues colleagues,
            Attachments attachments,
            ActBook acts,
            Today today) {
        this.walks = walks;
        this.routes = routes;
        this.needs = needs;
        this.sightings = sightings;
        this.colleagues = colleagues;
        this.attachments = attachments;
        this.acts = acts;
        this.today = today;
    }

    @Needs({Right.VISIT_RECORD, Right.ORDER_DISPATCH})
    @GetMapping("/patrol/routes/{id}/plan")
    String fresh(Actor actor, @PathVariable UUID id, Model model) {
        return draw(actor, id, Ids.next(), today.date(), List.of(actor.person()), null, model);
    }

    private String draw(
            Actor actor,
            UUID id,
            UUID once,
            LocalDate on,
            List<UUID> walkers,
            @Nullable List<UUID> points,
            Model model) {
        var route = routes.get(actor, id);
        var all = needs.of(actor, route);
        model.addAttribute("route", route);
        model.addAttribute("needs", all);
        model.addAttribute(
                "ticked",
                points != null
                        ? points
                        : all.stream()
                                .filter(need -> need.pick().proposed())
                                .map(need -> need.point().id())
                                .toList());
        model.addAttribute("once", once);
        model.addAttribute("on", on);
        model.addAttribute("walkers", walkers.stream().map(UUID::toString).toList());
        model.addAttribute("people", colleagues.choices(actor.county(), route.townshipCode(), on));
        return "inspection/patrol/plan";
    }

    @Needs({Right.VISIT_RECORD, Right.ORDER_DISPATCH})
    @PostMapping("/patrol/routes/{id}/plan")
    String plan(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable List<UUID> walkers,
            @RequestParam(required = false) @Nullable List<UUID> points,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var who = walkers == null ? List.<UUID>of() : walkers;
        var where = points == null ? List.<UUID>of() : points;
        try {
            walks.plan(actor, new PatrolWalks.NewWalk(once, id, on, who, where));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, id, once, on, who, where, model);
        }
        after.addFlashAttribute("done", "巡查已安排");
        return "redirect:/patrol/walks/" + once;
    }

    @Needs({Right.REPORT_REGISTER, Right.VISIT_READ})
    @GetMapping("/patrol/walks/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var walk = walks.get(actor, id);
        var stops = walks.stops(walk);
        var seen = sightings.ofWalk(actor, id);
        var ids = seen.stream().map(Walk.Sighting::id).toList();
        var files = new HashMap<>(attachments.of(actor.county(), PatrolSightings.KIND, ids));
        if (actor.has(Right.REPORT_READ)) {
            files.putAll(attachments.of(actor.county(), Reports.MATTER, ids));
        }
        model.addAttribute("walk", walk);
        model.addAttribute("stops", stops);
        model.addAttribute(
                "next",
                stops.stream()
                        .filter(stop -> stop.state() == StopState.OPEN)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("sightings", seen);
        model.addAttribute("files", files);
        model.addAttribute("reads", actor.has(Right.REPORT_READ));
        model.addAttribute("walksOn", walk.open() && PatrolRights.walks(actor));
        model.addAttribute("plans", walk.open() && PatrolRights.plans(actor));
        model.addAttribute(
                "people",
                walk.open() && PatrolRights.plans(actor)
                        ? colleagues.choices(actor.county(), walk.townshipCode(), today.date())
                        : List.of());
        model.addAttribute("acts", acts.of(actor.county(), id));
        return "inspection/patrol/walk";
    }

    @Needs({Right.REPORT_REGISTER, Right.VISIT_RECORD})
    @PostMapping("/patrol/walks/{id}/stops/{stop}/nothing")
    String nothing(Actor actor, @PathVariable UUID id, @PathVariable UUID stop, RedirectAttributes after) {
        walks.nothing(actor, id, stop, today.date());
        after.addFlashAttribute("done", "已登记：没有发现问题");
        return "redirect:/patrol/walks/" + id;
    }

    @Needs({Right.REPORT_REGISTER, Right.VISIT_RECORD})
    @PostMapping("/patrol/walks/{id}/leave")
    String leave(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes after) {
        walks.leave(actor, id, version, why);
        after.addFlashAttribute("done", "已结束，没走到的点位下次优先安排");
        return "redirect:/patrol/walks/" + id;
    }

    @Needs({Right.VISIT_RECORD, Right.ORDER_DISPATCH})
    @PostMapping("/patrol/walks/{id}/walkers")
    String handOver(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable List<UUID> walkers,
            RedirectAttributes after) {
        walks.handOver(actor, id, version, walkers == null ? List.of() : walkers);
        after.addFlashAttribute("done", "已换人");
        return "redirect:/patrol/walks/" + id;
    }
}
