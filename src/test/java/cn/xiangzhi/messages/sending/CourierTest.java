package cn.xiangzhi.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.ledger.Message;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The ledger and its courier: once, in order, at lawful hours, within the month's budget. */
@XiangzhiTest
class CourierTest extends CourierRoad {

    @Test
    void 消息与行为同生共死_同一条不写两次() {
        transaction.executeWithoutResult(status -> {
            messages.send(text("a", "13800000001", false));
            status.setRollbackOnly();
        });
        assertThat(states()).isEmpty();
        at(NOON, () -> messages.send(text("a", "13800000001", false)));
        at(NOON, () -> messages.send(text("a", "13800000001", false)));
        assertThat(states()).containsExactly("WAITING");
        at(NOON, () -> courier.all(county));
        assertThat(states()).containsExactly("SENT");
        assertThat(gateway.bodies())
                .containsExactly("{\"to\":\"13800000001\",\"text\":\"【云溪】您反映的事（编号a）：说 \\\"好\\\"\"}");
        assertThat(gateway.got().getFirst().header("authorization")).isEqualTo("Bearer k1");
    }

    @Test
    void 送出后来不及记下就断电_租约到了用同一防重号再送_标明结果不明() {
        at(NOON, () -> messages.send(text("a", "13800000001", false)));
        at(NOON, () -> {
            var taken = courier.take(county, Way.SMS);
            assertThat(taken).hasSize(1);
            carriers.carry(taken.getFirst().load());
        });
        at(NOON.plusSeconds(30), () -> assertThat(courier.all(county)).isZero());
        assertThat(states()).containsExactly("SENDING");
        at(NOON.plusMinutes(3), () -> courier.all(county));
        assertThat(states()).containsExactly("SENT");
        assertThat(gateway.got()).hasSize(2);
        assertThat(gateway.got().get(0).header("idempotency-key"))
                .isNotEmpty()
                .isEqualTo(gateway.got().get(1).header("idempotency-key"));
        assertThat(outcomes()).containsExactly("UNKNOWN", "SENT");
    }

    @Test
    void 断电前取走的旧结果不盖过后来的() {
        at(NOON, () -> messages.send(text("a", "13800000001", false)));
        var first = today.asOf(NOON, () -> courier.take(county, Way.SMS)).getFirst();
        var again = today.asOf(NOON.plusMinutes(3), () -> courier.take(county, Way.SMS));
        assertThat(again).hasSize(1);
        var dead = new Message.Progress(MessageState.DEAD, "晚到的结果", NOON, 1, null, null, null, 0);
        assertThat(outbox.settle(first.message(), first.version(), dead)).isFalse();
        assertThat(states()).containsExactly("SENDING");
        assertThat(jdbc.sql("select attempts from messages_message where county_code = :c")
                        .param("c", county)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void 同一收件人按先后_前一条没送到后一条不走_别人的不受影响() {
        at(NOON, () -> {
            messages.send(text("a1", "13800000001", false));
            messages.send(text("a2", "13800000001", false));
        });
        gateway.answers(503, "busy");
        at(NOON, () -> courier.all(county));
        gateway.answers(200, "{\"ok\":true}");
        at(NOON.plusSeconds(10), () -> {
            messages.send(text("b1", "13800000002", false));
            courier.all(county);
        });
        assertThat(sent()).containsExactly("b1");
        at(NOON.plusMinutes(2), () -> courier.all(county));
        assertThat(sent()).containsExactly("b1", "a1", "a2");
    }

    @Test
    void 夜里不打扰_依法即时的照送_程序夜里才起来也不误发() {
        var night = OffsetDateTime.parse("2026-11-23T22:00:00+08:00");
        at(night, () -> {
            messages.send(text("slow", "13800000001", false));
            messages.send(text("fast", "13800000001", true));
            courier.all(county);
        });
        assertThat(sent()).containsExactly("fast");
        at(night.plusHours(10), () -> courier.all(county));
        assertThat(sent()).containsExactly("fast", "slow");
        at(NOON, () -> messages.send(text("day", "13800000003", false)));
        at(night.plusHours(2), () -> courier.all(county));
        assertThat(sent()).doesNotContain("day");
        at(night.plusHours(10), () -> courier.all(county));
        assertThat(sent()).contains("day");
    }

    @Test
    void 额度用完不再发_留着等_到下月或加了额度再发() {
        set(2, "", 1);
        at(NOON, () -> {
            messages.send(text("a", "13800000001", false));
            messages.send(text("b", "13800000002", false));
            messages.send(text("c", "13800000003", true));
            courier.all(county);
        });
        assertThat(gateway.got()).hasSize(2);
        assertThat(states()).containsExactlyInAnyOrder("SENT", "SENT", "BUDGET");
        assertThat(desk(admin)).anyMatch(title -> title.contains("额度 2 条已用完")).anyMatch(t -> t.contains("八成"));
        at(NOON.plusHours(1), () -> assertThat(courier.all(county)).isZero());
        at(NOON.withDayOfMonth(1).plusMonths(1), () -> courier.all(county));
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void 没送成的不占额度() {
        set(1, "", 1);
        gateway.answers(500, "");
        at(NOON, () -> {
            messages.send(text("a", "13800000001", false));
            courier.all(county);
        });
        gateway.answers(200, "{\"ok\":true}");
        at(NOON.plusMinutes(5), () -> courier.all(county));
        assertThat(sent()).containsExactly("a");
    }

    @Test
    void 网关答200却没有成功字样_不算送到() {
        gateway.answers(200, "{\"ok\":false}");
        at(NOON, () -> {
            messages.send(text("a", "13800000001", false));
            courier.all(county);
        });
        assertThat(states()).containsExactly("WAITING");
        assertThat(outcomes()).containsExactly("FAILED");
    }
}
