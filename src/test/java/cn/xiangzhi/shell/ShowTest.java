package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Worked;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ShowTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final Show show = at(MONDAY);

    private static Show at(LocalDate day) {
        var today = new Today(Clock.fixed(day.atTime(1, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return new Show(today, (from, to) -> {
            throw Refused.invalid("没有放假通知", "x", "y");
        });
    }

    @Test
    void 日期带周几时间按北京() {
        assertThat(Show.date(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-22（周日）");
        assertThat(Show.dateTime(OffsetDateTime.parse("2026-11-22T17:30:00Z"))).isEqualTo("2026-11-23 01:30");
        assertThat(Show.date(null)).isEmpty();
    }

    @Test
    void 金额千分位两位小数() {
        assertThat(Show.money(new BigDecimal("1234.5"))).isEqualTo("1,234.50元");
        assertThat(Show.number(12345)).isEqualTo("12,345");
    }

    @Test
    void 没有放假通知的年份按周一至周五数剩余() {
        assertThat(show.remaining(MONDAY)).isEqualTo("今天到期");
        assertThat(show.remaining(MONDAY.plusDays(3))).isEqualTo("剩3个工作日");
        assertThat(show.remaining(MONDAY.plusDays(7))).isEqualTo("剩5个工作日");
        assertThat(show.remaining(MONDAY.minusDays(3))).isEqualTo("逾期1个工作日");
        assertThat(at(MONDAY.minusDays(2)).remaining(MONDAY.minusDays(1))).isEqualTo("今天后无工作日");
        assertThat(at(MONDAY.minusDays(1)).remaining(MONDAY.minusDays(2))).isEqualTo("已到期");
    }

    @Test
    void 停计与办结只说状态() {
        assertThat(show.left(Light.PAUSED, MONDAY)).isEqualTo("已中止计时");
        assertThat(show.left(Light.ENDED, MONDAY)).isEqualTo("已办结");
        assertThat(show.left(Light.GREEN, null)).isEqualTo("正常");
        assertThat(show.left(null, MONDAY)).isEmpty();
    }

    @Test
    void 金额的来历逐层列出() {
        var fine = Worked.given("罚款", new BigDecimal("200"), null);
        var late = fine.times("加处罚款", new BigDecimal("0.03"), Basis.house("第72条"));
        assertThat(Show.trace(late)).containsExactly("加处罚款：罚款 × 0.03 ＝ 6.00元（第72条）", "　罚款：给定 ＝ 200.00元");
    }
}
