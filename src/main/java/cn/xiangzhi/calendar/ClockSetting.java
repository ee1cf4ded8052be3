package cn.xiangzhi.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clock of the program. {@code xiangzhi.today} moves it by whole days, for demonstrations and rehearsals; it keeps
 * running from there.
 */
@Configuration(proxyBeanMethods = false)
class ClockSetting {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${xiangzhi.today:}") String today) {
        return clock(today.isBlank() ? null : LocalDate.parse(today.strip()));
    }

    static Clock clock(@Nullable LocalDate today) {
        var system = Clock.system(Today.BEIJING);
        return today == null
                ? system
                : Clock.offset(system, Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(system), today)));
    }
}
