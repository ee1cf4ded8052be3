package cn.xiangzhi.insight.health;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After a start: checks the program broke off when it stopped, wherever they were, begin anew by themselves (S15). */
@Component
@Profile("!operator")
class HealthTakenUp {

    private final HealthStore store;
    private final HealthWorkshop workshop;

    HealthTakenUp(HealthStore store, HealthWorkshop workshop) {
        this.store = store;
        this.workshop = workshop;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        for (var county : store.unfinished()) {
            store.unfinished(county).forEach(run -> workshop.take(county, run));
        }
    }
}
