package cn.xiangzhi.powers;

import java.util.List;

/** A county's forces on one day, read once and asked about any township and item (F58). */
public interface CapacityCheck {

    /** Whether the township can take up the item in that mode of acting. */
    Assessment of(String township, Item item, Mode mode);

    /** Other townships of the county, and its own departments, that have two officers for the field, by name. */
    List<String> othersWithOfficers(String township, Item item, Mode mode);
}
