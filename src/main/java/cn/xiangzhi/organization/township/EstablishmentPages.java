package cn.xiangzhi.organization.township;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Townships side by side: class, quotas, kinds of post, residents to a head (S27). */
@Controller
class EstablishmentPages {

    private final TownshipStaff staff;
    private final IndicatorRegister indicators;
    private final Places places;

    EstablishmentPages(TownshipStaff staff, IndicatorRegister indicators, Places places) {
        this.staff = staff;
        this.indicators = indicators;
        this.places = places;
    }

    @Needs(Right.STAFF_READ)
    @GetMapping("/organs/establishment")
    String page(Actor actor, Model model) {
        model.addAttribute(
                "sheets",
                places.townships(actor.county()).stream()
                        .map(Division::code)
                        .filter(code -> actor.scope().covers(actor.county(), code))
                        .map(code -> staff.of(actor.county(), code))
                        .toList());
        model.addAttribute("manages", actor.has(Right.STAFF_MANAGE));
        return "organization/establishment";
    }

    @Needs(Right.STAFF_MANAGE)
    @PostMapping("/organs/establishment")
    String enter(
            Actor actor,
            @RequestParam UUID once,
            @RequestParam String township,
            @RequestParam int year,
            @RequestParam int population,
            @RequestParam BigDecimal area,
            @RequestParam BigDecimal revenue,
            @RequestParam String source,
            RedirectAttributes after) {
        indicators.enter(actor, once, township, year, population, area, revenue, source);
        after.addFlashAttribute("done", places.name(township) + " " + year + " 年分类指标已登记");
        return "redirect:/organs/establishment";
    }
}
