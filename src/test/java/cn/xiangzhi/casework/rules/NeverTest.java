package cn.xiangzhi.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.rules.decision.Decision;
import cn.xiangzhi.casework.rules.force.Seizure;
import cn.xiangzhi.law.Limitation;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the law says never, for any facts; that a fine never doubles stands with the late fee. */
class NeverTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Property
    void 超过五年不罚_超过二年非涉生命健康金融且有后果不罚(
            @ForAll @IntRange(max = 4000) int ago, @ForAll boolean lifeHealth, @ForAll boolean harm) {
        var end = DAY.minusDays(ago);
        var answer =
                Limitation.ask(new Limitation.Facts(end, DAY, lifeHealth, harm)).outcome();
        var years = lifeHealth && harm ? 5 : 2;
        assertThat(answer)
                .isEqualTo(
                        DAY.isAfter(end.plusYears(years))
                                ? Limitation.Answer.TIME_BARRED
                                : Limitation.Answer.MAY_PUNISH);
    }

    @Property
    void 从不因申辩加重处罚(
            @ForAll @IntRange(max = 100_000) int announced,
            @ForAll @IntRange(max = 100_000) int decided,
            @ForAll boolean heavierKind,
            @ForAll boolean plea,
            @ForAll boolean waived) {
        var opinion = Decision.READY.opinion("作出决定", ready(announced, decided, heavierKind, plea, waived, 20));
        if (decided > announced || heavierKind) {
            assertThat(opinion.allowed()).isFalse();
        }
    }

    @Property
    void 陈述申辩期内没有书面放弃从不决定(@ForAll @IntRange(max = 40) int after, @ForAll boolean plea, @ForAll boolean waived) {
        var opinion = Decision.READY.opinion("作出决定", ready(500, 500, false, plea, waived, after));
        if (after <= 7 && !waived) {
            assertThat(opinion.outcome()).isEqualTo("PROC-05");
        } else {
            assertThat(opinion.allowed()).isTrue();
        }
    }

    @Property
    void 查封扣押从不超过期限_延长从不超过三十日(
            @ForAll @IntRange(max = 400) int days,
            @ForAll @IntRange(max = 120) int extended,
            @ForAll @IntRange(max = 60) int testing) {
        var opinion = Seizure.RUNNING.opinion("继续查封", new Seizure.Running(DAY, extended, testing, DAY.plusDays(days)));
        assertThat(opinion.allowed()).isEqualTo(days <= 30 + Math.min(extended, 30) + testing);
        if (!opinion.allowed()) {
            assertThat(opinion.outcome()).isEqualTo("COER-03");
        }
    }

    /** The notice was served on {@link #DAY} and its window is seven days. */
    private static Decision.Ready ready(
            int announced, int decided, boolean heavier, boolean plea, boolean waived, int after) {
        return new Decision.Ready(
                true,
                DAY.plusDays(7),
                DAY.plusDays(after),
                waived,
                plea,
                true,
                BigDecimal.valueOf(announced),
                BigDecimal.valueOf(decided),
                heavier,
                false,
                false,
                false,
                false,
                false,
                false,
                false);
    }
}
