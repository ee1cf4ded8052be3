package cn.xiangzhi.messages.sending;

import static cn.xiangzhi.messages.sending.Budget.Verdict.FREE;
import static cn.xiangzhi.messages.sending.Budget.Verdict.REFUSED;
import static cn.xiangzhi.messages.sending.Budget.Verdict.WARNED;
import static cn.xiangzhi.messages.sending.Budget.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.messages.Way;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of sending, without a store: the night, the month's budget, growing delays. */
class SendingRulesTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @Test
    void 夜里不送_早上再送_跨零点也算得对() {
        assertThat(NIGHT.free(at("2026-11-22T20:59:59"))).isEqualTo(at("2026-11-22T20:59:59"));
        assertThat(NIGHT.free(at("2026-11-22T21:00:00"))).isEqualTo(at("2026-11-23T08:00:00"));
        assertThat(NIGHT.free(at("2026-11-30T23:30:00"))).isEqualTo(at("2026-12-01T08:00:00"));
        assertThat(NIGHT.free(at("2026-11-23T00:30:00"))).isEqualTo(at("2026-11-23T08:00:00"));
        assertThat(NIGHT.free(at("2026-11-23T07:59:00"))).isEqualTo(at("2026-11-23T08:00:00"));
        assertThat(NIGHT.free(at("2026-11-23T08:00:00"))).isEqualTo(at("2026-11-23T08:00:00"));
        assertThat(NIGHT.holds(OffsetDateTime.parse("2026-11-22T13:30:00Z"))).isTrue();
    }

    @Test
    void 午休也可以设_起止相同是不设() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.free(at("2026-11-22T12:30:00"))).isEqualTo(at("2026-11-22T14:00:00"));
        assertThat(noon.holds(at("2026-11-22T23:00:00"))).isFalse();
        var none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));
        assertThat(none.holds(at("2026-11-22T08:00:00"))).isFalse();
        assertThat(none.holds(at("2026-11-22T03:00:00"))).isFalse();
    }

    @Test
    void 短信额度到八成提醒一次_超出的不发_不限的不管() {
        assertThat(verdict(null, 1_000_000, 5)).isEqualTo(FREE);
        assertThat(verdict(100, 78, 1)).isEqualTo(FREE);
        assertThat(verdict(100, 79, 1)).isEqualTo(WARNED);
        assertThat(verdict(100, 78, 3)).isEqualTo(WARNED);
        assertThat(verdict(100, 80, 1)).isEqualTo(FREE);
        assertThat(verdict(100, 99, 1)).isEqualTo(FREE);
        assertThat(verdict(100, 99, 2)).isEqualTo(REFUSED);
        assertThat(verdict(0, 0, 1)).isEqualTo(REFUSED);
    }

    @Test
    void 额度用完等到下月第一个可以打扰的时候() {
        assertThat(Budget.nextMonth(at("2026-12-31T23:59:00"), NIGHT)).isEqualTo(at("2027-01-01T08:00:00"));
    }

    @Test
    void 重试越等越久_有尽头_各条错开() {
        for (var way : new Way[] {Way.SMS, Way.EMAIL, Way.WEBHOOK}) {
            var id = UUID.randomUUID();
            var before = Duration.ZERO;
            for (var n = 1; n < Backoff.attempts(way); n++) {
                var wait = Backoff.after(way, n, id).orElseThrow();
                assertThat(wait).isGreaterThan(before);
                before = wait;
            }
            assertThat(Backoff.after(way, Backoff.attempts(way), id)).isEmpty();
        }
        var base = Duration.ofMinutes(5);
        for (var low = -300L; low <= 300; low++) {
            var wait = Backoff.after(Way.SMS, 2, new UUID(1, low)).orElseThrow();
            assertThat(wait)
                    .isBetween(
                            base.multipliedBy(9).dividedBy(10),
                            base.multipliedBy(11).dividedBy(10));
        }
        assertThat(Backoff.after(Way.SMS, 1, new UUID(1, 7))).isNotEqualTo(Backoff.after(Way.SMS, 1, new UUID(1, 90)));
    }

    private static OffsetDateTime at(String local) {
        return OffsetDateTime.parse(local + "+08:00");
    }
}
