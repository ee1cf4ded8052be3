package cn.xiangzhi.access;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The queue before the public doors: so many are served at once, so many wait for at most so long, and whoever finds it full
 * is told so at once instead of waiting without end (F1). The office's own pages do not stand in it.
 */
@Component
public class PublicQueue {

    /** After so many seconds one may try again. */
    public static final int RETRY_SECONDS = 5;

    private final Semaphore desks;
    private final Semaphore seats;
    private final long patience;

    PublicQueue(
            @Value("${xiangzhi.public.at-once:32}") int atOnce,
            @Value("${xiangzhi.public.waiting:256}") int waiting,
            @Value("${xiangzhi.public.patience:2s}") Duration patience) {
        desks = new Semaphore(atOnce, true);
        seats = new Semaphore(waiting);
        this.patience = patience.toNanos();
    }

    /** Whether it is one's turn, by and by; whoever was let in must {@link #leave}. */
    public boolean enter() {
        try {
            return desks.tryAcquire(0, TimeUnit.NANOSECONDS) || waited();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean waited() throws InterruptedException {
        if (!seats.tryAcquire()) {
            return false;
        }
        try {
            return desks.tryAcquire(patience, TimeUnit.NANOSECONDS);
        } finally {
            seats.release();
        }
    }

    public void leave() {
        desks.release();
    }

    public static Refused full() {
        return new Refused(
                Refused.Kind.BUSY,
                null,
                "还没有提交",
                "现在同时提交的人太多，排队已满",
                Basis.house("服务能力"),
                "请过几秒再提交一次，同一张表不会重复登记；急事请打 110、119、120 或 12345");
    }
}
