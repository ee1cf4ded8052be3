package cn.xiangzhi.powers;

/** A county's forces on one day, read once and asked about any township and item (F58). */
public interface CapacityCheck {

    /** Whether the township can take up the item in that mode of acting. */
    Assessment of(String township, Item item, Mode mode);

    /** Townships of the county, and the county's own departments, that have two officers for the field, by name. */
    java.util.List<String> withOfficers(Item item, Mode mode);
}
