package cn.xiangzhi.insight.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S15, F57: a check of powers begins once, and one that was broken off is done anew. */
@XiangzhiTest
class HealthRunTest extends PlantedHealth {

    @Autowired
    private HealthExam exam;

    @Autowired
    private HealthTakenUp takenUp;

    @Test
    void 期间不对的不开始_重复提交只评估一次() {
        assertThatThrownBy(() -> desk.begin(clerk, Ids.next(), day, from)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.begin(clerk, Ids.next(), from, day.plusDays(1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.begin(clerk, Ids.next(), day.minusYears(9), day))
                .isInstanceOf(Refused.class);
        var once = Ids.next();
        assertThat(desk.begin(clerk, once, from, day)).isEqualTo(once);
        assertThat(desk.begin(clerk, once, from, day)).isEqualTo(once);
        assertThat(store.runs(clerk.scope())).hasSize(1);
    }

    @Test
    void 程序中途停止的_启动后从头再做_结果一份_再要求也是这一次() {
        var expected = plant();
        var left = leftBehind(clerk);
        assertThat(desk.begin(clerk, Ids.next(), from, day)).isEqualTo(left.id());
        assertThat(store.runs(clerk.scope()))
                .extracting(HealthRun::id, HealthRun::state)
                .containsExactly(tuple(left.id(), HealthRun.State.RUNNING));
        takenUp.takeUp();
        takenUp.takeUp();
        var done = waited(clerk, left.id());
        assertThat(done.items()).isEqualTo(expected.size());
        assertThat(results.of(clerk.scope(), left.id(), Arrays.asList(HealthKind.values()), null, 1000))
                .hasSize(expected.size());
        exam.carryOut(county, left, (percent, doing) -> {});
        assertThat(results.of(clerk.scope(), left.id(), Arrays.asList(HealthKind.values()), null, 1000))
                .as("做完的再做一遍，不多一行")
                .hasSize(expected.size());
        var again = Ids.next();
        assertThat(desk.begin(clerk, again, from, day)).as("做完以后再要求，是新的一次").isEqualTo(again);
    }

    @Test
    void 保存到一半停止的_不留下一行_打开页面就接着做() {
        plant();
        var left = leftBehind(clerk);
        jdbc.sql("""
                create function insight_break_off() returns trigger language plpgsql as $$
                begin raise exception 'broken off'; end $$;
                create trigger insight_break_off before insert on insight_health_count for each row
                  when (new.county_code = '%s') execute function insight_break_off()
                """.formatted(county)).update();
        try {
            assertThatThrownBy(() -> exam.carryOut(county, left, (percent, doing) -> {}))
                    .hasMessageContaining("broken off");
        } finally {
            jdbc.sql("drop trigger insight_break_off on insight_health_count; drop function insight_break_off()")
                    .update();
        }
        assertThat(results.of(clerk.scope(), left.id(), Arrays.asList(HealthKind.values()), null, 1000))
                .isEmpty();
        assertThat(waited(clerk, left.id()).items()).isPositive();
    }

    /** A check that a program began and did not finish: its row, and nobody at it. */
    private HealthRun leftBehind(Actor actor) {
        var left = new HealthRun(
                Ids.next(),
                actor.scope().township(),
                from,
                day,
                HealthRun.State.RUNNING,
                45,
                "正在归集案件",
                0,
                "",
                actor.name(),
                today.now(),
                null);
        assertThat(store.begin(actor, left)).isTrue();
        return left;
    }
}
