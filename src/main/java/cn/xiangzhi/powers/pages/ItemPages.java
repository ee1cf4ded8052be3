package cn.xiangzhi.powers.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.ItemMatters;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.CountyWords;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.powers.versions.LawChanges;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue as a list, and one item with its basis, its ranges and who holds it. */
@Controller
class ItemPages {

    private static final List<Option> HELD =
            List.of(new Option("yes", "行使中"), new Option("no", "未行使"), new Option("void", "持有而没有效力"));

    private static final Listing LISTING = Listing.at("/powers", "权责事项")
            .column("code", "编码", Kind.TEXT)
            .column("name", "事项", Kind.TEXT)
            .column("field", "领域", Kind.TEXT)
            .column("held", "本地行使", Kind.STATE)
            .column("range", "罚款幅度", Kind.TEXT)
            .column("simple", "简易程序", Kind.TEXT)
            .column("verified", "核对", Kind.STATE)
            .find("q", "事项名称或群众的说法")
            .choose("held", "本地行使", HELD)
            .empty("没有符合条件的事项", "换个说法试试，例如“占道摆摊”“烧秸秆”。");

    private final Catalogue catalogue;
    private final CountyWords sayings;
    private final LawChanges changes;
    private final Holdings holdings;
    private final Places places;
    private final ObjectProvider<ItemMatters> matters;
    private final Listings listings;
    private final Today today;

    ItemPages(
            Catalogue catalogue,
            CountyWords sayings,
            LawChanges changes,
            Holdings holdings,
            Places places,
            ObjectProvider<ItemMatters> matters,
            Listings listings,
            Today today) {
        this.catalogue = catalogue;
        this.sayings = sayings;
        this.changes = changes;
        this.holdings = holdings;
        this.places = places;
        this.matters = matters;
        this.listings = listings;
        this.today = today;
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers")
    ModelAndView list(Actor actor, ListRequest request) {
        var held = held(actor);
        var listing = LISTING.choose("field", "领域", fields(actor));
        return listings.show(
                listing, request, actor, query -> page(actor, query, held), entry -> row(actor.county(), entry, held));
    }

    @Needs(Right.POWER_READ)
    @GetMapping("/powers/items/{code}")
    String item(@PathVariable String code, Actor actor, Model model) {
        var versions = catalogue.versions(actor.county(), code);
        if (versions.isEmpty()) {
            throw Refused.notFound("事项");
        }
        var holders = holdings.ofItem(actor.scope(), code).stream()
                .map(held -> HolderLine.of(held, places.name(held.township()), today.date()))
                .toList();
        var open = changes.open(actor, List.of(code)).getOrDefault(code, List.of());
        model.addAttribute("open", open);
        model.addAttribute("warnings", changes.warnings(actor.county(), versions.getFirst()));
        model.addAttribute("sayings", sayings.of(actor.county(), code));
        model.addAttribute(
                "standards",
                matters.stream()
                        .flatMap(room -> room.standard(actor.county(), code, today.date()).stream())
                        .toList());
        model.addAttribute(
                "page",
                ItemPage.of(
                        versions,
                        actor.county(),
                        today.date(),
                        holders,
                        actor.has(Right.POWER_MANAGE),
                        versions.getFirst().townshipsOwn()));
        return "powers/item";
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/items/{code}/words")
    String addWords(
            @PathVariable String code,
            @RequestParam UUID once,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes flash) {
        sayings.add(actor, once, code, words);
        flash.addFlashAttribute("done", "已补充说法，现在就能按它找到这一事项");
        return "redirect:/powers/items/" + code;
    }

    @Needs(Right.POWER_MANAGE)
    @PostMapping("/powers/items/{code}/words/{id}/remove")
    String removeWords(@PathVariable String code, @PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        sayings.remove(actor, code, id);
        flash.addFlashAttribute("done", "已去掉说法");
        return "redirect:/powers/items/" + code;
    }

    private Set<String> held(Actor actor) {
        return holdings.codesInForce(actor.county(), actor.scope().township(), today.date());
    }

    private List<Option> fields(Actor actor) {
        return catalogue.all(actor.county()).stream()
                .map(entry -> entry.item().field())
                .distinct()
                .map(field -> new Option(field, field))
                .toList();
    }

    /** The whole catalogue lies in memory: some hundreds of rows, filtered and paged there. */
    private Page<Entry> page(Actor actor, ListQuery query, Set<String> held) {
        var words = query.text("q");
        var field = query.text("field");
        var here = query.text("held");
        var found = (words == null
                        ? catalogue.all(actor.county())
                        : catalogue.find(actor.county(), words, 200).stream()
                                .map(hit -> hit.thing())
                                .toList())
                .stream()
                        .filter(entry -> field == null || entry.item().field().equals(field))
                        .filter(entry -> here == null || here.equals(standing(actor.county(), entry, held)))
                        .toList();
        var after = query.params().get("after_id");
        var rest = after == null
                ? found
                : found.stream()
                        .dropWhile(entry -> !id(entry).equals(after))
                        .skip(1)
                        .toList();
        return query.page(
                rest.stream().limit(query.limit() + 1L).toList(),
                entry -> entry.item().code(),
                ItemPages::id);
    }

    private static boolean holds(Entry entry, Set<String> held) {
        return entry.townshipsOwn() || held.contains(entry.item().code());
    }

    /** One of {@link #HELD}. */
    private static String standing(String county, Entry entry, Set<String> held) {
        return holds(entry, held) ? entry.bindsIn(county) ? "yes" : "void" : "no";
    }

    private static Cell standing(String value) {
        return switch (value) {
            case "yes" -> Cell.state("行使中", "green");
            case "void" -> Cell.state("没有效力", "red");
            default -> Cell.state("未行使", "grey");
        };
    }

    private static ListRow row(String county, Entry entry, Set<String> held) {
        var item = entry.item();
        return ListRow.of(
                "/powers/items/" + item.code(),
                Cell.text(item.code()),
                Cell.text(item.name(), item.basis()),
                Cell.text(item.field()),
                standing(standing(county, entry, held)),
                Cell.text(entry.range()),
                Cell.text(item.simple().isEmpty() ? "—" : item.simple()),
                Cell.state(
                        entry.verified().equals("yes") ? "已核对" : "待复核",
                        entry.verified().equals("yes") ? "green" : "amber"));
    }

    private static UUID id(Entry entry) {
        return UUID.nameUUIDFromBytes(entry.item().code().getBytes(StandardCharsets.UTF_8));
    }
}
