package cn.xiangzhi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.watch.DailyRound;
import cn.xiangzhi.dispatch.watch.Rounds;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is watched of orders: late ones told step by step, hour by hour, those nobody can move, those handed over (S8). */
@XiangzhiTest
class OrderWatchTest extends BoardSteps {

    @Autowired
    private DailyRound round;

    @Autowired
    private Rounds rounds;

    @Test
    void 到期逐级升级_同一天再看不重复_没有接收的提醒() {
        var late = order("要逾期的");
        orders.assign(dispatcher, late, town.brigade(), today.date(), today.date());
        round.go(town.county(), today.date());
        assertThat(steps(late)).containsExactly("AMBER");
        round.go(town.county(), today.date().plusDays(1));
        assertThat(steps(late)).contains("AMBER", "RED_UNIT").doesNotContain("RED_TOWNSHIP");
        for (var n = 0; n < 2; n++) {
            round.go(town.county(), today.date().plusDays(30));
        }
        assertThat(steps(late))
                .containsExactlyInAnyOrder("AMBER", "RED_UNIT", "RED_TOWNSHIP", "UNTAKEN", "UNTAKEN_LEADER");
    }

    @Test
    void 每小时核对一次_同一小时只做一次_看得到最近一次_没做成的写明() throws Exception {
        var late = order("这一小时逾期的");
        orders.assign(dispatcher, late, town.brigade(), today.date(), today.date());
        assertThat(page("/orders/escalations")).contains("还没有核对过");
        var times = new AtomicInteger();
        // five hours of one day, whatever the hour is now
        var hour = today.date().atTime(9, 0).atZone(Today.BEIJING).toOffsetDateTime();
        today.at(
                hour.plusMinutes(2),
                () -> rounds.once(town.county(), () -> {
                    times.incrementAndGet();
                    return round.go(town.county(), today.date());
                }));
        today.at(hour.plusMinutes(40), () -> rounds.once(town.county(), times::incrementAndGet));
        assertThat(times).hasValue(1);
        assertThat(pageAt(hour.plusMinutes(41), "/orders/escalations"))
                .contains("新报出 1 件")
                .doesNotContain("role=\"alert\"");
        assertThat(pageAt(hour.plusHours(4), "/orders/escalations")).contains("已经超过两小时");
        assertThatThrownBy(() -> today.at(
                        hour.plusHours(5),
                        () -> rounds.once(town.county(), () -> {
                            throw new IllegalStateException("坏了");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(pageAt(hour.plusHours(5), "/orders/stuck")).contains("没有做成");
        today.at(hour.plusHours(5).plusMinutes(11), () -> rounds.once(town.county(), times::incrementAndGet));
        assertThat(times).as("没做成的过十分钟再做").hasValue(2);
    }

    @Test
    void 没有人能推动的每天找出来_解决了就移出() throws Exception {
        var order = order("没人管的");
        round.go(town.county(), today.date());
        assertThat(reason(order)).as("没有人持有派单权限").isEqualTo("NO_DISPATCHER");
        assertThat(page("/orders/stuck")).contains("没人管的", "没有在岗的人持有“指挥派单”权限");
        assertThat(page("/orders/" + order)).contains("这份派单没有人能推动");
        orders.assign(dispatcher, order, town.brigade(), null, today.date());
        round.go(town.county(), today.date());
        assertThat(reason(order)).isEqualTo("UNIT_EMPTY");
        orders.take(town.officer(), order, today.date());
        orders.done(town.officer(), order, "办好了", today.date());
        round.go(town.county(), today.date());
        assertThat(reason(order)).isEqualTo("NO_CHECKER");
        orders.check(dispatcher, order, "已办好。", today.date());
        round.go(town.county(), today.date());
        assertThat(jdbc.sql("select count(*) from dispatch_stuck where order_id = :id")
                        .param("id", order)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void 移交出去的看到接手为止_超出职权的不计入考核() throws Exception {
        var moved = order("河里采砂");
        orders.transfer(dispatcher, moved, "县水利局", "0555-1234567", "不归本镇管", today.date());
        assertThat(page("/orders/handed")).contains("河里采砂", "县水利局", "还没有接手");
        assertThat(excluded(moved)).as("移送本身不等于超出职权").isFalse();
        send("/orders/" + moved + "/moves/TAKE_OVER", "version", version("dispatch_order", moved), "words", "对方已立案");
        assertThat(excluded(moved)).isTrue();
        assertThat(page("/orders/handed?taken=no")).doesNotContain("河里采砂");
        assertThat(page("/orders/handed?taken=yes")).contains("河里采砂");
    }

    private List<String> steps(UUID order) {
        return jdbc.sql("select step from dispatch_escalation where county_code = :county and order_id = :id")
                .param("county", town.county())
                .param("id", order)
                .query(String.class)
                .list();
    }

    private String reason(UUID order) {
        return jdbc.sql("select reason from dispatch_stuck where county_code = :county and order_id = :id")
                .param("county", town.county())
                .param("id", order)
                .query(String.class)
                .single();
    }

    private boolean excluded(UUID order) {
        return jdbc.sql("select excluded from v_dispatch_order where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", order)
                .query(Boolean.class)
                .single();
    }

    private String pageAt(OffsetDateTime moment, String path) {
        return today.asOf(moment, () -> {
            try {
                return page(path);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
