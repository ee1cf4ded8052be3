package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Bulletins: drafted from the records of a time, issued, read (S20). */
@Controller
class BulletinPages {

    private final Bulletins bulletins;
    private final Places places;
    private final Today today;

    BulletinPages(Bulletins bulletins, Places places, Today today) {
        this.bulletins = bulletins;
        this.places = places;
        this.today = today;
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
