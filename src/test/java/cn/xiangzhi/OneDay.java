package cn.xiangzhi;

import static org.awaitility.Awaitility.await;

import cn.xiangzhi.calendar.Today;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test of the whole product begins and ends on one day: shortly before midnight it is not begun until the new day is there,
 * so that a date it took is still today's when it looks at the page.
 */
final class OneDay implements BeforeAllCallback, BeforeEachCallback {

    /** Longer than any single test takes on a slow machine. */
    private static final Duration NEAR = Duration.ofMinutes(6);

    @Override
    public void beforeAll(ExtensionContext context) {
        day();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        day();
    }

    private static void day() {
        await().atMost(NEAR.multipliedBy(2))
                .pollInterval(Duration.ofSeconds(1))
                .pollDelay(Duration.ZERO)
                .until(() -> left(ZonedDateTime.now(Today.BEIJING)).compareTo(NEAR) >= 0);
    }

    static Duration left(ZonedDateTime now) {
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()));
    }
}
