package cn.xiangzhi.access;

import java.time.Duration;

/** Queues for tests of other packages; nobody in them loses patience. */
public final class PublicQueues {

    private PublicQueues() {}

    public static PublicQueue of(int atOnce, int waiting) {
        return new PublicQueue(atOnce, waiting, Duration.ofHours(1));
    }
}
