package cn.xiangzhi.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.Receiver;
import cn.xiangzhi.messages.settings.Setting;
import cn.xiangzhi.messages.webhooks.Signature;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A real mail server and a receiver of webhooks: what arrives there, tried again, and when it stops. */
@XiangzhiTest
class CarriersTest extends CourierRoad {

    @Test
    void 邮件经SMTP送到_信件编号就是防重号() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            set(null, "127.0.0.1", 1, mail.getSmtp().getPort());
            at(NOON, () -> {
                messages.send(message("m", new Receiver.Mail("wang@example.cn"), false));
                courier.all(county);
            });
            assertThat(states()).containsExactly("SENT");
            var got = mail.getReceivedMessages();
            assertThat(got).hasSize(1);
            assertThat(got[0].getSubject()).isEqualTo("您反映的事有了进展");
            assertThat(got[0].getContent().toString()).contains("编号m");
            assertThat(got[0].getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@xiangzhi>");
            assertThat(got[0].getAllRecipients()[0].toString()).isEqualTo("wang@example.cn");
        } finally {
            mail.stop();
        }
        at(NOON, () -> {
            messages.send(message("n", new Receiver.Mail("li@example.cn"), false));
            courier.all(county);
        });
        assertThat(states()).containsExactlyInAnyOrder("SENT", "WAITING");
    }

    @Test
    void 推送带签名_失败重试_补推用同一事件编号() {
        var id = UUID.randomUUID();
        var secret =
                subscriptions.make(admin, id, "县平台", gateway.url(), List.of(EventType.REPORT_ACCEPTED.type()), null);
        gateway.answers(500, "");
        at(NOON, () -> {
            webhooks.tell(event(EventType.REPORT_ACCEPTED));
            webhooks.tell(event(EventType.REPORT_RATED));
            courier.all(county);
        });
        gateway.answers(200, "");
        at(NOON.plusMinutes(1), () -> courier.all(county));
        var got = gateway.got();
        assertThat(got).hasSize(2);
        assertThat(got.get(0).body()).isEqualTo(got.get(1).body());
        var second = got.get(1);
        assertThat(second.header("content-type")).startsWith("application/cloudevents+json");
        assertThat(second.header("webhook-signature"))
                .isEqualTo(Signature.header(
                        List.of(secret),
                        second.header("webhook-id"),
                        Long.parseLong(second.header("webhook-timestamp")),
                        second.body()));
        assertThat(second.body()).contains("\"id\":\"" + second.header("webhook-id") + "\"", "report.accepted");
        at(NOON.plusMinutes(2), () -> {
            var once = UUID.randomUUID();
            var day = NOON.toLocalDate();
            assertThat(subscriptions.replay(admin, once, id, null, List.of(), day, day))
                    .isEqualTo(1);
            subscriptions.replay(admin, once, id, null, List.of(), day, day);
            courier.all(county);
        });
        assertThat(gateway.got()).hasSize(3);
        assertThat(gateway.got().get(2).header("webhook-id")).isEqualTo(second.header("webhook-id"));
        assertThat(gateway.got().get(2).body()).isEqualTo(second.body());
    }

    @Test
    void 对方说不再接收或连续失败三天_停用并告警() {
        var id = UUID.randomUUID();
        subscriptions.make(admin, id, "县平台", gateway.url(), List.of(EventType.REPORT_ACCEPTED.type()), null);
        gateway.answers(410, "");
        at(NOON, () -> {
            webhooks.tell(event(EventType.REPORT_ACCEPTED));
            webhooks.tell(event(EventType.REPORT_ACCEPTED));
            courier.all(county);
        });
        assertThat(gateway.got()).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("DEAD", "STOPPED");
        assertThat(desk(admin)).anyMatch(title -> title.contains("已停用"));
        var other = UUID.randomUUID();
        subscriptions.make(admin, other, "省平台", gateway.url(), List.of(EventType.ORDER_DONE.type()), null);
        gateway.answers(500, "");
        at(NOON, () -> webhooks.tell(event(EventType.ORDER_DONE)));
        for (var hours = 0; hours <= 96; hours += 3) {
            at(NOON.plusHours(hours), () -> courier.all(county));
        }
        at(NOON.plusHours(97), () -> {
            webhooks.tell(event(EventType.ORDER_DONE));
            courier.all(county);
        });
        assertThat(jdbc.sql("select state from messages_subscription where county_code = :c and id = :i")
                        .param("c", county)
                        .param("i", other)
                        .query(String.class)
                        .single())
                .isEqualTo("DISABLED");
    }

    @Test
    void 没有允许内网的不向内网推() {
        var id = UUID.randomUUID();
        subscriptions.make(admin, id, "县平台", gateway.url(), List.of(EventType.REPORT_ACCEPTED.type()), null);
        var open = settings.own(county, township).orElseThrow();
        settings.save(
                admin,
                new Setting(county, township, open.quiet(), null, "", open.sms(), open.mail(), false, open.version()));
        at(NOON, () -> {
            webhooks.tell(event(EventType.REPORT_ACCEPTED));
            courier.all(county);
        });
        assertThat(gateway.got()).isEmpty();
        assertThat(states()).containsExactly("WAITING");
    }
}
