package cn.xiangzhi.intake.outside;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A sheet of the hotline is brought in behind its page, which shows how far it is and may be left. What a fault stops half way
 * goes on when the sheet is confirmed again: orders that are there already are not brought in twice.
 */
@Component
class SheetHands {

    private static final Logger LOG = LoggerFactory.getLogger(SheetHands.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int WAITING = 20;

    private final Map<UUID, Progress> inHand = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor hands = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("hotline").factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());

    /** How many orders of a sheet were looked at. */
    record Progress(int all, AtomicInteger done, CountDownLatch end) {

        public int percent() {
            return all == 0 ? 100 : (int) (100L * done.get() / all);
        }
    }

    /** What is done with a sheet, telling each order. */
    interface Work {
        void carryOut(Runnable told);
    }

    Optional<Progress> at(UUID sheet) {
        return Optional.ofNullable(inHand.get(sheet));
    }

    /** Takes the sheet up unless it is in hand, and waits a moment: a small one is done when the page comes back. */
    void take(UUID sheet, int all, Work work) {
        var fresh = new Progress(all, new AtomicInteger(), new CountDownLatch(1));
        var before = inHand.putIfAbsent(sheet, fresh);
        if (before == null) {
            hands.execute(() -> carryOut(sheet, fresh, work));
        }
        try {
            (before == null ? fresh : before).end.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(UUID sheet, Progress progress, Work work) {
        try {
            work.carryOut(progress.done::incrementAndGet);
        } catch (RuntimeException failed) {
            LOG.error("热线工单表没有登记完，再次确认即接着登记：{}", sheet, failed);
        } finally {
            inHand.remove(sheet);
            progress.end.countDown();
        }
    }

    @PreDestroy
    void close() {
        hands.shutdownNow();
    }
}
