package cn.xiangzhi.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Today, in Beijing time. The only place of the program that reads a clock (ADR 0005). */
@Component
public class Today {

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock.withZone(BEIJING);
    }

    public LocalDate date() {
        return LocalDate.now(clock);
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
