package cn.xiangzhi.intake.map;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what has changed into the cells every few seconds; the map is right before as after (F86). */
@Component
@Profile("!operator")
class CellClock {

    private static final int SOME = 20_000;

    private final CountedCells cells;

    CellClock(CountedCells cells) {
        this.cells = cells;
    }

    @Scheduled(fixedDelay = 5_000)
    void tick() {
        int counted;
        do {
            counted = cells.countIn(SOME);
        } while (counted == SOME);
    }
}
