package cn.xiangzhi.messages.sending;

import cn.xiangzhi.messages.Way;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How long to wait after a failure: longer each time, a little different for each message so that not all come back at
 * once, and in the end not at all (dead letter).
 */
public final class Backoff {

    private static final List<Duration> TEXTS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));
    private static final List<Duration> OTHERS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20));

    private Backoff() {}

    /** The wait after so many attempts; empty when it was tried often enough. */
    public static Optional<Duration> after(Way way, int attempts, UUID message) {
        var waits = way == Way.SMS ? TEXTS : OTHERS;
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        var wait = waits.get(Math.max(1, attempts) - 1);
        var tenths = Math.floorMod(message.getLeastSignificantBits(), 201) - 100;
        return Optional.of(wait.plusMillis(wait.toMillis() * tenths / 1000));
    }

    /** How often a message is tried at most. */
    public static int attempts(Way way) {
        return (way == Way.SMS ? TEXTS : OTHERS).size() + 1;
    }
}
