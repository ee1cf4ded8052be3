package cn.xiangzhi.powers;

/**
 * An item a township held in a period.
 *
 * @param days of the period on which it was held
 * @param now whether still on the last day
 */
public record HeldItem(String township, Item item, PowerSource source, int days, boolean now) {}
