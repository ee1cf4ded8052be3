package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.OpenToAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 报告统计 for everybody, and the numbers of residents it divides by, each with its source. */
@Controller
class FigurePages {

    private static final int MOST = 20_000_000;

    private final ReportFigures figures;
    private final Places places;
    private final Today today;
    private final JdbcClient jdbc;

    FigurePages(ReportFigures figures, Places places, Today today, JdbcClient jdbc) {
        this.figures = figures;
        this.places = places;
        this.today = today;
        this.jdbc = jdbc;
    }

    @OpenToAll
    @GetMapping("/public/reports/statistics")
    String statistics(@RequestParam(defaultValue = "") String county, Model model) {
        var counties = places.counties();
        var chosen = counties.contains(county)
                ? county
                : counties.stream().findFirst().orElse("");
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

    /** A later figure takes the place of the one before; the last one stands. */
    @Needs(Right.REPORT_PUBLISH)
    @PostMapping("/reports/residents")
    String keep(
            Actor actor,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "0") int residents,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes redirect) {
        if (!actor.scope().covers(actor.county(), township)
                || places.find(township).isEmpty()) {
            throw Refused.notFound("这个乡镇（街道）");
        }
        var said = source.replace("\0", "").strip();
        if (residents <= 0
                || residents > MOST
                || year < 1953
                || year > today.date().getYear()) {
            throw Refused.invalid("没有登记", "常住人口数或年份不对", "请填写公报上的常住人口数和数据年份");
        }
        if (said.isEmpty() || said.length() > 200) {
            throw Refused.invalid("没有登记", "没有写来源，或超过 200 字", "请写明来源，如“第七次全国人口普查公报”");
        }
        jdbc.sql("""
                insert into intake_residents (county_code, township_code, residents, year, source, entered_at, entered_by)
                values (:county, :township, :residents, :year, :source, :at, :by)
                on conflict (county_code, township_code) do update
                   set residents = excluded.residents, year = excluded.year, source = excluded.source,
                       entered_at = excluded.entered_at, entered_by = excluded.entered_by
                """)
                .param("county", actor.county())
                .param("township", township)
                .param("residents", residents)
                .param("year", year)
                .param("source", said)
                .param("at", today.now())
                .param("by", actor.person())
                .update();
        figures.forget(actor.county());
        redirect.addFlashAttribute("done", "已登记常住人口");
        return "redirect:/reports/residents";
    }
}
