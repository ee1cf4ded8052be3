package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.law.Parameter;
import cn.xiangzhi.law.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of the check as they are on a day.
 *
 * @param months how far ahead certificates must last
 * @param cases open cases an officer with a certificate carries at most
 * @param kilometres from the township's seat to its farthest village
 * @param hours training hours of a year; null while nobody has set them
 * @param citizen from which fine on a hearing, and so a legal review, is due, in yuan
 */
public record Limits(
        int months,
        int cases,
        int kilometres,
        @Nullable BigDecimal hours,
        BigDecimal citizen,
        BigDecimal organisation) {

    static Limits on(Parameters parameters, LocalDate day) {
        return new Limits(
                parameters.number("capacity.months", day).intValueExact(),
                parameters.number("capacity.cases", day).intValueExact(),
                parameters.number("capacity.kilometres", day).intValueExact(),
                parameters
                        .find("training.hours")
                        .on(day)
                        .map(Parameter.Value::value)
                        .orElse(null),
                parameters.number("hearing.fine.citizen", day),
                parameters.number("hearing.fine.organisation", day));
    }
}
