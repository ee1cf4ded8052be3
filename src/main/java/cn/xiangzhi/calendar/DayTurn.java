package cn.xiangzhi.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the house that days have ended: each once, in order, also those that ended while the program was off. A day and
 * everything done for it is one transaction. The red light of a term comes from here and from nowhere else.
 */
@Component
@Profile("!operator")
@EnableScheduling
class DayTurn {

    private final JdbcClient jdbc;
    private final Today today;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final TermStore terms;
    private final Holidays holidays;
    private volatile boolean ready;

    DayTurn(
            JdbcClient jdbc,
            Today today,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            TermStore terms,
            Holidays holidays) {
        this.jdbc = jdbc;
        this.today = today;
        this.transaction = transaction;
        this.events = events;
        this.terms = terms;
        this.holidays = holidays;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
        turn();
    }

    /** Not before the program is ready: the demonstration may still be loading, in days long past. */
    @Scheduled(cron = "5 * * * * *", zone = "Asia/Shanghai")
    void tick() {
        if (ready) {
            turn();
        }
    }

    void turn() {
        holidays.refresh();
        var yesterday = today.date().minusDays(1);
        var last = last();
        var first = last == null ? yesterday : last.plusDays(1);
        for (var day = first; !day.isAfter(yesterday); day = day.plusDays(1)) {
            pass(day);
        }
    }

    private void pass(LocalDate day) {
        transaction.executeWithoutResult(status -> {
            if (claim(day)) {
                events.publishEvent(new DayHasPassed(day));
            }
        });
    }

    /** Overdue is found by the day's passing, and by nothing else. */
    @EventListener
    void on(DayHasPassed day) {
        terms.markOverdue(day.ended());
    }

    private boolean claim(LocalDate day) {
        return jdbc.sql("insert into calendar_day (day, passed_at) values (:day, :now) on conflict (day) do nothing")
                        .param("day", day)
                        .param("now", today.now())
                        .update()
                == 1;
    }

    private @Nullable LocalDate last() {
        return jdbc.sql("select max(day) as day from calendar_day")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
