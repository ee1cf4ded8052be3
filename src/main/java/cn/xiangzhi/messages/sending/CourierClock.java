package cn.xiangzhi.messages.sending;

import cn.xiangzhi.messages.Way;
import cn.xiangzhi.places.Places;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends within a second of the work what rang, and now and then everything that has become due. Each way has a thread of
 * its own: a webhook that does not answer holds up no text.
 */
@Component
@Profile("!operator")
@ConditionalOnProperty(name = "xiangzhi.messages.courier", havingValue = "true", matchIfMissing = true)
class CourierClock {

    private static final Logger LOG = LoggerFactory.getLogger(CourierClock.class);
    private static final int NOW_AND_THEN = 20;

    private final Courier courier;
    private final CourierBell bell;
    private final Places places;
    private final Map<Way, Line> lines = new EnumMap<>(Way.class);
    private int idle = NOW_AND_THEN;

    CourierClock(Courier courier, CourierBell bell, Places places) {
        this.courier = courier;
        this.bell = bell;
        this.places = places;
        for (var way : Way.values()) {
            if (way != Way.INBOX) {
                lines.put(way, new Line(way));
            }
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void tick() {
        if (bell.resting()) {
            return;
        }
        idle++;
        var counties = bell.rung();
        if (idle >= NOW_AND_THEN) {
            idle = 0;
            counties = Set.copyOf(places.counties());
        }
        if (!counties.isEmpty()) {
            for (var line : lines.values()) {
                line.waiting.addAll(counties);
                line.start();
            }
        }
    }

    /** The counties whose messages of one way are still to be looked at, one after another. */
    private final class Line {

        private final Way way;
        private final Set<String> waiting = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean busy = new AtomicBoolean();

        private Line(Way way) {
            this.way = way;
        }

        private void start() {
            if (busy.compareAndSet(false, true)) {
                Thread.ofVirtual().name("courier-" + way).start(this::run);
            }
        }

        private void run() {
            try {
                while (!waiting.isEmpty()) {
                    var county = waiting.iterator().next();
                    waiting.remove(county);
                    for (var some = 1; some > 0; ) {
                        some = courier.round(county, way);
                    }
                }
            } catch (RuntimeException failed) {
                LOG.warn("投递{}出错，稍后再试", way.label(), failed);
            } finally {
                busy.set(false);
            }
        }
    }
}
