package cn.xiangzhi.powers;

import java.util.List;

/**
 * A matter somebody wants to assign to a township.
 *
 * @param category code of the event category
 * @param name its name, for lists without codes
 * @param items codes of the catalogue it may lead to
 */
public record Asked(String county, String township, String category, String name, List<String> items) {}
