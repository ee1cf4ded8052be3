package cn.xiangzhi.intake.open311;

import cn.xiangzhi.calendar.Today;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as the W3C note writes them. Written with seconds and offset; read with what clients commonly make of it. */
final class W3cDate {

    private static final Pattern LOST_PLUS = Pattern.compile("(:\\d{2}(?:\\.\\d+)?) (\\d{2}:?\\d{2})$");
    private static final Pattern ZONELESS =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

    private W3cDate() {}

    static String write(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZoneSameInstant(Today.BEIJING).truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * The moment, or none when it cannot be told. Forgiven are a plus sign that became a blank on the way, an offset without
     * colon or minutes, missing seconds, and no offset at all, which is then Beijing's; a day alone is its begin, or its end
     * when {@code end}.
     */
    static Optional<OffsetDateTime> read(String text, boolean end) {
        try {
            var plain = text.strip();
            if (plain.matches("\\d{4}-\\d{2}-\\d{2}")) {
                var day = LocalDate.parse(plain);
                var time = end ? LocalTime.of(23, 59, 59) : LocalTime.MIDNIGHT;
                return Optional.of(day.atTime(time).atZone(Today.BEIJING).toOffsetDateTime());
            }
            var whole = LOST_PLUS
                    .matcher(plain)
                    .replaceFirst("$1+$2")
                    .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T")
                    .replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")
                    .replaceFirst("(:\\d{2}(?:\\.\\d+)?[+-]\\d{2})$", "$1:00");
            return Optional.of(ZONELESS.matcher(whole).matches() ? local(whole) : OffsetDateTime.parse(whole))
                    .filter(at -> at.getYear() >= 1970 && at.getYear() <= 9999);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime local(String text) {
        return LocalDateTime.parse(text).atZone(Today.BEIJING).toOffsetDateTime();
    }
}
