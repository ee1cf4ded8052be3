package cn.xiangzhi.intake.map;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.places.MapPoints;
import cn.xiangzhi.places.MapWindow;
import cn.xiangzhi.shell.Needs;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 报告地图: where things happen, one by one or as heat, with a list of the same beside it (F86). */
@Controller
class ReportMap {

    private static final int LONGEST = 3660;

    private final ReportPoints points;
    private final Categories categories;
    private final Today today;

    ReportMap(ReportPoints points, Categories categories, Today today) {
        this.points = points;
        this.categories = categories;
        this.today = today;
    }

    /** A span of days one can choose. */
    record Span(int days, String label) {}

    @Needs(Right.REPORT_READ)
    @GetMapping("/reports/map")
    String page(Model model) {
        model.addAttribute("categories", categories.groups());
        model.addAttribute(
                "spans",
                List.of(
                        new Span(7, "近七天"),
                        new Span(30, "近三十天"),
                        new Span(90, "近九十天"),
                        new Span(365, "近一年"),
                        new Span(0, "不限时间")));
        return "intake/map";
    }

    @Needs(Right.REPORT_READ)
    @ResponseBody
    @GetMapping("/reports/points")
    MapPoints points(
            Actor actor,
            @RequestParam(defaultValue = "") String bbox,
            @RequestParam(defaultValue = "0") int zoom,
            @RequestParam(defaultValue = "false") boolean heat,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "0") int days) {
        var since = days <= 0 ? null : today.now().minusDays(Math.min(days, LONGEST));
        var asked = new ReportPoints.Asked(open.equals("1"), category.isBlank() ? null : category, since);
        return points.in(MapWindow.of(bbox, zoom, heat), actor.scope(), asked);
    }
}
