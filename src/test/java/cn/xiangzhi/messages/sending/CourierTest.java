package cn.xiangzhi.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.Gateway;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.Messages;
import cn.xiangzhi.messages.NewEvent;
import cn.xiangzhi.messages.NewMessage;
import cn.xiangzhi.messages.Receiver;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.Webhooks;
import cn.xiangzhi.messages.carriers.Carriers;
import cn.xiangzhi.messages.ledger.Message;
import cn.xiangzhi.messages.ledger.Outbox;
import cn.xiangzhi.messages.settings.Setting;
import cn.xiangzhi.messages.settings.Settings;
import cn.xiangzhi.messages.webhooks.Signature;
import cn.xiangzhi.messages.webhooks.SubscriptionDesk;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.WorkSource;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The ledger and its courier against a real store, a text gateway, a mail server and a receiver of webhooks. */
@XiangzhiTest
class CourierTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-23T12:00:00+08:00");

    @Autowired
    private Messages messages;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Courier courier;

    @Autowired
    private Carriers carriers;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Settings settings;

    @Autowired
    private SubscriptionDesk subscriptions;

    @Autowired
    private List<WorkSource> work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Today today;

    @Autowired
    private PersonalData secrets;

    @Autowired
    private WebApplicationContext web;

    private final Gateway gateway = new Gateway();
    private final String county = "28%04d".formatted(COUNTIES.incrementAndGet());
    private final String township = county + "101";
    private final Actor admin = actor(township);

    @BeforeEach
    void set() {
        set(null, "", 0);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

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
    void 一直送不出成死信_管理员工作台有告警_后面的照送_写明处置才销() throws Exception {
        at(NOON, () -> messages.send(text("a", "13800000001", true)));
        gateway.answers(500, "号码 13800000001 失败");
        for (var hours = 0; hours < 24; hours++) {
            at(NOON.plusHours(hours), () -> courier.all(county));
        }
        assertThat(states()).containsExactly("DEAD");
        assertThat(gateway.got()).hasSize(Backoff.attempts(Way.SMS));
        assertThat(outcomes()).hasSize(Backoff.attempts(Way.SMS)).containsOnly("FAILED");
        assertThat(desk(admin)).anyMatch(title -> title.contains("短信送不出") && title.contains("138****0001"));
        assertThat(desk(actor(county + "102"))).noneMatch(title -> title.contains("短信送不出"));
        gateway.answers(200, "{\"ok\":true}");
        at(NOON.plusDays(1), () -> {
            messages.send(text("b", "13800000001", false));
            courier.all(county);
        });
        assertThat(sent()).containsExactly("b");
        var mvc = mvc();
        var page =
                mvc.perform(get("/messages").with(As.actor(admin))).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("未处置的告警", "送不出").doesNotContain("13800000001");
        var alarm = jdbc.sql("select id from messages_alarm where county_code = :c")
                .param("c", county)
                .query(UUID.class)
                .single();
        var bare = post("/messages/alarms/" + alarm + "/close")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(bare).andReturn().getResponse().getStatus()).isEqualTo(400);
        var said = post("/messages/alarms/" + alarm + "/close")
                .param("words", "网关已修好")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(said).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(desk(admin)).noneMatch(title -> title.contains("短信送不出"));
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

    @Test
    void 台账和设置各页都打得开_号码和回执码不外露_查看全文留痕() throws Exception {
        at(NOON, () -> {
            messages.send(text("页面", "13800000001", false));
            messages.send(message("站内", new Receiver.Person(admin.person(), "管理员"), false));
        });
        var mvc = mvc();
        var id = jdbc.sql("select id from messages_message where county_code = :c and way = 'SMS'")
                .param("c", county)
                .query(UUID.class)
                .single();
        for (var path : List.of(
                "/messages",
                "/messages/" + id,
                "/messages/statistics",
                "/messages/settings",
                "/messages/wordings",
                "/messages/wordings/REPORT_ACCEPTED",
                "/messages/webhooks",
                "/messages/webhooks/new",
                "/messages/events",
                "/inbox",
                "/api/v1/messages/state")) {
            var answer =
                    mvc.perform(get(path).with(As.actor(admin))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(path).doesNotContain("13800000001");
        }
        assertThat(desk(admin)).contains("您反映的事有了进展");
        var open = post("/messages/" + id + "/open")
                .param("why", "核对号码")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(open).andReturn().getResponse().getContentAsString())
                .contains("13800000001");
        assertThat(mvc.perform(get("/messages/" + id).with(As.actor(admin)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("打开全文", "核对号码")
                .doesNotContain("13800000001");
        var stop = post("/messages/" + id + "/stop")
                .param("version", "0")
                .param("why", "写错了")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(stop).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(mvc.perform(stop).andReturn().getResponse().getStatus()).isEqualTo(422);
        at(NOON, () -> courier.all(county));
        assertThat(gateway.got()).isEmpty();
        var again = post("/messages/" + id + "/again")
                .param("version", "1")
                .param("why", "没写错")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(again).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(mvc.perform(again).andReturn().getResponse().getStatus()).isEqualTo(409);
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    private void at(OffsetDateTime moment, Runnable work) {
        today.at(moment, work);
    }

    private NewMessage text(String number, String phone, boolean urgent) {
        return message(number, new Receiver.Phone(phone), urgent);
    }

    private NewMessage message(String number, Receiver to, boolean urgent) {
        return new NewMessage(
                county,
                township,
                "test:" + number,
                MessageKind.REPORT_PROGRESS,
                to,
                Map.of("编号", number, "进展", "说 \"好\""),
                new NewMessage.About("report", UUID.randomUUID(), number, ""),
                urgent);
    }

    private NewEvent event(EventType type) {
        return new NewEvent(county, township, type, UUID.randomUUID(), "reports/2026-000001", Map.of("number", "1"));
    }

    private List<String> states() {
        return jdbc.sql("select state from messages_message where county_code = :c order by id")
                .param("c", county)
                .query(String.class)
                .list();
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from messages_attempt where county_code = :c order by id")
                .param("c", county)
                .query(String.class)
                .list();
    }

    private List<String> sent() {
        return jdbc.sql("""
                select matter_words from messages_message where county_code = :c and state = 'SENT' order by sent_at, id
                """).param("c", county).query(String.class).list();
    }

    private List<String> desk(Actor who) {
        return work.stream()
                .flatMap(source -> source.waitingFor(who, 100).stream())
                .map(item -> item.title())
                .toList();
    }

    private Actor actor(String within) {
        var person = UUID.nameUUIDFromBytes(within.getBytes());
        var rights = EnumSet.of(Right.MESSAGE_READ, Right.MESSAGE_MANAGE, Right.PERSONAL_DATA_OPEN);
        return new Actor(person, person, "管理员", person, "单位", "岗位", new Scope(county, within, null), rights);
    }

    private void set(@Nullable Integer budget, String host, long version) {
        set(budget, host, version, 25);
    }

    private void set(@Nullable Integer budget, String host, long version, int port) {
        var body = "{\"to\":\"{phone}\",\"text\":\"{words}\"}";
        settings.save(
                admin,
                new Setting(
                        county,
                        township,
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        budget,
                        "",
                        new Setting.Sms(
                                "云溪",
                                Setting.SmsMode.HTTP,
                                gateway.url(),
                                body,
                                "application/json",
                                "authorization",
                                secrets.seal("Bearer k1"),
                                "\"ok\":true"),
                        new Setting.Mail(host, port, Setting.Security.NONE, "", null, "ts@example.cn"),
                        true,
                        version));
    }
}
