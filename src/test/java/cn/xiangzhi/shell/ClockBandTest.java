package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.TermAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One axis for all clocks of a matter: nothing leaves it, today has its place, what stood still is grey. */
class ClockBandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 20);

    @Test
    void 没有期限时不画() {
        assertThat(ClockBand.of(List.of(), DAY).empty()).isTrue();
    }

    @Test
    void 轴从最早的起算日到最晚的届满日_今天在其间() {
        var band = ClockBand.of(
                List.of(
                        clock("2026-08-10", "2026-08-30", Light.GREEN, null),
                        clock("2026-08-15", "2026-09-09", Light.GREEN, null)),
                DAY);
        assertThat(band.from()).isEqualTo("2026-08-10");
        assertThat(band.to()).isEqualTo("2026-09-09");
        assertThat(band.today()).isEqualTo(333);
        assertThat(band.open().getFirst().bars()).containsExactly(new ClockBand.Bar(0, 666, "green"));
    }

    @Test
    void 逾期的画到今天_办结的另列() {
        var band = ClockBand.of(
                List.of(
                        clock("2026-08-01", "2026-08-11", Light.RED, null),
                        clock("2026-08-01", "2026-08-05", Light.ENDED, LocalDate.of(2026, 8, 4))),
                DAY);
        assertThat(band.open().getFirst().bars())
                .extracting(ClockBand.Bar::tone)
                .containsExactly("red", "late");
        assertThat(band.ended()).hasSize(1);
    }

    @Test
    void 中止暂定延长待确认都写出来() {
        var term = clock("2026-08-01", "2026-09-11", Light.PAUSED, null).term();
        var pause = new TermAccount.Pause(LocalDate.of(2026, 8, 11), null, "等待检测结果");
        var row = ClockBand.of(List.of(new TermAccount(term, List.of(), List.of(pause), true, false)), DAY)
                .open()
                .getFirst();
        assertThat(row.marks()).containsExactly("已延长", "中止计时中", "日数待律师确认");
        assertThat(row.bars().getLast().tone()).isEqualTo("paused");
    }

    @Property
    void 每一段都在轴内(
            @ForAll @IntRange(min = -900, max = 900) int start,
            @ForAll @IntRange(min = 0, max = 400) int days,
            @ForAll Light light) {
        var from = DAY.plusDays(start);
        var band = ClockBand.of(
                List.of(
                        clock(from.toString(), from.plusDays(days).toString(), light, null),
                        clock("2026-08-01", "2026-08-31", Light.GREEN, null)),
                DAY);
        assertThat(band.today()).isBetween(0, ClockBand.WIDTH);
        assertThat(band.open().stream().flatMap(row -> row.bars().stream())).allSatisfy(bar -> {
            assertThat(bar.x()).isNotNegative();
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(ClockBand.WIDTH);
        });
    }

    private static TermAccount clock(String from, String due, Light light, @Nullable LocalDate ended) {
        return new TermAccount(
                new RunningTerm(
                        new UUID(0, 1),
                        "case.decide",
                        "作出处罚决定",
                        "case",
                        new UUID(0, 2),
                        LocalDate.parse(from),
                        LocalDate.parse(due),
                        light,
                        false,
                        ended,
                        0,
                        "《中华人民共和国行政处罚法》第60条"),
                List.of(),
                List.of(),
                false,
                true);
    }
}
