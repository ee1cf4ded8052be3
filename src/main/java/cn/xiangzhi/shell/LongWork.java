package cn.xiangzhi.shell;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Long work in the background, one piece after the other, each of them once at a time; one may leave its page and come back. */
public final class LongWork implements AutoCloseable {

    private static final int WAITING = 20;

    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor hand;

    /** @param name of the thread, as the log shows it */
    public LongWork(String name) {
        hand = new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Puts a piece into the queue unless it is there; false where too many wait already. */
    public boolean take(UUID piece, Runnable work) {
        if (!inHand.add(piece)) {
            return true;
        }
        try {
            hand.execute(() -> {
                try {
                    work.run();
                } finally {
                    inHand.remove(piece);
                }
            });
            return true;
        } catch (RejectedExecutionException full) {
            inHand.remove(piece);
            return false;
        }
    }

    /** Whether the program is being stopped: what breaks off now has not failed. */
    public boolean stopped() {
        return hand.isShutdown();
    }

    @Override
    public void close() {
        hand.shutdownNow();
    }
}
