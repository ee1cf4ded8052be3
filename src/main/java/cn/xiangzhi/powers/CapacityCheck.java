package cn.xiangzhi.powers;

import java.util.List;

/** A county's forces on one day, read once and asked about any township and item (F58). */
public interface CapacityCheck {

    /** Whether the township can take up the item in that mode of acting. */
    Assessment of(String township, Item item, Mode mode);

    /** Other townships of the county, and its own squads, that alone or together with this one have two officers, by name. */
    List<String> othersWithOfficers(String township, Item item, Mode mode);

    /** The same with their officers: townships first, the nearest before others, then the county's squads. */
    List<Partner> partners(String township, Item item, Mode mode);
}
