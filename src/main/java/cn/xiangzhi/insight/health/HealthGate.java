package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.MatterGate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may open the proposals of a check: whoever may see the check. */
@Component
class HealthGate implements MatterGate {

    static final String KIND = "health";

    private final HealthStore store;

    HealthGate(HealthStore store) {
        this.store = store;
    }

    @Override
    public String matterKind() {
        return KIND;
    }

    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        return actor.county().equals(county)
                && actor.has(Right.POWER_READ)
                && store.run(actor.scope(), matter).isPresent();
    }
}
