package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import java.util.Set;
import java.util.UUID;

/** The resident as an actor: nobody in particular, with no rights. */
public final class Reporters {

    private static final UUID NONE = new UUID(0, 0);

    private Reporters() {}

    public static Actor of(String county) {
        return new Actor(NONE, NONE, "报告人", NONE, "群众", "网上提交", new Scope(county, null, null), Set.of());
    }
}
