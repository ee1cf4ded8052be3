package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts before the county which titles of its townships rest on another province's or city's own rule (S2 AUTH-06): every act
 * under them is refused, and only the county can take them back.
 */
@Component
class VoidTitlesWork implements WorkSource {

    private final Holdings holdings;
    private final Catalogue catalogue;
    private final Places places;
    private final Today today;

    VoidTitlesWork(Holdings holdings, Catalogue catalogue, Places places, Today today) {
        this.holdings = holdings;
        this.catalogue = catalogue;
        this.places = places;
        this.today = today;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!CountySeat.sits(actor)) {
            return List.of();
        }
        return holdings.codesInForce(actor.county(), null, today.date()).stream()
                .sorted()
                .flatMap(code ->
                        catalogue.versions(actor.county(), code).stream().limit(1))
                .filter(entry -> !entry.bindsIn(actor.county()))
                .limit(limit)
                .map(entry -> item(actor, entry))
                .toList();
    }

    private WorkItem item(Actor actor, Entry entry) {
        var code = entry.item().code();
        return new WorkItem(
                "没有效力的行使依据",
                entry.item().name(),
                townships(actor, code).collect(Collectors.joining("、")) + "仍持有；" + entry.jurisdiction()
                        + "的规定在本县没有效力，请收回",
                "/powers/items/" + code,
                Light.RED,
                null);
    }

    private Stream<String> townships(Actor actor, String code) {
        return holdings.ofItem(actor.scope(), code).stream()
                .filter(held -> held.covers(today.date()))
                .map(held -> places.name(held.township()))
                .distinct();
    }
}
