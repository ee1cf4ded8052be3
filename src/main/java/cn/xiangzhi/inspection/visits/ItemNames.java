package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.inspection.Visits;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the items are called whose codes a visit keeps: a code alone tells an officer nothing (S9). */
@Component
class ItemNames {

    private final Powers powers;

    ItemNames(Powers powers) {
        this.powers = powers;
    }

    /** Names by code; a code the catalogue does not know has none. */
    Map<String, String> of(String county, Collection<Visits.Before> visits) {
        return visits.stream()
                .map(Visits.Before::itemCode)
                .filter(Objects::nonNull)
                .distinct()
                .map(code -> powers.item(county, code))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Item::code, Item::name));
    }

    /** Code and name of one item, the code alone where the catalogue does not know it. */
    String shown(String county, String code) {
        return powers.item(county, code).map(item -> code + " " + item.name()).orElse(code);
    }
}
