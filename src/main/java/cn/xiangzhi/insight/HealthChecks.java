package cn.xiangzhi.insight;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.insight.health.HealthDesk;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door to the health check for other rooms: the demonstration county. People begin it on the pages (S15). */
@Component
public class HealthChecks {

    private final HealthDesk desk;

    HealthChecks(HealthDesk desk) {
        this.desk = desk;
    }

    /** Carries a check out at once over the actor's scope. */
    public void examine(Actor actor, UUID once, LocalDate from, LocalDate to) {
        desk.examine(actor, once, from, to);
    }
}
