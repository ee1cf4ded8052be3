package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Capacities;
import cn.xiangzhi.powers.CapacityLight;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 接得住: items by light for a township, townships by item for the county, and one pair with every reason (F58). */
@Controller
class CapacityPages {

    private static final Listing LISTING = Listing.at("/powers/capacity", "接得住")
            .pretitle("权责事项")
            .column("item", "事项", Kind.TEXT)
            .column("township", "乡镇（街道）", Kind.TEXT)
            .column("field", "领域", Kind.TEXT)
            .column("light", "能否接住", Kind.STATE)
            .column("words", "缺口", Kind.TEXT)
            .column("since", "自何时", Kind.DATE)
            .column("plan", "打算", Kind.TEXT)
            .find("q", "事项编码、名称")
            .choose("light", "能否接住", lights())
            .choose("open", "补缺打算", List.of(new Option("yes", "还没有打算"), new Option("no", "已有打算")))
            .empty("没有符合条件的事项", "每天零点以后重新核对行使中的事项；人员、证件、岗位变动之后，可以马上再核对一次。")
            .template("powers/capacity");

    private final CapacityStore store;
    private final CapacityDesk desk;
    private final Capacities capacities;
    private final Catalogue catalogue;
    private final Holdings holdings;
    private final Places places;
    private final Listings listings;
    private final Today today;

    CapacityPages(
            CapacityStore store,
            CapacityDesk desk,
            Capacities capacities,
            Catalogue catalogue,
            Holdings holdings,
            Places places,
            Listings listings,
            Today today) {
        this.store = store;
        this.desk = desk;
        this.capacities = capacities;
        this.catalogue = catalogue;
        this.holdings = holdings;
        this.places = places;
        this.listings = listings;
        this.today = today;
    }

    /** How many of one light, leading to them. */
    record Count(CapacityLight light, int items) {}

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/capacity")
    ModelAndView list(Actor actor, ListRequest request) {
        var listing = LISTING.choose("field", "领域", fields(actor))
                .choose("township", "乡镇（街道）", places.choices(actor.scope()));
        var view = listings.show(listing, request, actor, query -> page(actor, query), row -> row(actor, row));
        return view.addObject("counts", counts(actor))
                .addObject("looks", actor.has(Right.POWER_ACCEPT) || actor.has(Right.POWER_MANAGE))
                .addObject(
                        "plans", actor.has(Right.POWER_ACCEPT) && actor.scope().township() != null)
                .addObject("planned", List.of(CapacityLight.RED, CapacityLight.AMBER));
    }

    @Needs({Right.POWER_ACCEPT, Right.POWER_MANAGE})
    @PostMapping("/powers/capacity")
    String again(Actor actor, RedirectAttributes after) {
        desk.look(actor.county(), actor.scope().township());
        after.addFlashAttribute("done", "已按现在的人员和证件重新核对");
        return "redirect:/powers/capacity?view=all";
    }

    @Needs(Right.POWER_ACCEPT)
    @PostMapping("/powers/capacity/plan")
    String plan(
            Actor actor,
            @RequestParam CapacityLight light,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after) {
        var items = desk.plan(actor, light, words.replace("\0", ""));
        after.addFlashAttribute("done", "已登记 " + items + " 项的打算");
        return "redirect:/powers/capacity?view=all";
    }

    /** One township's one item as it is now, held or not. */
    @Needs(Right.POWER_READ)
    @GetMapping("/powers/capacity/{township}/{code}")
    String one(
            Actor actor,
            @PathVariable String township,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Mode mode,
            Model model) {
        if (!actor.scope().covers(actor.county(), township)
                || places.townships(actor.county()).stream()
                        .noneMatch(place -> place.code().equals(township))) {
            throw Refused.notFound("乡镇（街道）");
        }
        var item = catalogue.versions(actor.county(), code).stream()
                .findFirst()
                .map(Entry::item)
                .orElseThrow(() -> Refused.notFound("事项"));
        var title = holdings.of(actor.county(), township, code).stream()
                .filter(held -> held.covers(today.date()))
                .findFirst();
        var acting = title.map(held -> held.source().mode()).orElse(mode == null ? Mode.EMPOWERED : mode);
        model.addAttribute("item", item);
        model.addAttribute("name", places.name(township));
        model.addAttribute("held", title.map(held -> held.words()).orElse(""));
        model.addAttribute("mode", acting);
        model.addAttribute("found", capacities.on(actor.county(), today.date()).of(township, item, acting));
        return "powers/capacity-item";
    }

    private Page<CapacityStore.Kept> page(Actor actor, ListQuery query) {
        var words = query.text("q");
        var field = query.text("field");
        var codes = words == null && field == null
                ? null
                : catalogue.all(actor.county()).stream()
                        .map(Entry::item)
                        .filter(item -> field == null || item.field().equals(field))
                        .filter(item -> words == null
                                || item.code().contains(words)
                                || item.name().contains(words))
                        .map(Item::code)
                        .toArray(String[]::new);
        return store.page(actor.scope(), query, codes);
    }

    private ListRow row(Actor actor, CapacityStore.Kept row) {
        var item = catalogue.versions(actor.county(), row.itemCode()).stream()
                .findFirst()
                .map(Entry::item);
        var light = CapacityLight.valueOf(row.light());
        return ListRow.of(
                "/powers/capacity/" + row.townshipCode() + "/" + row.itemCode(),
                Cell.text(item.map(Item::name).orElse(row.itemCode()), row.itemCode()),
                Cell.text(places.name(row.townshipCode())),
                Cell.text(item.map(Item::field).orElse("")),
                Cell.state(light.label(), light.tone()),
                Cell.text(row.words()),
                Cell.day(row.since()),
                Cell.text(row.plan(), row.plan() == null ? null : row.plannedBy() + " " + row.plannedOn()));
    }

    private List<Count> counts(Actor actor) {
        return store.counts(actor.scope()).stream()
                .map(group -> new Count(CapacityLight.valueOf(group.light()), group.items()))
                .toList();
    }

    private List<Option> fields(Actor actor) {
        return catalogue.all(actor.county()).stream()
                .map(entry -> entry.item().field())
                .distinct()
                .map(field -> new Option(field, field))
                .toList();
    }

    private static List<Option> lights() {
        return Arrays.stream(CapacityLight.values())
                .filter(light -> light != CapacityLight.UNKNOWN)
                .map(light -> new Option(light.name(), light.label()))
                .toList();
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry capacityLine() {
            return new MenuEntry(MenuEntry.Group.POWERS, 32, "接得住", "/powers/capacity", Right.POWER_READ);
        }

        @Bean
        MenuEntry equipmentLine() {
            return new MenuEntry(MenuEntry.Group.POWERS, 33, "执法装备", "/powers/equipment", Right.POWER_READ);
        }
    }
}
