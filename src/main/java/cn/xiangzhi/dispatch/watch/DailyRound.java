package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.places.Places;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is looked at when a day has passed, and every hour of it ({@link HourlyRound}): late orders climb a step, orders nobody can move are found (F16, F22). */
@Component
public class DailyRound {

    private final EscalationRound escalations;
    private final StuckOrders stuck;
    private final Places places;

    DailyRound(EscalationRound escalations, StuckOrders stuck, Places places) {
        this.escalations = escalations;
        this.stuck = stuck;
        this.places = places;
    }

    @EventListener
    @Transactional
    public void on(DayHasPassed day) {
        places.counties().forEach(county -> go(county, day.ended().plusDays(1)));
    }

    /** One county as of that day, and how many were raised; twice is as once. */
    @Transactional
    public int go(String county, LocalDate day) {
        var raised = escalations.go(county, day);
        stuck.look(county, day);
        return raised;
    }
}
