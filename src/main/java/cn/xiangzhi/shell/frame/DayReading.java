package cn.xiangzhi.shell.frame;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Days and times people type: a slip of the keyboard that lies centuries away is no date, for any form of any room. */
@Configuration(proxyBeanMethods = false)
class DayReading implements WebMvcConfigurer {

    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, DayReading::day);
        registry.addConverter(String.class, LocalDateTime.class, DayReading::moment);
    }

    static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : within(LocalDate.parse(typed.strip()));
    }

    static @Nullable LocalDateTime moment(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        var moment = LocalDateTime.parse(typed.strip().replaceFirst("\\s+", "T"));
        within(moment.toLocalDate());
        return moment;
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < FIRST || day.getYear() > LAST) {
            throw new IllegalArgumentException("year out of " + FIRST + " to " + LAST);
        }
        return day;
    }
}
