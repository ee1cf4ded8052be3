package cn.xiangzhi.intake.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Worked;
import cn.xiangzhi.intake.rewards.RewardScheme.Kind;
import cn.xiangzhi.intake.rewards.RewardScheme.Level;
import cn.xiangzhi.shell.Show;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much a reward is and how it is shared. */
class RewardAmountsTest {

    @Test
    void 按罚款百分比_有最低和最高() {
        assertThat(whole(percent("5", "500", "30000"), "20000")).isEqualByComparingTo("1000");
        assertThat(whole(percent("5", "500", "30000"), "2000")).isEqualByComparingTo("500");
        assertThat(whole(percent("5", "500", "30000"), "1000000")).isEqualByComparingTo("30000");
        assertThat(whole(percent("1.5", null, null), "333.33")).isEqualByComparingTo("5.00");
    }

    @Test
    void 定额的不看罚款() {
        var fixed = new Level("三级", "一般线索", Kind.FIXED, new BigDecimal("200"), null, null);
        assertThat(whole(fixed, "0")).isEqualByComparingTo("200");
        assertThat(whole(fixed, "99999")).isEqualByComparingTo("200");
    }

    @Test
    void 金额写得出怎么来的() {
        var scheme = scheme(100);
        var lines = Show.trace(RewardAmounts.whole(scheme, percent("5", "500", "30000"), new BigDecimal("2000")));
        assertThat(String.join("\n", lines)).contains("罚款", "0.05", "不足500元", "演示办法（演示〔2026〕1号）");
    }

    @Test
    void 一人独得_只奖第一人_几人按比例分() {
        assertThat(shares(70, "1000", 1)).containsExactly("1000.00");
        assertThat(shares(100, "1000", 3)).containsExactly("1000.00");
        assertThat(shares(70, "1000", 2)).containsExactly("700.00", "300.00");
        assertThat(shares(70, "100", 4)).containsExactly("70.00", "10.00", "10.00", "10.00");
        assertThat(shares(70, "100.01", 8))
                .containsExactly("70.05", "4.28", "4.28", "4.28", "4.28", "4.28", "4.28", "4.28");
    }

    @Property(tries = 200)
    void 分完不多不少_谁也不为负(
            @ForAll @IntRange(min = 1, max = 5_000_000) int fen,
            @ForAll @IntRange(min = 1, max = 100) int first,
            @ForAll @IntRange(min = 1, max = 60) int reporters) {
        var total = BigDecimal.valueOf(fen, 2);
        var parts = RewardAmounts.shares(scheme(first), Worked.given("奖", total, null), reporters);
        var sum = parts.stream().map(Worked::payable).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(total);
        assertThat(parts).allMatch(part -> part.payable().signum() >= 0);
        assertThat(parts).hasSize(first == 100 ? 1 : reporters);
    }

    private static BigDecimal whole(Level level, String fine) {
        return RewardAmounts.whole(scheme(100), level, new BigDecimal(fine)).payable();
    }

    private static List<String> shares(int first, String total, int reporters) {
        return RewardAmounts.shares(scheme(first), Worked.given("奖", new BigDecimal(total), null), reporters).stream()
                .map(part -> part.payable().toPlainString())
                .toList();
    }

    private static Level percent(String percent, @Nullable String least, @Nullable String most) {
        return new Level(
                "一级",
                "主要线索",
                Kind.PERCENT,
                new BigDecimal(percent),
                least == null ? null : new BigDecimal(least),
                most == null ? null : new BigDecimal(most));
    }

    private static RewardScheme scheme(int firstShare) {
        return new RewardScheme(
                UUID.randomUUID(),
                null,
                "演示办法",
                "演示〔2026〕1号",
                LocalDate.of(2026, 1, 1),
                null,
                new RewardScheme.Rules(List.of(), 60, firstShare),
                List.of());
    }
}
