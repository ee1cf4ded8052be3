package cn.xiangzhi.field.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** F27: what does not fit in a phone's times is told, and nothing is repaired. */
class ClockRemarksTest {

    private static final Instant NOON = Instant.parse("2026-11-12T04:00:00Z");
    private static final UUID BOOT = UUID.randomUUID();

    @Test
    void 时间对得上的_没有提示() {
        assertThat(ClockRemarks.of(sent(at(NOON, 0), at(NOON.plusSeconds(60), 60_000)), NOON.plusSeconds(61), null))
                .isEmpty();
    }

    @Test
    void 手机慢一小时_照写() {
        var early = NOON.minus(Duration.ofHours(1));
        assertThat(ClockRemarks.of(sent(at(early, 0), at(early, 5)), NOON, null))
                .containsExactly("上传时手机比服务器慢1小时");
    }

    @Test
    void 记录以后把时间调慢_看得出来() {
        var back = NOON.minus(Duration.ofHours(3));
        assertThat(ClockRemarks.of(sent(at(NOON, 0), at(back, 60_000)), NOON.plusSeconds(60), null))
                .anySatisfy(words -> assertThat(words).contains("调慢了3小时"));
    }

    @Test
    void 比前一条还早_看得出来() {
        var before = new ClockRemarks.Before(NOON, UUID.randomUUID(), 9, 4);
        var earlier = NOON.minus(Duration.ofMinutes(50));
        assertThat(ClockRemarks.of(sent(at(earlier, 0), at(earlier, 5)), earlier, before))
                .containsExactly("记录时间比前一条（第4条）早50分");
    }

    @Test
    void 手机设在1970年_写明不可信() {
        var epoch = Instant.EPOCH.plusSeconds(3600);
        assertThat(ClockRemarks.of(sent(at(epoch, 0), at(epoch, 5)), NOON, null))
                .anySatisfy(words -> assertThat(words).contains("1970-01-01", "不可信"));
    }

    private static Moment at(Instant clock, long run) {
        return new Moment(clock, BOOT, run);
    }

    private static Sent sent(Moment made, Moment sent) {
        return new Sent(
                UUID.randomUUID(),
                5,
                UUID.randomUUID(),
                EntryKind.TAKE,
                null,
                "",
                made,
                sent,
                Map.of(),
                List.of(),
                null);
    }
}
