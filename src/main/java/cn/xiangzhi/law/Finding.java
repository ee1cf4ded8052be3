package cn.xiangzhi.law;

/** A question that was asked, with its answer. */
public record Finding(String clause, String basis, String question, boolean yes) {}
