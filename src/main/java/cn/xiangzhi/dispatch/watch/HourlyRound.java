package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes the round of every county once an hour, soon after it has begun or the program has started (F16 F22). */
@Component
@Profile("!operator")
@ConditionalOnProperty(name = "xiangzhi.dispatch.rounds", havingValue = "true", matchIfMissing = true)
class HourlyRound {

    private static final Logger LOG = LoggerFactory.getLogger(HourlyRound.class);

    private final Rounds rounds;
    private final DailyRound round;
    private final Places places;
    private final Today today;
    private volatile boolean ready;

    HourlyRound(Rounds rounds, DailyRound round, Places places, Today today) {
        this.rounds = rounds;
        this.round = round;
        this.places = places;
        this.today = today;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    @Scheduled(cron = "20 * * * * *", zone = "Asia/Shanghai")
    void tick() {
        if (ready) {
            places.counties().forEach(this::look);
        }
    }

    /** What fails in one county keeps no other waiting. */
    private void look(String county) {
        try {
            rounds.once(county, () -> round.go(county, today.date()));
        } catch (RuntimeException failed) {
            LOG.warn("{} 的升级提醒没有核对成，稍后再试", county, failed);
        }
    }
}
