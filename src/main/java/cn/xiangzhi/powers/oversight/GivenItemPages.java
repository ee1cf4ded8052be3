package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Handed;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.handed.Givers;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the department handed down, by township, and where it rests an item or lets it be used again (S14). */
@Controller
class GivenItemPages {

    private final Givers givers;
    private final Holdings holdings;
    private final OversightDesk desk;
    private final Powers powers;
    private final Places places;
    private final Today today;

    GivenItemPages(Givers givers, Holdings holdings, OversightDesk desk, Powers powers, Places places, Today today) {
        this.givers = givers;
        this.holdings = holdings;
        this.desk = desk;
        this.powers = powers;
        this.places = places;
        this.today = today;
    }

    /** One item of a township with its title in words. */
    record Line(
            UUID holding, long version, String township, String code, String name, String title, boolean suspended) {}

    /** The items of one township. */
    record Town(String code, String name, List<Line> lines) {}

    @Needs(Right.OVERSEE)
    @GetMapping("/oversight/items")
    String items(Actor actor, Model model) {
        var sight = Sight.of(actor);
        var towns = new TreeMap<String, List<String>>(givers.handed(actor.county(), actor.organ()).stream()
                .filter(one -> actor.scope().covers(actor.county(), one.township()))
                .collect(Collectors.groupingBy(
                        Handed::township, Collectors.mapping(Handed::itemCode, Collectors.toList()))));
        model.addAttribute(
                "towns",
                sight.department() == null
                        ? List.of()
                        : towns.entrySet().stream()
                                .map(town -> town(actor.county(), town))
                                .filter(town -> !town.lines().isEmpty())
                                .toList());
        model.addAttribute("organ", actor.organName());
        return "powers/given-items";
    }

    private Town town(String county, Map.Entry<String, List<String>> given) {
        var lines = given.getValue().stream()
                .flatMap(code -> holdings.of(county, given.getKey(), code).stream()
                        .filter(held -> GivenItems.inForce(held, today.date()))
                        .limit(1))
                .map(held -> line(county, held))
                .toList();
        return new Town(given.getKey(), places.name(given.getKey()), lines);
    }

    private Line line(String county, Holding held) {
        return new Line(
                held.id(),
                held.version(),
                held.township(),
                held.itemCode(),
                powers.item(county, held.itemCode()).map(Item::name).orElse(""),
                held.words(),
                held.suspended());
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/oversight/items/{holding}/suspend")
    String suspend(
            Actor actor,
            @PathVariable UUID holding,
            @RequestParam long version,
            @RequestParam boolean suspended,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        desk.suspend(actor, holding, version, suspended, reason);
        after.addFlashAttribute("done", suspended ? "已暂停行使，今天起不能新立案" : "已恢复行使");
        return "redirect:/oversight/items";
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry givenItems() {
            return new MenuEntry(MenuEntry.Group.POWERS, 39, "下放的事项", "/oversight/items", Right.OVERSEE);
        }
    }
}
