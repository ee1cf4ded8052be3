package cn.xiangzhi.places.atlas;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.grids.GridStore;
import cn.xiangzhi.places.sections.SectionDesk;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The tree of places, with the number of those nobody answers for. */
@Controller
class OverviewPages {

    private final DivisionStore divisions;
    private final GridStore grids;
    private final ChargeStore charges;
    private final SectionDesk desk;

    OverviewPages(DivisionStore divisions, GridStore grids, ChargeStore charges, SectionDesk desk) {
        this.divisions = divisions;
        this.grids = grids;
        this.charges = charges;
        this.desk = desk;
    }

    @Needs(Right.PLACE_READ)
    @GetMapping("/places")
    String overview(Actor actor, Model model) {
        var county = actor.county();
        var township = actor.scope().township();
        var overview = Overview.of(
                divisions.ofCounty(county, township), grids.open(county, township), charges.current(county, township));
        model.addAttribute("overview", overview);
        model.addAttribute("gaps", desk.gaps(county, township).size());
        model.addAttribute("manages", actor.has(Right.PLACE_MANAGE));
        return "places/overview";
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry placesMenu() {
            return new MenuEntry(MenuEntry.Group.SYSTEM, 10, "区划网格", "/places", Right.PLACE_READ);
        }
    }
}
