package cn.xiangzhi.documents.chain;

import cn.xiangzhi.calendar.DayHasPassed;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links within a second of the work, now and then also what another program left waiting; anchors every day's end. */
@Component
@Profile("!operator")
class LinkerClock {

    private static final int NOW_AND_THEN = 60;

    private final Linker linker;
    private final Anchors anchors;
    private int idle;

    LinkerClock(Linker linker, Anchors anchors) {
        this.linker = linker;
        this.anchors = anchors;
    }

    @Scheduled(fixedDelay = 1_000)
    void tick() {
        idle = linker.asked() ? NOW_AND_THEN : idle + 1;
        if (idle >= NOW_AND_THEN) {
            idle = 0;
            linker.all();
        }
    }

    @EventListener
    void ended(DayHasPassed day) {
        anchors.fix(day.ended());
    }
}
