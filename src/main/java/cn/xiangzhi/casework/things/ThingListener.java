package cn.xiangzhi.casework.things;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseWork;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.ThingMove;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A day's end ends what the law lets last no longer: registration after seven working days, seizure after its days. */
@Component
class ThingListener {

    private final ThingStore store;
    private final CaseWork work;
    private final Today today;

    ThingListener(ThingStore store, CaseWork work, Today today) {
        this.store = store;
        this.work = work;
        this.today = today;
    }

    @EventListener
    void on(DayHasPassed day) {
        for (var county : store.counties()) {
            var system = Actor.system(county);
            var after = new UUID(0, 0);
            for (var ids = store.lapsing(county, day.ended(), after);
                    !ids.isEmpty();
                    ids = store.lapsing(county, day.ended(), after)) {
                for (var id : ids) {
                    work.lapse(system, id, EvidenceMove.LAPSE_REGISTRATION, today.now());
                    work.lapse(system, id, ThingMove.LAPSE_SEIZURE, today.now());
                }
                after = ids.getLast();
            }
        }
    }
}
