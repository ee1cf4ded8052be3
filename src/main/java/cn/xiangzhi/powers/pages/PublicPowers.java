package cn.xiangzhi.powers.pages;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a township may enforce, for everybody, found in everyday words (F13). */
@Controller
class PublicPowers {

    private static final int LONGEST = 50;
    private static final int MOST = 100;

    private final Catalogue catalogue;
    private final Holdings holdings;
    private final Places places;
    private final Today today;

    PublicPowers(Catalogue catalogue, Holdings holdings, Places places, Today today) {
        this.catalogue = catalogue;
        this.holdings = holdings;
        this.places = places;
        this.today = today;
    }

    @OpenToAll
    @GetMapping("/public/powers")
    String list(@RequestParam @Nullable String township, @RequestParam @Nullable String q, Model model) {
        var words = q == null
                ? ""
                : q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        var townships = holdings.townships().stream()
                .map(code -> new Option(code, places.name(code)))
                .toList();
        var chosen = townships.stream()
                .filter(option -> option.value().equals(township))
                .findFirst()
                .or(() -> townships.stream().findFirst())
                .orElse(null);
        model.addAttribute(
                "page",
                new PowersPage(townships, chosen, words, chosen == null ? List.of() : lines(chosen.value(), words)));
        return "powers/public";
    }

    private List<Line> lines(String township, String words) {
        var held = holdings.inForce(township.substring(0, 6), township, today.date()).stream()
                .collect(Collectors.toMap(Holding::itemCode, Function.identity(), (one, other) -> one));
        var entries = words.isEmpty()
                ? catalogue.all(township.substring(0, 6))
                : catalogue.find(township.substring(0, 6), words, MOST).stream()
                        .map(hit -> hit.thing())
                        .toList();
        return entries.stream()
                .filter(entry ->
                        entry.townshipsOwn() || held.containsKey(entry.item().code()))
                .limit(words.isEmpty() ? Integer.MAX_VALUE : MOST)
                .map(entry -> Line.of(entry, held, places.name(township)))
                .toList();
    }

    record PowersPage(List<Option> townships, @Nullable Option chosen, String words, List<Line> lines) {}

    /** An item in plain words: what, on which basis, how much, in whose name. */
    record Line(String name, String field, String basis, String range, String source, String organ, String since) {

        static Line of(Entry entry, Map<String, Holding> held, String township) {
            var item = entry.item();
            var holding = held.get(item.code());
            var deed = holding == null ? null : holding.deed();
            return new Line(
                    item.name(),
                    item.field(),
                    item.basis(),
                    entry.range(),
                    holding == null ? "法定" : holding.source().label(),
                    deed == null ? township : deed.organName(),
                    holding == null ? "" : Show.date(holding.validFrom()));
        }
    }
}
