package cn.xiangzhi.law;

import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number the rules use, with its values by date, each with where it comes from. {@code values} oldest first.
 *
 * @param open the basis under which an office may set it where no value is known; null where one came with the program
 */
public record Parameter(
        String id,
        String name,
        String unit,
        List<Value> values,
        @Nullable Citation open) {

    /**
     * @param note what is to be known besides; empty when nothing
     * @param source where an office took its own value from; empty for values that come with the program
     */
    public record Value(
            LocalDate from,
            BigDecimal value,
            Level level,
            Confidence confidence,
            Citation basis,
            String note,
            String source) {}

    public Optional<Value> on(LocalDate day) {
        return values.stream().filter(value -> !value.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** A figure read in the statute itself is nobody's to set; every other is the office's with a source. */
    public boolean settable() {
        return open != null
                || values.stream()
                        .anyMatch(value -> value.level() != Level.STATUTE || value.confidence() != Confidence.VERIFIED);
    }
}
