package cn.xiangzhi.demo.county;

/**
 * What one room shows in the invented county. Every part is told when its turn comes: all begin on the county's first day,
 * in the order of their numbers, and then live through the time since, in the same order. A new part takes the number after
 * whatever it needs.
 */
public interface DemoPart {

    /** On the county's first day: what was there from the beginning. */
    default void begin(Telling telling) {}

    /** From then to today: what happened. */
    default void live(Telling telling) {}
}
