package cn.xiangzhi.law;

import java.util.List;

/** What a rule book answered, with everything it asked on the way; kept with the act it justified. */
public record Ruling<A>(String book, String version, A outcome, List<Finding> findings) {}
