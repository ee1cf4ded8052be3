package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Needs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 巡查: what is to be walked, what was left open, the routes, and the history of a point. */
@Controller
class PatrolPages {

    private final RouteStore routes;
    private final WalkStore walks;
    private final PatrolRoutes work;
    private final SightingStore sightings;
    private final PatrolNeeds needs;

    PatrolPages(RouteStore routes, WalkStore walks, PatrolRoutes work, SightingStore sightings, PatrolNeeds needs) {
        this.routes = routes;
        this.walks = walks;
        this.work = work;
        this.sightings = sightings;
        this.needs = needs;
    }

    @Needs({Right.REPORT_REGISTER, Right.VISIT_READ})
    @GetMapping("/patrol")
    String overview(Actor actor, Model model) {
        model.addAttribute("mine", walks.open(actor.scope(), actor.person(), 20));
        model.addAttribute("open", walks.open(actor.scope(), null, 100));
        model.addAttribute("past", walks.past(actor.scope(), null, 20));
        model.addAttribute("routes", routes.all(actor.scope()));
        model.addAttribute("plans", PatrolRights.plans(actor));
        return "inspection/patrol/overview";
    }

    /** Everything a point has had: walks, what was seen, what was reported near it. */
    @Needs({Right.REPORT_REGISTER, Right.VISIT_READ})
    @GetMapping("/patrol/points/{id}")
    String point(Actor actor, @PathVariable UUID id, Model model) {
        var point = work.point(actor, id);
        model.addAttribute("point", point);
        model.addAttribute("route", work.get(actor, point.routeId()));
        model.addAttribute("days", sightings.days(actor.county(), id));
        model.addAttribute("sightings", sightings.ofPoint(actor.scope(), id));
        var near = needs.near(actor, point.place());
        model.addAttribute("near", near);
        model.addAttribute("reads", actor.has(Right.REPORT_READ));
        return "inspection/patrol/point";
    }
}
