package cn.xiangzhi.messages.carriers;

/** A way out of the house. Carries within some seconds or says why not; throws nothing. */
public interface Carrier {

    /** Whether it carries that load, by its way and what the office has set. */
    boolean takes(Load load);

    Carried carry(Load load);
}
