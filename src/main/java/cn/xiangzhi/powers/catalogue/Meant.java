package cn.xiangzhi.powers.catalogue;

/** What an everyday sentence may mean: an item of the catalogue, or a matter that is none of the township's. */
public sealed interface Meant permits Entry, Elsewhere {}
