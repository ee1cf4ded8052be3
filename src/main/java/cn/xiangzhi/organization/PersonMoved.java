package cn.xiangzhi.organization;

import java.util.UUID;

/** A person sits on another post now, perhaps in another organ. */
public record PersonMoved(String county, UUID person, UUID organ, UUID post) {}
