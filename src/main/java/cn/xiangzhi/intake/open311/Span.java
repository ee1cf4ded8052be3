package cn.xiangzhi.intake.open311;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** From when to when: what was asked for, or the most recent ninety days, or ninety days from the one end that was given. */
record Span(OffsetDateTime from, OffsetDateTime to) {

    static final Duration MOST = Duration.ofDays(90);

    private static final OffsetDateTime EVER = OffsetDateTime.parse("1970-01-02T00:00:00Z");

    /** When reports were received. */
    static Span received(Given given, OffsetDateTime now) {
        return of(given, "start_date", "end_date", now);
    }

    /** When reports last changed: an extension of several cities; none when neither end was sent. */
    static @Nullable Span changed(Given given, OffsetDateTime now) {
        return given.first("updated_after").isEmpty()
                        && given.first("updated_before").isEmpty()
                ? null
                : of(given, "updated_after", "updated_before", now);
    }

    /** Whoever asks for what changed, and says nothing of when it was received, means reports of any age. */
    static Span receivedOfChanged(Given given, OffsetDateTime now) {
        return given.first("start_date").isEmpty() && given.first("end_date").isEmpty()
                ? new Span(EVER, now.plusDays(1))
                : received(given, now);
    }

    static Span of(Given given, String begin, String end, OffsetDateTime now) {
        var from = moment(given, begin, false);
        var to = moment(given, end, true);
        if (from == null) {
            return to == null ? new Span(now.minus(MOST), now) : new Span(to.minus(MOST), to);
        }
        if (to == null) {
            return new Span(from, from.plus(MOST));
        }
        if (to.isBefore(from)) {
            throw new GeoFault(400, end + " lies before " + begin + " (结束早于开始)");
        }
        if (Duration.between(from, to).compareTo(MOST.plusSeconds(1)) > 0) {
            throw new GeoFault(400, begin + " and " + end + " span more than 90 days (跨度超过 90 天)");
        }
        return new Span(from, to);
    }

    private static @Nullable OffsetDateTime moment(Given given, String name, boolean end) {
        var text = given.first(name);
        return text.isEmpty()
                ? null
                : W3cDate.read(text, end)
                        .orElseThrow(() -> new GeoFault(
                                400, name + " is not in w3 format, as 2026-01-01T00:00:00Z (" + name + " 的写法不对)"));
    }
}
