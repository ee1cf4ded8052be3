package cn.xiangzhi.shell.frame;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Days and times people type: a slip of the keyboard that lies centuries away is no date, for any form of any room. */
@Configuration(proxyBeanMethods = false)
class DayReading implements WebMvcConfigurer {

    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addParser(new Days());
        registry.addParser(new Moments());
    }

    /** A day as the browser sends it. */
    static final class Days implements Parser<LocalDate> {

        @Override
        public LocalDate parse(String typed, Locale locale) {
            return within(LocalDate.parse(typed.strip()));
        }
    }

    /** A day and time as the browser sends it, or with a space between. */
    static final class Moments implements Parser<LocalDateTime> {

        @Override
        public LocalDateTime parse(String typed, Locale locale) {
            var moment = LocalDateTime.parse(typed.strip().replaceFirst("\\s+", "T"));
            within(moment.toLocalDate());
            return moment;
        }
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < FIRST || day.getYear() > LAST) {
            throw new IllegalArgumentException("year out of " + FIRST + " to " + LAST);
        }
        return day;
    }
}
