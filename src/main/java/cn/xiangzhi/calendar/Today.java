package cn.xiangzhi.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Today, in Beijing time. The only place of the program that reads a clock (ADR 0005). */
@Component
public class Today {

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<OffsetDateTime> MOMENT = ScopedValue.newInstance();

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock.withZone(BEIJING);
    }

    public LocalDate date() {
        return now().toLocalDate();
    }

    public OffsetDateTime now() {
        return MOMENT.isBound() ? MOMENT.get() : OffsetDateTime.now(clock);
    }

    /** Does something as it would have been done at that moment; for the demonstration county's past and for tests. */
    public void at(OffsetDateTime moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    /** The same with a result. */
    public <T> T asOf(OffsetDateTime moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }
}
