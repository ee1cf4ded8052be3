package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 报告统计 for everybody, and the numbers of residents it divides by, each with its source. */
@Controller
class FigurePages {

    private final ReportFigures figures;
    private final Places places;
    private final Residents people;

    FigurePages(ReportFigures figures, Places places, Residents people) {
        this.figures = figures;
        this.places = places;
        this.people = people;
    }

    @OpenToAll
    @GetMapping("/public/reports/statistics")
    String statistics(@RequestParam(defaultValue = "") String county, Model model) {
        var counties = places.counties();
        if (!county.isBlank() && !counties.contains(county)) {
            throw Refused.notFound("这个县的统计");
        }
        var chosen = county.isBlank() ? counties.stream().findFirst().orElse("") : county;
        model.addAttribute("county", places.name(chosen));
        model.addAttribute("figures", figures.of(chosen));
        return "intake/public-figures";
    }

    @Needs(Right.REPORT_PUBLISH)
    @GetMapping("/reports/residents")
    String residents(Actor actor, Model model) {
        model.addAttribute("figures", figures.of(actor.county()));
        model.addAttribute("choices", places.choices(actor.scope()));
        return "intake/residents";
    }

    @Needs(Right.REPORT_PUBLISH)
    @PostMapping("/reports/residents")
    String keep(
            Actor actor,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "0") int residents,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes redirect) {
        people.put(actor, township, residents, year, source);
        redirect.addFlashAttribute("done", "已登记常住人口");
        return "redirect:/reports/residents";
    }
}
