package cn.xiangzhi.powers.catalogue;

/** A matter that no township handles by its powers, with where one turns to: 盗窃, 公安机关（110）. */
public record Elsewhere(String matter, String whom) implements Meant {}
