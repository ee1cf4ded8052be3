package cn.xiangzhi.powers.holdings;

import cn.xiangzhi.organization.HeldItems;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Answers the registers below: the township's items in force that day, by field, entrusted ones apart (S30). */
@Component
class HeldFields implements HeldItems {

    private final Holdings holdings;
    private final Catalogue catalogue;

    HeldFields(Holdings holdings, Catalogue catalogue) {
        this.holdings = holdings;
        this.catalogue = catalogue;
    }

    @Override
    public List<Field> on(String county, String township, LocalDate day) {
        var own = new TreeMap<String, HashSet<String>>();
        var entrusted = new TreeMap<String, HashSet<String>>();
        for (var held : holdings.inForce(county, township, day)) {
            catalogue
                    .on(county, held.itemCode(), day)
                    .ifPresent(entry -> (held.source().mode() == Mode.EMPOWERED ? own : entrusted)
                            .computeIfAbsent(entry.item().field(), field -> new HashSet<>())
                            .add(held.itemCode()));
        }
        var fields = new ArrayList<Field>();
        own.forEach((name, codes) -> fields.add(new Field(name, false, codes.size())));
        entrusted.forEach((name, codes) -> fields.add(new Field(name, true, codes.size())));
        return fields;
    }
}
