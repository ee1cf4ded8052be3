package cn.xiangzhi.powers.pages;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Elsewhere;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.catalogue.Meant;
import cn.xiangzhi.powers.finder.Found;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a township may enforce, for everybody; a matter told in everyday words finds its item and who handles it (S4 F13). */
@Controller
class PublicPowers {

    static final int LONGEST = 200;
    private static final int MOST = 8;

    /** What fits less than this part of the best is not shown to a resident. */
    private static final double NEAR = 0.1;

    private final Catalogue catalogue;
    private final Holdings holdings;
    private final Handlers handlers;
    private final Places places;
    private final Today today;

    PublicPowers(Catalogue catalogue, Holdings holdings, Handlers handlers, Places places, Today today) {
        this.catalogue = catalogue;
        this.holdings = holdings;
        this.handlers = handlers;
        this.places = places;
        this.today = today;
    }

    @OpenToAll
    @GetMapping("/public/powers")
    String list(@RequestParam @Nullable String township, @RequestParam @Nullable String q, Model model) {
        var words = q == null ? "" : q.replace("\0", "").strip();
        words = words.substring(0, Math.min(LONGEST, words.length()));
        var townships = townships();
        var chosen = chosen(townships, township);
        model.addAttribute(
                "page",
                new PowersPage(
                        townships,
                        chosen,
                        words,
                        chosen == null || words.isEmpty() ? List.of() : hits(chosen, words),
                        chosen == null || !words.isEmpty() ? Map.of() : byField(chosen.value())));
        return "powers/public";
    }

    /** Townships that have titles, by name. */
    List<Option> townships() {
        return holdings.townships().stream()
                .map(code -> new Option(code, places.name(code)))
                .toList();
    }

    static @Nullable Option chosen(List<Option> townships, @Nullable String asked) {
        return townships.stream()
                .filter(option -> option.value().equals(asked))
                .findFirst()
                .or(() -> townships.stream().findFirst())
                .orElse(null);
    }

    private List<Hit> hits(Option township, String words) {
        var handled = handlers.of(township.value());
        var found = catalogue.meant(Division.countyOf(township.value()), words, MOST);
        var best = found.isEmpty() ? 0 : found.getFirst().score();
        return found.stream()
                .filter(one -> one.score() >= best * NEAR)
                .map(one -> hit(one, handled))
                .sorted(Comparator.comparing((Hit hit) -> !hit.sure()))
                .toList();
    }

    private static Hit hit(Found<Meant> found, Function<Entry, Handlers.Handler> handled) {
        return switch (found.thing()) {
            case Entry entry -> {
                var handler = handled.apply(entry);
                yield new Hit(
                        entry.item().code(),
                        entry.item().name(),
                        handler.words(),
                        handler.township(),
                        entry.item().basis(),
                        found.reason(),
                        found.sure());
            }
            case Elsewhere other ->
                new Hit(null, other.matter(), other.whom(), false, "", found.reason(), found.sure());
        };
    }

    private Map<String, List<Line>> byField(String township) {
        var held = holdings.inForce(Division.countyOf(township), township, today.date()).stream()
                .collect(Collectors.toMap(Holding::itemCode, Function.identity(), (one, other) -> one));
        return catalogue.all(Division.countyOf(township)).stream()
                .filter(entry ->
                        entry.townshipsOwn() || held.containsKey(entry.item().code()))
                .map(entry -> Line.of(entry, held))
                .collect(Collectors.groupingBy(Line::field, LinkedHashMap::new, Collectors.toList()));
    }

    /** {@code lines} by field when nothing was asked, {@code hits} when something was. */
    record PowersPage(
            List<Option> townships,
            @Nullable Option chosen,
            String words,
            List<Hit> hits,
            Map<String, List<Line>> lines) {

        public int count() {
            return lines.values().stream().mapToInt(List::size).sum();
        }

        public boolean anySure() {
            return hits.stream().anyMatch(Hit::sure);
        }
    }

    /**
     * What was found.
     *
     * @param code null for a matter that is others'
     * @param handler who handles it, in words
     * @param here whether the township itself does
     */
    record Hit(
            @Nullable String code,
            String name,
            String handler,
            boolean here,
            String basis,
            String because,
            boolean sure) {}

    /** An item the township may enforce. */
    record Line(String code, String name, String field, String range, String source) {

        static Line of(Entry entry, Map<String, Holding> held) {
            var item = entry.item();
            var holding = held.get(item.code());
            return new Line(
                    item.code(),
                    item.name(),
                    item.field(),
                    entry.range(),
                    holding == null ? "法定" : holding.source().label());
        }
    }
}
