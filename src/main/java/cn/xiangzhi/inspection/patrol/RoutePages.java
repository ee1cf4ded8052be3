package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.subjects.RiskLevel;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A route of patrol: its points on the map, what else is worth a point, its walks. */
@Controller
class RoutePages {

    private final PatrolRoutes routes;
    private final WalkStore walks;
    private final PatrolCandidates candidates;
    private final Places places;
    private final ActBook acts;

    RoutePages(PatrolRoutes routes, WalkStore walks, PatrolCandidates candidates, Places places, ActBook acts) {
        this.routes = routes;
        this.walks = walks;
        this.candidates = candidates;
        this.places = places;
        this.acts = acts;
    }

    record RouteForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇") String township,

            @NotBlank(message = "请填写名称") @Size(max = 60, message = "请精简名称")
            String name,

            @NotBlank(message = "请写明看什么") @Size(max = 300, message = "请精简看什么")
            String purpose,

            @NotNull(message = "请填写最多隔几天看一次") @Nullable Integer everyDays) {}

    record PointForm(
            @Nullable UUID once,
            @Nullable @Size(max = 200, message = "请精简地点") String place,
            @Nullable Double latitude,
            @Nullable Double longitude,

            @NotBlank(message = "请写明到这里看什么") @Size(max = 300, message = "请精简看什么")
            String lookFor,

            @Nullable RiskLevel risk,
            @Nullable UUID subject) {}

    @Needs({Right.VISIT_RECORD, Right.ORDER_DISPATCH})
    @GetMapping("/patrol/routes/new")
    String fresh(Actor actor, Model model) {
        var own = actor.scope().township();
        model.addAttribute("form", new RouteForm(Ids.next(), own == null ? "" : own, "", "", 14));
        return draw(actor, model);
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute("townships", places.choices(actor.scope()));
        return "inspection/patrol/route-form";
    }

    @Needs({Right.VISIT_RECORD, Right.ORDER_DISPATCH})
    @PostMapping("/patrol/routes")
    String save(
            Actor actor,
            @Valid @ModelAttribute("form") RouteForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var every = form.everyDays();
        if (errors.hasErrors() || every == null) {
            return draw(actor, model);
        }
        var once = form.once() == null ? Ids.next() : form.once();
        try {
            routes.draw(actor, new PatrolRoutes.NewRoute(once, form.township(), form.name(), form.purpose(), every));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
        return "redirect:/patrol/routes/" + once;
    }

    @Needs({Right.REPORT_REGISTER, Right.VISIT_READ})
    @GetMapping("/patrol/routes/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new PointForm(Ids.next(), "", null, null, "", null, null));
        return page(actor, id, false, model);
    }

    private String page(Actor actor, UUID id, boolean wrong, Model model) {
        var route = routes.get(actor, id);
        var plans = PatrolRights.plans(actor) && route.closedOn() == null;
        model.addAttribute("route", route);
        model.addAttribute("township", places.name(route.townshipCode()));
        model.addAttribute("points", routes.points(actor, id));
        model.addAttribute("walks", walks.past(actor.scope(), id, 20));
        model.addAttribute("acts", acts.of(actor.county(), id));
        model.addAttribute("plans", plans);
        model.addAttribute("wrong", wrong);
        model.addAttribute("risks", Option.all(RiskLevel.values()));
        model.addAttribute("candidates", plans ? candidates.of(actor, route) : List.of());
        return "inspection/patrol/route";
    }

    /** The points of a route after RFC 7946, longitude first. */
    @Needs({Right.REPORT_REGISTER, Right.VISIT_READ})
    @ResponseBody
    @GetMapping("/patrol/routes/{id}/map.json")
    Map<String, Object> map(Actor actor, @PathVariable UUID id) {
        var route = routes.get(actor, id);
        var features = routes.points(actor, route.id()).stream()
                .filter(point -> point.latitude() != null && point.longitude() != null)
                .map(point -> Map.<String, Object>of(
                        "type",
                        "Feature",
                        "geometry",
                        Map.of("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())),
                        "properties",
                        Map.of(
                                "level",
                                "TOWNSHIP",
                                "name",
                                point.number() + " " + point.placeWords(),
                                "href",
                                "/patrol/points/" + point.id())))
                .toList();
        return Map.of("type", "FeatureCollection", "features", features);
    }

    @Needs({Right.VISIT_RECORD, Right.ORDER_DISPATCH})
    @PostMapping("/patrol/routes/{id}/points")
    String add(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PointForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return page(actor, id, true, model);
        }
        try {
            routes.add(
                    actor,
                    id,
                    new PatrolRoutes.NewPoint(
                            form.once() == null ? Ids.next() : form.once(),
                            null,
                            form.place() == null ? "" : form.place(),
                            form.latitude(),
                            form.longitude(),
                            form.lookFor(),
                            form.risk(),
                            form.subject()));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return page(actor, id, true, model);
        }
        after.addFlashAttribute("done", "点位已增加");
        return "redirect:/patrol/routes/" + id;
    }

    @Needs({Right.VISIT_RECORD, Right.ORDER_DISPATCH})
    @PostMapping("/patrol/routes/{id}/points/{point}/remove")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID point, RedirectAttributes after) {
        routes.remove(actor, id, point);
        after.addFlashAttribute("done", "点位已撤下，以前的记录还在");
        return "redirect:/patrol/routes/" + id;
    }

    @Needs({Right.VISIT_RECORD, Right.ORDER_DISPATCH})
    @PostMapping("/patrol/routes/{id}/close")
    String close(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes after) {
        routes.close(actor, id, version, why);
        after.addFlashAttribute("done", "路线已停用");
        return "redirect:/patrol";
    }
}
