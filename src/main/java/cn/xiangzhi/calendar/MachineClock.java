package cn.xiangzhi.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the machine, read only by {@link Today}. */
@Configuration(proxyBeanMethods = false)
class MachineClock {

    @Bean
    Clock clock() {
        return Clock.system(Today.BEIJING);
    }
}
