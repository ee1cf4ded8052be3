package cn.xiangzhi.story;

import cn.xiangzhi.calendar.Today;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a story sets to the minute it tells of; it goes on from there. */
final class StoryClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** The program of the sample stories lives by this clock. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        @Primary
        StoryClock storyClock() {
            return new StoryClock();
        }
    }

    void set(LocalDateTime when) {
        ahead = Duration.between(Instant.now(), when.atZone(Today.BEIJING).toInstant());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return Today.BEIJING;
    }

    /** One clock for all: Beijing's, whatever zone is asked for. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
