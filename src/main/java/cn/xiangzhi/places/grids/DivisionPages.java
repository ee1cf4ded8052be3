package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.history.PlaceHistory;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.TimelineEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A township's or village's page: its grids, who answers for it and did before, and where it lies. */
@Controller
class DivisionPages {

    private final DivisionRegister divisions;
    private final GridStore grids;
    private final ChargeStore charges;
    private final PlaceHistory history;

    DivisionPages(DivisionRegister divisions, GridStore grids, ChargeStore charges, PlaceHistory history) {
        this.divisions = divisions;
        this.grids = grids;
        this.charges = charges;
        this.history = history;
    }

    /** Where a division lies. */
    record LocationForm(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String outline,
            long version) {

        @Nullable
        Point centre() {
            return latitude == null || longitude == null ? null : new Point(latitude, longitude);
        }

        @Nullable
        String geoJson() {
            return outline == null || outline.isBlank()
                    ? null
                    : Outline.parse(outline).geoJson();
        }
    }

    /** Everything the page shows. */
    record DivisionPage(
            DivisionStore.Row row,
            List<GridStore.Row> grids,
            List<ChargeStore.Row> charges,
            List<TimelineEntry> acts,
            boolean village,
            boolean manages) {}

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/divisions/{code}")
    String page(Actor actor, @PathVariable String code, Model model) {
        var row = divisions.get(actor, code);
        var own = grids.open(actor.county(), actor.scope().township()).stream()
                .filter(grid -> grid.code().startsWith(code))
                .toList();
        var answering = charges.history(actor.county(), township(code), code);
        model.addAttribute(
                "page",
                new DivisionPage(
                        row,
                        own,
                        answering,
                        timeline(history.of(actor.county(), code)),
                        code.length() == 12,
                        actor.has(Right.PLACE_MANAGE) && row.validTo() == null && code.length() > 6));
        return "places/division";
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/divisions/{code}/location")
    String locationForm(Actor actor, @PathVariable String code, Model model) {
        var row = divisions.get(actor, code);
        var centre = row.centre();
        model.addAttribute("row", row);
        model.addAttribute(
                "form",
                new LocationForm(
                        centre == null ? null : centre.latitude(),
                        centre == null ? null : centre.longitude(),
                        row.outline(),
                        row.version()));
        return "places/location";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/divisions/{code}/location")
    String locate(Actor actor, @PathVariable String code, LocationForm form, RedirectAttributes after) {
        divisions.locate(actor, code, form.centre(), form.geoJson(), form.version());
        after.addFlashAttribute("done", "位置已保存");
        return "redirect:/places/divisions/" + code;
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/divisions/{code}/close")
    String close(Actor actor, @PathVariable String code, @RequestParam long version, RedirectAttributes after) {
        divisions.close(actor, code, version);
        after.addFlashAttribute("done", "区划已停用，旧事项仍显示原名称");
        return "redirect:/places";
    }

    static List<TimelineEntry> timeline(List<PlaceHistory.Act> acts) {
        return acts.stream()
                .map(act -> new TimelineEntry(
                        act.at(), act.actorName() + "（" + act.actorPost() + "）", act.what(), act.detail(), null))
                .toList();
    }

    /** The township part of a code. */
    static String township(String code) {
        return code.length() < 9 ? code : code.substring(0, 9);
    }
}
