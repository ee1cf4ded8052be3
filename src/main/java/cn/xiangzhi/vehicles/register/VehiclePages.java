package cn.xiangzhi.vehicles.register;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.TimelineEntry;
import cn.xiangzhi.vehicles.NewVehicle;
import cn.xiangzhi.vehicles.VehicleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A vehicle's own page: what runs out when, where the keys are, what was done to it (S8). */
@Controller
class VehiclePages {

    private final VehicleRegister register;
    private final VehicleStore vehicles;
    private final Organization organization;
    private final Terms terms;

    VehiclePages(VehicleRegister register, VehicleStore vehicles, Organization organization, Terms terms) {
        this.register = register;
        this.vehicles = vehicles;
        this.organization = organization;
        this.terms = terms;
    }

    /** Everything the page shows. */
    record VehiclePage(
            VehicleStore.Row row, String organ, List<RunningTerm> terms, List<TimelineEntry> acts, boolean manages) {}

    @Needs(Right.VEHICLE_MANAGE)
    @GetMapping("/vehicles/new")
    String blank(Actor actor, Model model) {
        model.addAttribute("kinds", Option.all(VehicleKind.values()));
        model.addAttribute("organs", organization.choices(actor.scope()));
        return "vehicles/new";
    }

    @Needs(Right.VEHICLE_MANAGE)
    @PostMapping("/vehicles")
    String enter(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam UUID organ,
            @RequestParam String plate,
            @RequestParam VehicleKind kind,
            @RequestParam(defaultValue = "") String model,
            @RequestParam int seats,
            @RequestParam int odometer,
            @RequestParam LocalDate inspectionDue,
            @RequestParam LocalDate insuranceDue) {
        register.enter(
                actor, new NewVehicle(once, organ, plate, kind, model, seats, odometer, inspectionDue, insuranceDue));
        return "redirect:/vehicles/" + once;
    }

    @Needs({Right.VEHICLE_USE, Right.VEHICLE_MANAGE})
    @GetMapping("/vehicles/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var row = register.get(actor, id);
        model.addAttribute(
                "page",
                new VehiclePage(
                        row,
                        organization
                                .organ(actor.county(), row.organId())
                                .map(organ -> organ.name())
                                .orElse(""),
                        terms.of(actor.county(), id).stream()
                                .filter(term -> term.light() != cn.xiangzhi.calendar.Light.ENDED)
                                .toList(),
                        vehicles.acts(actor.county(), id).stream()
                                .map(act -> new TimelineEntry(
                                        act.at(),
                                        act.actorName() + "（" + act.actorPost() + "）",
                                        act.what(),
                                        act.detail(),
                                        null))
                                .toList(),
                        actor.has(Right.VEHICLE_MANAGE) && row.closedOn() == null));
        return "vehicles/vehicle";
    }

    @Needs(Right.VEHICLE_MANAGE)
    @PostMapping("/vehicles/{id}/renew")
    String renew(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LocalDate inspectionDue,
            @RequestParam LocalDate insuranceDue,
            RedirectAttributes after) {
        register.renew(actor, id, version, inspectionDue, insuranceDue);
        after.addFlashAttribute("done", "有效期已更新");
        return "redirect:/vehicles/" + id;
    }

    @Needs(Right.VEHICLE_MANAGE)
    @PostMapping("/vehicles/{id}/close")
    String close(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        register.close(actor, id, version);
        after.addFlashAttribute("done", "车辆已停用");
        return "redirect:/vehicles";
    }
}
