package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.ForceVectors.attempt;
import static cn.xiangzhi.casework.flow.ForceVectors.base;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.money.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is reminded of nothing: a warning leaves nothing to pay (PPL 66(2)). */
class RemindTest {

    @ParameterizedTest
    @CsvSource({"0, 没有应缴未缴的款项", "200, ''"})
    void 没有应缴款项的不办提醒缴款(String fine, String why) {
        var t = attempt(
                new ForceVectors.Road(Stage.PERFORMING, base().acts()), InstalmentMove.REMIND, "2026-01-20T09:00");
        var money = new Ledger(new BigDecimal(fine), BigDecimal.ZERO, LocalDate.of(2026, 1, 27), null, List.of());
        var k = t.known();
        var known =
                new Known(k.item(), List.of(), k.power(), k.officers(), k.limits(), money, k.dates(), Set.of(), true);
        var no = t.file().standing(new Try(t.file(), t.move(), t.facts(), known, t.actor(), t.at()));
        assertThat(no.map(refused -> refused.why()).orElse("")).isEqualTo(why);
    }
}
